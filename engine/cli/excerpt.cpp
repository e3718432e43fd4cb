#include "cli/excerpt.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/position_of.h"
#include "base/text_places.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// A text of the command line is its own name.
bool is_file(const Sources& sources, Place place) {
  return place.source >= 0 && sources.name(place.source) != sources.text(place.source);
}

struct Line {
  std::string before, after;  ///< the place
};

std::string shown(std::string_view text) {
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), '\t', ' ');
  return printable(plain);
}

Line line_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const char line_end = reading::line_end_of(text);
  const std::size_t newline = offset == 0 ? std::string_view::npos : text.rfind(line_end, offset - 1);
  const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  std::string_view rest = text.substr(offset, std::min(text.find(line_end, offset), text.size()) - offset);
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  return {shown(text.substr(begin, offset - begin)), shown(rest)};
}

/// The last `width` columns.
std::string last_columns(std::string text, std::size_t width) {
  while (columns(text) > width) {
    std::size_t next = 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
    text.erase(0, next);
  }
  return text;
}

bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80U || std::isalnum(byte) || c == '_' || c == '.' || c == '-' || c == '+';
}

/// Bytes of the word that begins there; 0: none does, or a text in quotes has no end on its line.
std::size_t word_size(std::string_view text) {
  if (!text.starts_with('"')) return index_of(text, std::find_if_not(text.begin(), text.end(), in_word));
  for (std::size_t k = 1; k < text.size() && text[k] != '\n'; ++k) {
    if (text[k] == '"') return k + 1;
    if (text[k] == '\\') ++k;
  }
  return 0;
}

}  // namespace

Position end_of_word(const Sources& sources, Place place) {
  if (!sources.has(place)) return {};
  const std::string_view text = sources.text(place.source);
  const std::size_t size = word_size(text.substr(std::min(place.offset, text.size())));
  return size == 0 ? Position{} : sources.position({place.source, place.offset + size});
}

std::string excerpt(const Sources& sources, Place place, std::size_t width) {
  if (!is_file(sources, place)) return "";
  Line line = line_at(sources.text(place.source), place.offset);
  const std::string number = std::to_string(sources.position(place).line);
  const std::size_t room = width - std::min(width, number.size() + 5);
  if (columns(line.before) + columns(line.after) > room) {
    line.before =
        last_columns(line.before.substr(line.before.size() - std::min(line.before.size(), 4 * room)), room / 2);
    line.after = shortened(line.after, room - columns(line.before), "");
  }
  return fmt::format("  {} | {}{}\n  {} | {}^\n", number, line.before, line.after,
                     std::string(number.size(), ' '), std::string(columns(line.before), ' '));
}

}  // namespace entente::cli
