#include "base/text_places.h"

#include <algorithm>
#include <charconv>

namespace entente::reading {
namespace {

std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

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

char line_end_of(std::string_view text) {
  const bool only_cr = text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos;
  return only_cr ? '\r' : '\n';
}

Position position_in(std::string_view text, std::size_t offset) {
  return position_in(text, offset, line_end_of(text));
}

Position position_in(std::string_view text, std::size_t offset, char line_end) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), line_end));
  const std::string_view line =
      lines == 0 ? before.substr(bom_size(before)) : before.substr(before.rfind(line_end) + 1);
  const auto continued = std::count_if(line.begin(), line.end(), continues_code_point);
  return {lines + 1, line.size() - static_cast<std::size_t>(continued) + 1};
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

std::size_t decoded_in_string(std::string_view text, std::size_t at, std::size_t offset) {
  const std::size_t end = std::min(string_end(text, at) - 1, offset);
  std::size_t done = 0;
  for (++at; at < end;) {
    const Sizes sizes = sizes_at(text, at);
    at += sizes.written;
    if (at <= end) done += sizes.decoded;
  }
  return done;
}

}  // namespace entente::reading
