#pragma once
#include <nlohmann/json.hpp>

#include "cli/terminal.h"

namespace entente::cli {

using Json = nlohmann::ordered_json;

/// An indented document with a line feed. Numbers read back as the same double; what is not finite is null. On
/// a terminal all but ASCII is escaped, so that nothing from a scenario can steer it.
inline std::string json_text(const Json& json, const Terminal& terminal) {
  return json.dump(2, ' ', terminal.interactive, Json::error_handler_t::replace) + "\n";
}

}  // namespace entente::cli
