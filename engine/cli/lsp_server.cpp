#include "cli/lsp_server.h"

#include <entente/diagnostics.h>

#include <algorithm>

#include "assist/check.h"
#include "cli/console.h"
#include "cli/lsp_answers.h"
#include "cli/lsp_capabilities.h"
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

std::string uri_in(const Json& params) { return params.at("textDocument").at("uri").get<std::string>(); }

}  // namespace

LspServer::LspServer(LspInbox& inbox, std::function<void(const Json& message)> send)
    : inbox_(inbox),
      send_(std::move(send)),
      publisher_(send_),
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
  const Json method = value_or_null(message, "method"), id = value_or_null(message, "id");
  const bool request_id = id.is_number_integer() || id.is_string();
  if (!method.is_string()) {
    const bool response = message.is_object() && (message.contains("result") || message.contains("error"));
    if (!response)
      send_error(request_id ? id : nullptr, lsp_error::invalid_request, "this is no message: it has no method");
    return true;
  }
  if (method == "exit") return false;
  if (request_id)
    request(method, id, value_or_null(message, "params"));
  else
    notification(method, value_or_null(message, "params"));
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
  const bool utf8 = takes_utf8(params);
  columns_ = utf8 ? assist::Columns::bytes : assist::Columns::utf16;
  return lsp_capabilities(utf8);
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
  check(
      files_.open(uri_in(params), document.at("text").get<std::string>(), value_or_null(document, "version")));
}

void LspServer::change(const Json& params) {
  LspFile& file = files_.at(uri_in(params));
  for (const Json& one : params.at("contentChanges")) file.change(one, columns_);
  file.changed(value_or_null(params.at("textDocument"), "version"));
  check(file);
}

void LspServer::close(const Json& params) {
  LspFile& file = files_.at(uri_in(params));
  quick_.forget(file.uri());
  thorough_.forget(file.uri());
  publisher_.withdraw(file);
  files_.close(uri_in(params));
}

/// A file that was saved may be one that others include.
void LspServer::check_all() {
  for (auto& [uri, file] : files_.all()) {
    file.refresh();
    check(file);
  }
}

void LspServer::check(LspFile& file) { quick_.ask(file.uri(), file.state(), file.document()); }

/// What is said of a text that has changed since is old. A scenario without errors is also tried out, when
/// nothing changes for a while.
void LspServer::publish(const LspFindings& findings) {
  LspFile* file = files_.find(findings.uri);
  if (!file || file->state() != findings.state) return;
  const bool sound = publisher_.publish(findings, *file, columns_);
  const bool scenario = assist::purpose_of(*file->document()) == assist::Purpose::scenario;
  if (sound && scenario && !findings.thorough) thorough_.ask(file->uri(), file->state(), file->document());
}

void LspServer::send_error(const Json& id, int code, const std::string& text) {
  send_({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", text}}}});
}

}  // namespace entente::cli
