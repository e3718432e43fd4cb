#pragma once
/// What a language server and an editor tell each other at the beginning.
#include "cli/json_text.h"

namespace entente::cli {

/// The value of a key of what may be no object; null where there is none.
Json value_or_null(const Json& object, const char* key);

/// Whether the editor can count columns in bytes, by the parameters of `initialize`.
bool takes_utf8(const Json& params);

/// The answer to `initialize`.
Json lsp_capabilities(bool utf8);

}  // namespace entente::cli
