#include "cli/lsp_publisher.h"

#include <algorithm>

#include "cli/lsp_capabilities.h"
#include "cli/lsp_diagnostics.h"

namespace entente::cli {
namespace {

std::size_t lines_of(const assist::Document& document) {
  return static_cast<std::size_t>(std::count(document.text().begin(), document.text().end(), '\n'));
}

LspFindings as_written(const LspFindings& findings) {
  LspFindings written{findings.uri, findings.state, false, {}};
  if (!findings.said.empty()) written.said.push_back(findings.said.front());
  return written;
}

/// What is in lists by file, and not in those of others.
Json without(const Json& by_file, const Json& others) {
  Json rest = Json::object();
  for (const auto& [uri, list] : by_file.items()) {
    const Json known = value_or_null(others, uri.c_str());
    for (const Json& one : list)
      if (std::find(known.begin(), known.end(), one) == known.end()) rest[uri].push_back(one);
  }
  return rest;
}

void add_lists(const Json& more, Json& by_file) {
  for (const auto& [uri, list] : more.items())
    for (const Json& one : list) by_file[uri].push_back(one);
}

bool has_error(const Json& by_file) {
  return std::any_of(by_file.begin(), by_file.end(), [](const Json& list) {
    return std::any_of(list.begin(), list.end(), [](const Json& one) { return one.at("severity") == 1; });
  });
}

}  // namespace

/// What a thorough check found besides stands until the next has ended, where no line was added or removed.
bool LspPublisher::publish(const LspFindings& findings, LspFile& file, assist::Columns columns) {
  const assist::Document& document = *file.document();
  Json by_file = lsp_diagnostics(findings, document, columns);
  const bool sound = !has_error(by_file);
  if (findings.thorough) {
    file.kept = without(by_file, lsp_diagnostics(as_written(findings), document, columns));
    file.kept_lines = lines_of(document);
  } else if (sound && file.kept_lines == lines_of(document)) {
    add_lists(file.kept, by_file);
  }
  publish(file, by_file);
  return sound;
}

/// For each file; an empty list takes back what was said of one before.
void LspPublisher::publish(LspFile& file, const Json& by_file) {
  std::set<std::string> told = std::move(file.told);
  file.told.clear();
  for (const auto& [uri, list] : by_file.items()) file.told.insert(uri);
  told.insert(file.told.begin(), file.told.end());
  for (const std::string& uri : told) {
    Json params{{"uri", uri}, {"diagnostics", by_file.contains(uri) ? by_file[uri] : Json::array()}};
    if (uri == file.uri() && !file.version().is_null()) params["version"] = file.version();
    send_({{"jsonrpc", "2.0"}, {"method", "textDocument/publishDiagnostics"}, {"params", std::move(params)}});
  }
}

}  // namespace entente::cli
