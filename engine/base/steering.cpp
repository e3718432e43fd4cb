#include "base/steering.h"

#include <algorithm>

#include "base/utf8.h"

namespace entente {

bool steers_terminals(std::uint32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  const bool direction =
      c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || direction;
}

std::string with_steering_escaped(std::string_view text,
                                  const std::function<std::string(std::uint32_t)>& escape) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point(text, at);
    const std::size_t bytes = std::max<std::size_t>(point.size, 1);
    if (point.size > 1 && steers_terminals(point.value))
      out += escape(point.value);
    else
      out += text.substr(at, bytes);
    at += bytes;
  }
  return out;
}

}  // namespace entente
