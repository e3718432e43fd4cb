#include "text/json_text.h"

#include <fmt/format.h>

#include "base/steering.h"

namespace entente::text {

std::string json_text(const Json& json, bool ascii) {
  const std::string text = json.dump(2, ' ', ascii, Json::error_handler_t::replace) + "\n";
  return with_steering_escaped(text, [](std::uint32_t c) { return fmt::format("\\u{:04x}", c); });
}

}  // namespace entente::text
