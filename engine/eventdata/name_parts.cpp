#include "eventdata/name_parts.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "eventdata/alternatives.h"
#include "eventdata/name_key.h"

namespace entente::eventdata {
namespace {

/// Words that may stand beside years, and those that say which part of a country is meant.
constexpr std::string_view of_time =
    "since from until till to before after between and around about circa c ca bis present now today ongoing";
constexpr std::string_view of_place =
    "north south east west central northern southern eastern western northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern part region state country mainland";

/// Of persons, who are the same.
constexpr std::string_view of_persons = "deceased dead killed late retired";
/// What tells of an earlier or a later name.
constexpr auto of_other_times = std::to_array<std::string_view>(
    {"formerly known as", "formerly called", "formerly", "former", "ex", "previously", "now", "then"});

constexpr auto organs = std::to_array<std::string_view>(
    {"government", "interim government", "transitional government", "military forces", "military",
     "armed forces", "police forces", "police", "security forces", "state forces", "forces", "army", "navy",
     "air force", "coast guard", "national guard", "gendarmerie"});

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

/// What stands behind words; empty: the key does not begin with them, or there is no more.
std::string_view behind(std::string_view key, std::string_view words) {
  const bool begins = key.starts_with(words) && key.substr(words.size()).starts_with(' ');
  return begins ? key.substr(words.size() + 1) : std::string_view();
}

bool has_digits_only(std::string_view word) { return std::all_of(word.begin(), word.end(), is_digit); }

}  // namespace

bool has_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

std::vector<std::string_view> single_words(std::string_view text) { return parted(text, ' '); }

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
  if (!name_of_another_time(inside).empty() || !behind(key, "province of").empty()) return true;
  if (std::find(of_other_times.begin(), of_other_times.end(), key) != of_other_times.end()) return true;
  const std::vector<std::string_view> words = single_words(key);
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return has_digits_only(word) || has_words(of_time, word) || has_words(of_place, word) ||
           has_words(of_persons, word);
  });
}

std::string name_of_another_time(std::string_view inside) {
  const std::string key = name_key(inside);
  for (const std::string_view words : of_other_times)
    if (const std::string_view name = behind(key, words); !name.empty()) return std::string(name);
  return "";
}

/// Words of up to three letters have no letter in it, or one.
bool abbreviates(std::string_view abbreviation, std::string_view name) {
  if (abbreviation.size() < 2 || !is_abbreviation(abbreviation)) return false;
  const std::string letters = name_key(abbreviation), key = name_key(name);
  constexpr std::size_t small_word = 3;
  std::size_t found = 0;
  for (const std::string_view word : single_words(key)) {
    if (found < letters.size() && word.front() == letters[found])
      ++found;
    else if (word.size() > small_word)
      return false;
  }
  return found == letters.size();
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
      {"former", "ex", "formerly", "soviet republic of", "republic of", "islamic republic of",
       "federal republic of", "peoples republic of", "socialist republic of", "united republic of",
       "arab republic of", "kingdom of", "sultanate of", "emirate of", "principality of", "dominion of",
       "commonwealth of", "union of"});
  const std::string key = name_key(name);
  for (const std::string_view form : forms)
    if (const std::string_view rest = behind(key, form); !rest.empty()) return std::string(rest);
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
