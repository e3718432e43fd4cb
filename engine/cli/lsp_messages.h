#pragma once
/// Messages of the Language Server Protocol, on a stream: a header with a length, and JSON.
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>

#include "cli/json_text.h"

namespace entente::cli {

/// The stream can be read no further: it ended within a message, or what stands there is none.
struct LspStreamError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The text of the next message; nothing at the end of the stream. Throws LspStreamError.
std::optional<std::string> read_lsp_message(std::FILE* stream);

/// As it is written.
std::string framed_lsp_message(const Json& message);

}  // namespace entente::cli
