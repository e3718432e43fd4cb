#include "cli/lsp_server.h"

#include <entente/diagnostics.h>

#include <algorithm>

#include "assist/check.h"
#include "base/version.h"
#include "cli/console.h"
#include "cli/lsp_answers.h"
#include "cli/lsp_diagnostics.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// Of JSON-RPC and of the protocol.
namespace lsp_error {
constexpr int no_json = -32700, invalid_request = -32600, unknown_method = -32601, invalid_params = -32602,
              internal = -32603, not_initialized = -32002, cancelled = -32800, failed = -32803;
}

constexpr auto quick_delay = std::chrono::milliseconds(100), thorough_delay = std::chrono::milliseconds(700);

/// A request that is answered by an error.
struct LspRefusal {
  int code;
  std::string text;
};

Json value_of(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && found != object.end() ? *found : Json(nullptr);
}

bool wants_utf8(const Json& params) {
  const Json encodings = value_of(value_of(value_of(params, "capabilities"), "general"), "positionEncodings");
  return encodings.is_array() && std::find(encodings.begin(), encodings.end(), "utf-8") != encodings.end();
}

Json capabilities(bool utf8) {
  return {{"positionEncoding", utf8 ? "utf-8" : "utf-16"},
          {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
          {"completionProvider", {{"triggerCharacters", {"\"", "[", "(", ",", " ", "."}}}},
          {"hoverProvider", true},
          {"definitionProvider", true},
          {"referencesProvider", true},
          {"renameProvider", {{"prepareProvider", true}}},
          {"documentSymbolProvider", true},
          {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}}};
}

std::string uri_in(const Json& params) { return params.at("textDocument").at("uri").get<std::string>(); }

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
  for (const auto& [uri, list] : by_file.items())
    for (const Json& one : list) {
      const Json known = value_of(others, uri.c_str());
      if (std::find(known.begin(), known.end(), one) == known.end()) rest[uri].push_back(one);
    }
  return rest;
}

void add(const Json& more, Json& by_file) {
  for (const auto& [uri, list] : more.items())
    for (const Json& one : list) by_file[uri].push_back(one);
}

bool has_error(const Json& by_file) {
  return std::any_of(by_file.begin(), by_file.end(), [](const Json& list) {
    return std::any_of(list.begin(), list.end(), [](const Json& one) { return one.at("severity") == 1; });
  });
}

}  // namespace

LspServer::LspServer(LspInbox& inbox, std::function<void(const Json& message)> send)
    : inbox_(inbox),
      send_(std::move(send)),
      quick_(inbox, false, quick_delay),
      thorough_(inbox, true, thorough_delay) {}

bool LspServer::run() {
  while (true) {
    LspEvent event = inbox_.take();
    if (!deal_with(event)) return stage_ == Stage::shut;
  }
}

bool LspServer::deal_with(LspEvent& event) {
  switch (event.kind) {
    case LspEvent::Kind::ended:
      if (!event.problem.empty()) to_stderr("entente: " + printable(event.problem) + "\n");
      return false;
    case LspEvent::Kind::no_json:
      send_error(nullptr, lsp_error::no_json, "this message is no JSON");
      return true;
    case LspEvent::Kind::findings:
      publish(event.findings);
      return true;
    case LspEvent::Kind::message:
      break;
  }
  return message(event.message);
}

bool LspServer::message(const Json& message) {
  const Json method = value_of(message, "method"), id = value_of(message, "id");
  const bool request_id = id.is_number_integer() || id.is_string();
  if (!method.is_string()) {
    const bool response = message.is_object() && (message.contains("result") || message.contains("error"));
    if (!response)
      send_error(request_id ? id : nullptr, lsp_error::invalid_request, "this is no message: it has no method");
    return true;
  }
  if (method == "exit") return false;
  if (request_id)
    request(method, id, value_of(message, "params"));
  else
    notification(method, value_of(message, "params"));
  return true;
}

