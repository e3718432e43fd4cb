#pragma once
/// What a language server answers to questions about an open document.
#include "cli/lsp_files.h"

namespace entente::cli {

/// A question: its parameters, and the document that they name.
struct LspQuestion {
  const Json& params;
  LspFile& file;
  assist::Columns columns;
};

struct LspAnswer {
  std::string_view method;  ///< `textDocument/hover`
  /// Throws RequestError where it is refused, Json::exception where parameters are missing or of another kind.
  Json (*answer)(const LspQuestion& question);
};

/// The row of that method, or null.
const LspAnswer* find_lsp_answer(std::string_view method);

}  // namespace entente::cli
