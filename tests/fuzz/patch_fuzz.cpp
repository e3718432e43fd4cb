/// Merge patches and `--set`: the input is a scenario, after `%%` the patch of a what-if, after another lines
/// of `PATH=VALUE`. Where all is well, the outcome is that of an independent implementation of RFC 7386.
#include <nlohmann/json.hpp>

#include "workshop.h"

using namespace entente;
using Json = nlohmann::json;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

Json nested(std::string_view path, Json value) {
  const std::size_t dot = path.find('.');
  if (dot != std::string_view::npos) value = nested(path.substr(dot + 1), std::move(value));
  return Json{{path.substr(0, dot), std::move(value)}};
}

Json patch_of(const std::string& assignment) {
  const std::size_t equals = assignment.find('=');
  const std::string written = assignment.substr(equals + 1);
  Json value = Json::parse(written, nullptr, false, true);
  return nested(std::string_view(assignment).substr(0, equals), value.is_discarded() ? Json(written) : value);
}

/// What a run reads of a document.
Json substance(Json document) {
  for (const char* key : {"what_if", "expect"}) document.erase(key);
  return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Workshop workshop;
  const auto parts = fuzz::parts_of(fuzz::text_of(data, size));
  if (parts.size() < 2 || parts.size() > 3) return 0;
  workshop.write("varied.json", R"({"what_if": {"varied": {"patch": )" + std::string(parts[1]) + "\n}}}");
  workshop.write("base.json", parts[0]);
  const auto file = workshop.write("s.json", R"({"include": ["base.json", "varied.json"]})");
  const std::vector<std::string> settings = lines_of(parts.size() > 2 ? parts[2] : std::string_view());

  Diagnostics before, after;
  const Scenario plain = load(file, {}, before);
  const LoadOptions options{{"varied"}, settings, {}};
  const Scenario varied = load(file, options, after);
  if (fuzz::is_small(varied)) compile(varied, after);
  fuzz::say_all(after);
  if (before.has_errors() || after.has_errors()) return 0;

  Json expected = Json::parse(plain.resolved);
  const Json patch = expected.at("what_if").at("varied").at("patch");
  expected.merge_patch(patch);
  for (const std::string& setting : settings) expected.merge_patch(patch_of(setting));
  fuzz::require(substance(std::move(expected)) == substance(Json::parse(varied.resolved)));
  differences({file, {}}, {file, options});
  return 0;
}
