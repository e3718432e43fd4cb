#include "assist/line_index.h"

#include <algorithm>

namespace entente::assist {
namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Units of UTF-16 of the character that begins with a byte: two where it has four bytes.
std::size_t units_of(char first) { return static_cast<unsigned char>(first) >= 0xF0U ? 2 : 1; }

}  // namespace

std::size_t utf16_size(std::string_view text) {
  std::size_t size = 0;
  for (const char c : text)
    if (begins_character(c)) size += units_of(c);
  return size;
}

std::size_t byte_after(std::string_view text, std::size_t utf16_units) {
  std::size_t byte = 0;
  for (std::size_t units = 0; byte < text.size();) {
    units += units_of(text[byte]);
    if (units > utf16_units) break;
    for (++byte; byte < text.size() && !begins_character(text[byte]);) ++byte;
  }
  return byte;
}

LineIndex::LineIndex(std::string_view text, Columns columns) : text_(text), columns_(columns), begins_{0} {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (text[at] == '\n' || (text[at] == '\r' && !pair)) begins_.push_back(at + 1);
  }
}

std::string_view LineIndex::line(std::size_t number) const {
  const std::size_t begin = begins_[number];
  std::string_view all =
      text_.substr(begin, number + 1 < begins_.size() ? begins_[number + 1] - begin : std::string_view::npos);
  while (!all.empty() && (all.back() == '\n' || all.back() == '\r')) all.remove_suffix(1);
  return all;
}

std::size_t LineIndex::byte_at(Mark mark) const {
  if (mark.line >= begins_.size()) return text_.size();
  const std::string_view here = line(mark.line);
  return begins_[mark.line] +
         (columns_ == Columns::bytes ? std::min(mark.column, here.size()) : byte_after(here, mark.column));
}

Mark LineIndex::mark_at(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), byte);
  const auto number = static_cast<std::size_t>(after - begins_.begin()) - 1;
  const std::string_view before = text_.substr(begins_[number], byte - begins_[number]);
  return {number, columns_ == Columns::bytes ? before.size() : utf16_size(before)};
}

Mark LineIndex::mark_at(Position position) const {
  if (position.line == 0) return {};
  if (position.line > begins_.size()) return mark_at(text_.size());
  const std::string_view here = line(position.line - 1);
  std::size_t byte = 0;
  for (std::size_t column = 1; byte < here.size() && column < position.column; ++column)
    for (++byte; byte < here.size() && !begins_character(here[byte]);) ++byte;
  return mark_at(begins_[position.line - 1] + byte);
}

}  // namespace entente::assist
