#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace entente {
namespace {

/// The first characters that need two, three, four bytes: fewer would do for those below.
constexpr auto least = std::to_array<char32_t>({0, 0, 0x80, 0x800, 0x10000});

std::size_t size_by_first(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xC0) return 0;
  if (first < 0xE0) return 2;
  if (first < 0xF0) return 3;
  return first < 0xF8 ? 4 : 0;
}

bool is_character(char32_t value, std::size_t size) {
  const bool surrogate = value >= 0xD800 && value < 0xE000;
  return value >= least[size] && value < 0x110000 && !surrogate;
}

/// Eight bytes at a time: most texts are ASCII for the largest part.
std::size_t end_of_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (eight & high_bits) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

char tail(char32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); }

}  // namespace

CodePoint code_point(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t size = size_by_first(first);
  if (size == 1) return {first, 1};
  if (size == 0 || at + size > text.size()) return {};
  char32_t value = first & (0x7FU >> size);
  for (std::size_t k = 1; k < size; ++k) {
    const auto next = static_cast<unsigned char>(text[at + k]);
    if ((next & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (next & 0x3FU);
  }
  return is_character(value, size) ? CodePoint{value, size} : CodePoint{};
}

std::size_t end_of_utf8(std::string_view text) {
  std::size_t at = end_of_ascii(text, 0);
  while (at < text.size()) {
    const std::size_t size = code_point(text, at).size;
    if (size == 0) break;
    at = end_of_ascii(text, at + size);
  }
  return at;
}

void append_utf8(std::string& text, char32_t character) {
  if (character < 0x80) {
    text += static_cast<char>(character);
  } else if (character < 0x800) {
    text += static_cast<char>(0xC0U | (character >> 6U));
    text += tail(character);
  } else if (character < 0x10000) {
    text += static_cast<char>(0xE0U | (character >> 12U));
    (text += tail(character >> 6U)) += tail(character);
  } else {
    text += static_cast<char>(0xF0U | (character >> 18U));
    ((text += tail(character >> 12U)) += tail(character >> 6U)) += tail(character);
  }
}

}  // namespace entente
