#pragma once
/// Characters that steer a terminal in place of being shown: control characters, line ends of other alphabets,
/// changes of writing direction.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace entente {

bool steers_terminals(std::uint32_t character);

/// The text with each such character beyond ASCII (U+0080 and up) as `escape` writes it. What is no UTF-8
/// stays.
std::string with_steering_escaped(std::string_view text,
                                  const std::function<std::string(std::uint32_t)>& escape);

}  // namespace entente
