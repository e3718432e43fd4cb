#pragma once
#include "cli/terminal.h"
#include "text/json_text.h"

namespace entente::cli {

using Json = text::Json;

/// A document as it is printed: where somebody looks on, all but ASCII is escaped (a pipe may lead to a
/// terminal as well, so that characters which could steer one always are).
inline std::string json_text(const Json& json, const Terminal& terminal) {
  return text::json_text(json, terminal.interactive);
}

}  // namespace entente::cli
