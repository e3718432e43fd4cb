#pragma once
#include <nlohmann/json.hpp>

namespace entente::text {

using Json = nlohmann::ordered_json;

/// An indented document with a line feed. Numbers read back as the same double; what is not finite is null.
/// Nothing from a scenario can steer a terminal: with `ascii` all but ASCII is escaped, and else the characters
/// that could.
std::string json_text(const Json& json, bool ascii = false);

}  // namespace entente::text
