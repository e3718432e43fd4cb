#pragma once
#include <nlohmann/json.hpp>

#include "cli/terminal.h"

namespace entente::cli {

using Json = nlohmann::ordered_json;

/// An indented document with a line feed. Numbers read back as the same double; what is not finite is null.
/// Nothing from a scenario can steer a terminal: where somebody looks on all but ASCII is escaped, and
/// elsewhere (a pipe may lead to a terminal) the characters that could.
std::string json_text(const Json& json, const Terminal& terminal);

}  // namespace entente::cli
