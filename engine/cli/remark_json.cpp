#include "cli/remark_json.h"

namespace entente::cli {
namespace {

Json position_json(Position position) {
  if (position.line == 0) return nullptr;
  return {{"line", position.line}, {"column", position.column}};
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

std::string suggestion_in(const std::string& message) {
  constexpr std::string_view before = "(did you mean '", after = "'?)";
  const std::size_t at = message.find(before);
  const std::size_t end = at == std::string::npos ? at : message.find(after, at);
  return end == std::string::npos ? "" : message.substr(at + before.size(), end - at - before.size());
}

Json remark_json(const Remark& remark) {
  const bool placed = remark.begin.line > 0;
  Json json{{"severity", remark.said.severity == Severity::error ? "error" : "warning"}};
  json["file"] = text_or_null(remark.file);
  json["line"] = placed ? Json(remark.begin.line) : Json(nullptr);
  json["column"] = placed ? Json(remark.begin.column) : Json(nullptr);
  json["end"] = position_json(remark.end);
  json["path"] = text_or_null(remark.said.origin.path);
  json["message"] = remark.said.message;
  json["suggestion"] = text_or_null(suggestion_in(remark.said.message));
  json["variations"] = remark.variations;
  json["excerpt"] = text_or_null(remark.source);
  return json;
}

}  // namespace entente::cli
