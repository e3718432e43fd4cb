#include "cli/lsp_capabilities.h"

#include <algorithm>

#include "base/version.h"

namespace entente::cli {
namespace {

Json capabilities(bool utf8) {
  constexpr int incremental = 2;
  return {{"positionEncoding", utf8 ? "utf-8" : "utf-16"},
          {"textDocumentSync", {{"openClose", true}, {"change", incremental}, {"save", true}}},
          {"completionProvider", {{"triggerCharacters", {"\"", "[", "(", ",", " ", "."}}}},
          {"hoverProvider", true},
          {"definitionProvider", true},
          {"referencesProvider", true},
          {"renameProvider", {{"prepareProvider", true}}},
          {"documentSymbolProvider", true},
          {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}}};
}

}  // namespace

Json value_or_null(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && found != object.end() ? *found : Json(nullptr);
}

bool takes_utf8(const Json& params) {
  const Json general = value_or_null(value_or_null(params, "capabilities"), "general");
  const Json encodings = value_or_null(general, "positionEncodings");
  return encodings.is_array() && std::find(encodings.begin(), encodings.end(), "utf-8") != encodings.end();
}

Json lsp_capabilities(bool utf8) {
  return {{"capabilities", capabilities(utf8)},
          {"serverInfo", {{"name", "entente"}, {"version", program_version()}}}};
}

}  // namespace entente::cli
