#include "scenario/steering.h"

namespace entente {
namespace {

/// Of the two or three bytes at the beginning of the text; 0 where they are none of these. No character that
/// steers takes more.
std::uint32_t short_character(std::string_view text, std::size_t& bytes) {
  const auto byte = [&](std::size_t k) {
    return k < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[k])) : 0U;
  };
  const auto follows = [&](std::size_t k) { return (byte(k) & 0xC0U) == 0x80U; };
  bytes = (byte(0) & 0xE0U) == 0xC0U && follows(1) ? 2 : 0;
  if ((byte(0) & 0xF0U) == 0xE0U && follows(1) && follows(2)) bytes = 3;
  if (bytes == 2) return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
  if (bytes == 3) return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
  return 0;
}

}  // namespace

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
    std::size_t bytes = 0;
    const std::uint32_t character = short_character(text.substr(at), bytes);
    const bool steers = bytes > 0 && steers_terminals(character);
    out += steers ? escape(character) : std::string(text.substr(at, bytes > 0 ? bytes : 1));
    at += bytes > 0 ? bytes : 1;
  }
  return out;
}

}  // namespace entente
