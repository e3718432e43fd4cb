#pragma once
/// What checks say, as the Language Server Protocol publishes it.
#include "assist/document.h"
#include "assist/line_index.h"
#include "cli/lsp_inbox.h"

namespace entente::cli {

/// Diagnostics by the address of the file that they stand in, that of the document always among them.
Json lsp_diagnostics(const LspFindings& findings, const assist::Document& document, assist::Columns columns);

/// Of a diagnostic of the protocol that says what may be meant: the edit of a file that puts it there; null: it
/// does not.
Json lsp_quick_fix(const Json& diagnostic, const std::string& uri);

}  // namespace entente::cli
