#include "text/columns.h"

#include <algorithm>
#include <cwchar>

#include "base/steering.h"
#include "base/utf8.h"

namespace entente::text {
namespace {

/// The first character of a text that is not empty; what is not UTF-8 is told byte by byte.
CodePoint first_of(std::string_view text) { return code_point(text, 0); }

std::size_t bytes_of(const CodePoint& point) { return std::max<std::size_t>(point.size, 1); }

std::size_t width_of(const CodePoint& point) {
  const int width = point.size > 0 ? ::wcwidth(static_cast<wchar_t>(point.value)) : 1;
  return width < 0 ? 1 : static_cast<std::size_t>(width);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const CodePoint point = first_of(text);
    const bool fine = point.size > 0 && !steers_terminals(point.value);
    result += fine ? text.substr(0, point.size) : "?";
    text.remove_prefix(bytes_of(point));
  }
  return result;
}

std::size_t columns(std::string_view text) {
  std::size_t total = 0;
  while (!text.empty()) {
    const CodePoint point = first_of(text);
    total += width_of(point);
    text.remove_prefix(bytes_of(point));
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

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  while (times-- > 0) text += piece;
  return text;
}

namespace {

/// As much of the beginning as fits.
std::string_view beginning(std::string_view text, std::size_t room) {
  std::size_t bytes = 0;
  for (std::size_t taken = 0; bytes < text.size();) {
    const CodePoint point = first_of(text.substr(bytes));
    if ((taken += width_of(point)) > room) break;
    bytes += bytes_of(point);
  }
  return text.substr(0, bytes);
}

/// As much of the end as fits.
std::string_view ending(std::string_view text, std::size_t room) {
  while (columns(text) > room) text.remove_prefix(bytes_of(first_of(text)));
  return text;
}

}  // namespace

std::string shortened(const std::string& text, std::size_t width, std::string_view ellipsis) {
  if (columns(text) <= width) return text;
  return std::string(beginning(text, width - std::min(width, columns(ellipsis)))) += ellipsis;
}

std::string shortened_name(const std::string& name, std::size_t width, std::string_view ellipsis) {
  if (columns(name) <= width) return name;
  const std::size_t room = width - std::min(width, columns(ellipsis));
  return std::string(beginning(name, room / 2)).append(ellipsis).append(ending(name, room - room / 2));
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

}  // namespace entente::text
