#include "cli/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cwchar>

#include "scenario/steering.h"

namespace entente::cli {
namespace {

struct CodePoint {
  std::uint32_t value = 0;
  std::size_t bytes = 1;
  bool valid = false;
};

constexpr std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

bool is_scalar(std::uint32_t value, std::size_t bytes) {
  constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  return value >= smallest[bytes] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

/// The first code point of a text that is not empty.
CodePoint decode(std::string_view text) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
  const std::size_t bytes = sequence_length(byte(0));
  if (bytes == 0 || bytes > text.size()) return {};
  std::uint32_t value = bytes == 1 ? byte(0) : byte(0) & (0x7FU >> bytes);
  for (std::size_t k = 1; k < bytes; ++k) {
    if ((byte(k) & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte(k) & 0x3FU);
  }
  return {value, bytes, is_scalar(value, bytes)};
}

std::size_t width_of(const CodePoint& point) {
  const int width = point.valid ? ::wcwidth(static_cast<wchar_t>(point.value)) : 1;
  return width < 0 ? 1 : static_cast<std::size_t>(width);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    const bool fine = point.valid && !steers_terminals(point.value);
    result += fine ? text.substr(0, point.bytes) : "?";
    text.remove_prefix(point.valid ? point.bytes : 1);
  }
  return result;
}

std::size_t columns(std::string_view text) {
  std::size_t total = 0;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    total += width_of(point);
    text.remove_prefix(point.valid ? point.bytes : 1);
  }
  return total;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t taken = columns(text);
  return text.append(taken < width ? width - taken : 0, ' ');
}

std::string right_aligned(const std::string& text, std::size_t width) {
  const std::size_t taken = columns(text);
  return std::string(taken < width ? width - taken : 1, ' ') + text;
}

std::string shortened(const std::string& text, std::size_t width, std::string_view ellipsis) {
  if (columns(text) <= width) return text;
  const std::size_t room = width - std::min(width, columns(ellipsis));
  std::string_view rest = text;
  std::string result;
  for (std::size_t taken = 0; !rest.empty();) {
    const CodePoint point = decode(rest);
    const std::size_t bytes = point.valid ? point.bytes : 1;
    if ((taken += width_of(point)) > room) break;
    result += rest.substr(0, bytes);
    rest.remove_prefix(bytes);
  }
  return result += ellipsis;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string word(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
    if (word.empty()) continue;
    if (lines.empty() || columns(lines.back()) + 1 + columns(word) > width)
      lines.push_back(word);
    else
      lines.back() += " " + word;
  }
  return lines;
}

}  // namespace entente::cli
