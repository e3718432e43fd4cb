#pragma once
/// What checks found, as it is published for the files that it stands in.
#include <functional>

#include "cli/lsp_files.h"
#include "cli/lsp_inbox.h"

namespace entente::cli {

class LspPublisher {
 public:
  explicit LspPublisher(std::function<void(const Json& message)> send) : send_(std::move(send)) {}

  /// Findings of the document as it is now. Returns whether nothing in it is an error.
  bool publish(const LspFindings& findings, LspFile& file, assist::Columns columns);
  /// Takes back what was published for a document and for what it includes.
  void withdraw(LspFile& file) { publish(file, Json::object()); }

 private:
  void publish(LspFile& file, const Json& by_file);

  std::function<void(const Json& message)> send_;
};

}  // namespace entente::cli
