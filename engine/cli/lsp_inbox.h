#pragma once
/// What a language server has to deal with next: messages from the editor, and findings of checks that have
/// ended.
#include <entente/diagnostics.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "cli/json_text.h"
#include "services/said_of_variants.h"

namespace entente::cli {

/// What a check of a document found.
struct LspFindings {
  std::string uri;        ///< of the document
  std::size_t state = 0;  ///< which of its states was checked: counted by each change
  bool thorough = false;  ///< with its variants, and with what a few runs tell; else as written only
  std::vector<SaidOfVariant> said;
};

struct LspEvent {
  enum class Kind {
    message,  ///< from the editor
    no_json,  ///< likewise, but not to be read
    ended,    ///< no more will come; `problem` says why, where it should have
    findings  ///< of a check
  } kind = Kind::ended;
  Json message = {};
  std::string problem = {};
  LspFindings findings = {};
};

class LspInbox {
 public:
  void add(LspEvent event);
  /// The next one; waits for it.
  LspEvent take();
  /// Whether a message that waits cancels the request of that id.
  bool cancels(const Json& id);

 private:
  std::mutex mutex_;
  std::condition_variable more_;
  std::deque<LspEvent> events_;
};

/// Reads messages from a stream until `exit` comes or it ends, and puts them into the inbox.
void read_into(LspInbox& inbox, std::FILE* stream);

}  // namespace entente::cli
