#pragma once
/// A language server: from `initialize` to `exit`.
#include <functional>

#include "cli/lsp_checker.h"
#include "cli/lsp_files.h"
#include "cli/lsp_inbox.h"
#include "cli/lsp_publisher.h"

namespace entente::cli {

class LspServer {
 public:
  /// Messages come from the inbox and go to `send`.
  LspServer(LspInbox& inbox, std::function<void(const Json& message)> send);
  /// Until `exit` comes or there are no more messages. Returns whether `shutdown` came before.
  bool run();
  /// A check is under way, which is not worth waiting for.
  bool busy() { return quick_.busy() || thorough_.busy(); }

 private:
  /// False: that was the last.
  bool deal_with(LspEvent& event);
  bool message(const Json& message);
  void request(const std::string& method, const Json& id, const Json& params);
  void notification(const std::string& method, const Json& params);
  Json answer(const std::string& method, const Json& params);
  Json initialized(const Json& params);
  void open(const Json& params);
  void change(const Json& params);
  void close(const Json& params);
  void check_all();
  void check(LspFile& file);
  void publish(const LspFindings& findings);
  void send_error(const Json& id, int code, const std::string& text);

  LspInbox& inbox_;
  std::function<void(const Json& message)> send_;
  LspPublisher publisher_;
  LspFiles files_;
  assist::Columns columns_ = assist::Columns::utf16;
  enum class Stage { before, open, shut } stage_ = Stage::before;
  LspChecker quick_, thorough_;
};

}  // namespace entente::cli
