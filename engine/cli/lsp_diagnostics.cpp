#include "cli/lsp_diagnostics.h"

#include <fmt/format.h>

#include <algorithm>

#include "assist/check.h"
#include "cli/lsp_places.h"
#include "cli/reading.h"
#include "cli/remark_json.h"

namespace entente::cli {
namespace {

constexpr int error_severity = 1, warning_severity = 2, information_severity = 3;

/// Which text a file has, as it was read for the check.
std::string_view text_of(const std::string& file, const LspFindings& findings) {
  for (const SaidOfVariant& variant : findings.said)
    for (int source = 0; source < static_cast<int>(variant.said.sources.size()); ++source)
      if (variant.said.sources.name(source) == file) return variant.said.sources.text(source);
  return "";
}

/// What is said of a setting of an expectation stands where that is made.
Json range_of_expectation(const Remark& remark, const assist::Document& document,
                          const assist::LineIndex& index) {
  constexpr std::string_view before = "for expect.";
  for (const std::string& variation : remark.variations) {
    if (!variation.starts_with(before)) continue;
    const auto makers =
        document.names().made({reading::NameKind::expectation, variation.substr(before.size())});
    if (!makers.empty()) return lsp_range(index, makers.front()->from, makers.front()->to);
  }
  return lsp_range(index, 0, 0);
}

std::string message_of(const Remark& remark) {
  if (remark.variations.empty()) return remark.said.message;
  return fmt::format("{} ({})", remark.said.message, fmt::join(remark.variations, "; "));
}

/// What is put in place of the range; empty: nothing can be.
std::string fix_for(const Remark& remark, std::string_view text, const assist::LineIndex& index) {
  const std::string meant = suggestion_in(remark.said.message);
  if (meant.empty() || remark.typed || remark.end.line == 0 || meant.find('.') != std::string::npos) return "";
  const std::size_t from = index.byte_at(index.mark_at(remark.begin));
  return from < text.size() && text[from] == '"' ? "\"" + meant + "\"" : meant;
}

Json diagnostic_json(const Remark& remark, std::string_view text, const assist::LineIndex& index) {
  const assist::Mark from = index.mark_at(remark.begin);
  const assist::Mark to = remark.end.line == 0 ? from : index.mark_at(remark.end);
  Json json{{"range", lsp_range(from, to)},
            {"severity", remark.said.severity == Severity::error ? error_severity : warning_severity},
            {"source", "entente"},
            {"message", message_of(remark)}};
  if (const std::string fix = fix_for(remark, text, index); !fix.empty()) json["data"] = {{"fix", fix}};
  return json;
}

void add_purpose(const assist::Document& document, Json& list) {
  const std::string_view told = assist::told_of(assist::purpose_of(document));
  if (told.empty()) return;
  list.push_back({{"range", lsp_range(assist::Mark{}, assist::Mark{})},
                  {"severity", information_severity},
                  {"source", "entente"},
                  {"message", told}});
}

}  // namespace

Json lsp_diagnostics(const LspFindings& findings, const assist::Document& document, assist::Columns columns) {
  Remarks remarks;
  for (const SaidOfVariant& variant : findings.said) remarks.add(variant.said, label_of(variant));
  Json by_file = Json::object();
  add_purpose(document, by_file[findings.uri] = Json::array());
  const assist::LineIndex own(document.text(), columns);
  for (const Remark& remark : remarks.all()) {
    const bool nowhere = remark.file.empty() || remark.typed;
    const bool here = nowhere || remark.file == document.sources().name(0);
    const std::string_view text = here ? document.text() : text_of(remark.file, findings);
    Json one = diagnostic_json(remark, text, here ? own : assist::LineIndex(text, columns));
    if (nowhere) one["range"] = range_of_expectation(remark, document, own);
    Json& list = by_file[here ? findings.uri : uri_of(remark.file)];
    if (list.is_null()) list = Json::array();
    list.push_back(std::move(one));
  }
  return by_file;
}

Json lsp_quick_fix(const Json& diagnostic, const std::string& uri) {
  const auto data = diagnostic.find("data");
  if (data == diagnostic.end() || !data->is_object() || !data->contains("fix")) return nullptr;
  const Json edit{{"range", diagnostic.at("range")}, {"newText", data->at("fix")}};
  return {{"title", fmt::format("Write {}", data->at("fix").get<std::string>())},
          {"kind", "quickfix"},
          {"diagnostics", Json::array({diagnostic})},
          {"isPreferred", true},
          {"edit", {{"changes", {{uri, Json::array({edit})}}}}}};
}

}  // namespace entente::cli
