#pragma once
/// Checks of documents beside the answering of requests, some time after the last change; of a document that
/// has changed since, a check that has not begun is left out.
#include <chrono>
#include <map>
#include <thread>

#include "assist/document.h"
#include "cli/lsp_inbox.h"

namespace entente::cli {

class LspChecker {
 public:
  using Clock = std::chrono::steady_clock;

  /// A thread of its own, which puts what it finds into the inbox.
  LspChecker(LspInbox& inbox, bool thorough, Clock::duration delay);
  LspChecker(const LspChecker&) = delete;
  /// Waits for the check that is under way.
  ~LspChecker();

  /// Has the document checked, in place of what of it waits.
  void ask(const std::string& uri, std::size_t state, std::shared_ptr<const assist::Document> document);
  /// Leaves it out.
  void forget(const std::string& uri);
  /// A check is under way.
  bool busy();

 private:
  struct Job {
    std::size_t state = 0;
    std::shared_ptr<const assist::Document> document;
    Clock::time_point due;
  };

  void work();
  void check(const std::string& uri, const Job& job);

  LspInbox& inbox_;
  bool thorough_;
  Clock::duration delay_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, Job> jobs_;  ///< by the document's uri
  bool busy_ = false, ends_ = false;
  std::thread thread_;
};

}  // namespace entente::cli