/// Nothing that goes wrong with one request ends the server.
void LspServer::request(const std::string& method, const Json& id, const Json& params) {
  try {
    if (inbox_.cancels(id)) throw LspRefusal{lsp_error::cancelled, "cancelled"};
    Json result = answer(method, params);
    send_({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
  } catch (const LspRefusal& refusal) {
    send_error(id, refusal.code, refusal.text);
  } catch (const Error& error) {
    send_error(id, lsp_error::failed, error.what());
  } catch (const Json::exception& error) {
    send_error(id, lsp_error::invalid_params, error.what());
  } catch (const std::exception& error) {
    send_error(id, lsp_error::internal, error.what());
  }
}

Json LspServer::answer(const std::string& method, const Json& params) {
  if (stage_ == Stage::shut) throw LspRefusal{lsp_error::invalid_request, "the server was shut down"};
  if (method == "initialize") return initialized(params);
  if (stage_ == Stage::before)
    throw LspRefusal{lsp_error::not_initialized, "the first request is 'initialize'"};
  if (method == "shutdown") {
    stage_ = Stage::shut;
    return nullptr;
  }
  const LspAnswer* known = find_lsp_answer(method);
  if (!known) throw LspRefusal{lsp_error::unknown_method, "there is no method '" + method + "' here"};
  return known->answer({params, files_.at(uri_in(params)), columns_});
}

Json LspServer::initialized(const Json& params) {
  if (stage_ != Stage::before) throw LspRefusal{lsp_error::invalid_request, "'initialize' came already"};
  stage_ = Stage::open;
  const bool utf8 = wants_utf8(params);
  columns_ = utf8 ? assist::Columns::bytes : assist::Columns::utf16;
  return {{"capabilities", capabilities(utf8)},
          {"serverInfo", {{"name", "entente"}, {"version", program_version()}}}};
}

/// What is not known, or not as it should be, is passed over: nobody waits for an answer.
void LspServer::notification(const std::string& method, const Json& params) {
  if (stage_ != Stage::open) return;
  try {
    if (method == "textDocument/didOpen") open(params);
    if (method == "textDocument/didChange") change(params);
    if (method == "textDocument/didSave") check_all();
    if (method == "textDocument/didClose") close(params);
  } catch (const Error&) {
  } catch (const Json::exception&) {
  }
}

void LspServer::open(const Json& params) {
  const Json& document = params.at("textDocument");
  check(files_.open(uri_in(params), document.at("text").get<std::string>(), value_of(document, "version")));
}

void LspServer::change(const Json& params) {
  LspFile& file = files_.at(uri_in(params));
  for (const Json& one : params.at("contentChanges")) file.change(one, columns_);
  file.changed(value_of(params.at("textDocument"), "version"));
  check(file);
}

/// What was published for it and for what it includes is taken back.
void LspServer::close(const Json& params) {
  LspFile& file = files_.at(uri_in(params));
  quick_.forget(file.uri());
  thorough_.forget(file.uri());
  publish(file, Json::object());
  files_.close(uri_in(params));
}

/// A file that was saved may be one that others include.
void LspServer::check_all() {
  for (auto& [uri, file] : files_.all()) {
    file.refresh();
    check(file);
  }
}

/// A scenario that may be run is also tried out, when nothing changes for a while.
void LspServer::check(LspFile& file) { quick_.ask(file.uri(), file.state(), file.document()); }

/// What is said of a text that has changed since is old.
void LspServer::publish(const LspFindings& findings) {
  LspFile* file = files_.find(findings.uri);
  if (!file || file->state() != findings.state) return;
  const assist::Document& document = *file->document();
  Json by_file = lsp_diagnostics(findings, document, columns_);
  if (findings.thorough) {
    file->kept = without(by_file, lsp_diagnostics(as_written(findings), document, columns_));
    file->kept_lines = lines_of(document);
  } else if (!has_error(by_file) && assist::purpose_of(document) == assist::Purpose::scenario) {
    thorough_.ask(file->uri(), file->state(), file->document());
    if (file->kept_lines == lines_of(document)) add(file->kept, by_file);  // until that has ended
  }
  publish(*file, by_file);
}

/// For each file; an empty list takes back what was said of one before.
void LspServer::publish(LspFile& file, const Json& by_file) {
  std::set<std::string> told = std::move(file.told);
  file.told.clear();
  for (const auto& [uri, list] : by_file.items()) {
    told.insert(uri);
    file.told.insert(uri);
  }
  for (const std::string& uri : told) {
    Json params{{"uri", uri}, {"diagnostics", by_file.contains(uri) ? by_file[uri] : Json::array()}};
    if (uri == file.uri() && !file.version().is_null()) params["version"] = file.version();
    send_({{"jsonrpc", "2.0"}, {"method", "textDocument/publishDiagnostics"}, {"params", std::move(params)}});
  }
}

void LspServer::send_error(const Json& id, int code, const std::string& text) {
  send_({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", text}}}});
}

}  // namespace entente::cli
