#include "eventdata/name_parts.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "eventdata/name_key.h"

namespace entente::eventdata {
namespace {

bool is_among(std::string_view word, std::string_view words) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

/// Words that may stand beside years, and those that say which part of a country is meant.
constexpr std::string_view of_time =
    "since from until till to before after between and around about circa c ca bis present now today ongoing";
constexpr std::string_view of_place =
    "north south east west central northern southern eastern western northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern part region state country mainland";

constexpr auto organs = std::to_array<std::string_view>(
    {"government", "interim government", "transitional government", "military forces", "military",
     "armed forces", "police forces", "police", "security forces", "state forces", "army", "navy", "air force",
     "coast guard", "national guard", "gendarmerie"});

/// Where the bracket that ends at `end` begins; brackets within it are part of it.
std::size_t begin_of_brackets(std::string_view name, std::size_t end) {
  const char closing = name[end], opening = closing == ')' ? '(' : '[';
  std::size_t open = 0;
  for (std::size_t at = end + 1; at-- > 0;) {
    open += name[at] == closing ? 1 : 0;
    if (name[at] == opening && --open == 0) return at;
  }
  return name.substr(0, end).rfind(opening);  // one is too many
}

bool has_digits_only(std::string_view word) { return std::all_of(word.begin(), word.end(), is_digit); }

}  // namespace

std::optional<Bracketed> last_brackets(std::string_view name) {
  constexpr std::size_t longest = 1'000;  // no name is longer; and brackets in brackets take room
  const std::size_t end = name.size() > longest ? std::string_view::npos : name.find_last_of(")]");
  if (end == std::string_view::npos) return std::nullopt;
  const std::size_t begin = begin_of_brackets(name, end);
  if (begin == std::string_view::npos) return std::nullopt;
  return Bracketed{without_outer_blanks(name.substr(0, begin)),
                   without_outer_blanks(name.substr(begin + 1, end - begin - 1)),
                   without_outer_blanks(name.substr(end + 1))};
}

bool names_nobody(std::string_view inside) {
  const std::string key = name_key(inside);
  for (const std::string_view beginning :
       {"former", "formerly", "ex", "province of", "previously", "now", "then"})
    if (key.starts_with(beginning) && (key.size() == beginning.size() || key[beginning.size()] == ' '))
      return true;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    const std::string_view word = std::string_view(key).substr(at, end - at);
    if (!has_digits_only(word) && !is_among(word, of_time) && !is_among(word, of_place)) return false;
    at = end + 1;
  }
  return true;
}

std::string turned_round(std::string_view name) {
  if (const auto b = last_brackets(name); b && b->behind.empty() && !b->before.empty())
    return std::string(b->inside) + " " + std::string(b->before);
  const std::size_t comma = std::min(name.find(','), name.find(" - "));
  if (comma == std::string_view::npos || comma + 1 == name.size()) return "";
  const std::size_t behind = comma + (name[comma] == ',' ? 1 : 3);
  return std::string(without_outer_blanks(name.substr(behind))) + " " + std::string(name.substr(0, comma));
}

std::string without_form_of_state(std::string_view name) {
  constexpr auto forms = std::to_array<std::string_view>(
      {"former", "republic of", "islamic republic of", "federal republic of", "peoples republic of",
       "socialist republic of", "united republic of", "arab republic of", "kingdom of", "sultanate of",
       "emirate of", "principality of", "dominion of", "commonwealth of", "union of"});
  const std::string key = name_key(name);
  for (const std::string_view form : forms)
    if (key.starts_with(form) && std::string_view(key).substr(form.size()).starts_with(' '))
      return key.substr(form.size() + 1);
  return "";
}

bool is_organ(std::string_view name) {
  return std::find(organs.begin(), organs.end(), in_small_letters(name)) != organs.end();
}

std::string_view state_of_organ(std::string_view name) {
  const std::string small = in_small_letters(name);
  for (const std::string_view organ : organs)
    if (small.starts_with(organ) && std::string_view(small).substr(organ.size()).starts_with(" of "))
      return without_outer_blanks(name.substr(organ.size() + 4));
  return {};
}

}  // namespace entente::eventdata
