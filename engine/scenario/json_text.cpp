#include "scenario/json_text.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace entente::reading {
namespace {

std::size_t after(std::string_view text, std::string_view ending, std::size_t at) {
  const std::size_t found = text.find(ending, at);
  return found == std::string_view::npos ? text.size() : found + ending.size();
}

std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '+' || c == '-'; }

unsigned code_unit(std::string_view text, std::size_t at) {
  unsigned value = 0;
  const std::string_view digits = text.substr(std::min(at, text.size()), 4);
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

bool is_high_surrogate(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }

/// Bytes of text and bytes of the decoded string of one unit: an escape, or one plain byte.
struct Sizes {
  std::size_t written, decoded;
};

Sizes sizes_at(std::string_view text, std::size_t at) {
  if (text[at] != '\\') return {1, 1};
  if (at + 1 >= text.size() || text[at + 1] != 'u') return {2, 1};
  const unsigned unit = code_unit(text, at + 2);
  if (is_high_surrogate(unit)) return {12, 4};
  if (unit < 0x80) return {6, 1};
  return {6, unit < 0x800 ? 2U : 3U};
}

}  // namespace

std::size_t bom_size(std::string_view text) { return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; }

std::size_t token_start(std::string_view text, std::size_t at) {
  if (at == 0) at = bom_size(text);
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest.substr(0, 2) == "//") {
      at = after(text, "\n", at);
    } else if (rest.substr(0, 2) == "/*") {
      at = after(text, "*/", at + 2);
    } else if (std::string_view(" \t\r\n,:").find(rest[0]) != std::string_view::npos) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::size_t token_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  if (text[at] == '"') return string_end(text, at);
  if (!is_word(text[at])) return at + 1;
  while (at < text.size() && is_word(text[at])) ++at;
  return at;
}

std::size_t offset_in_string(std::string_view text, std::size_t at, std::size_t decoded) {
  const std::size_t end = string_end(text, at) - 1;
  ++at;
  for (std::size_t done = 0; at < end;) {
    const Sizes sizes = sizes_at(text, at);
    done += sizes.decoded;
    if (done > decoded) break;
    at += sizes.written;
  }
  return std::min(at, end);
}

}  // namespace entente::reading
