#include "spreadsheet/taken_names.h"

#include "base/ascii.h"
#include "scenario/names.h"

namespace entente::spreadsheet {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c); }

/// Letters and digits, with one `between` for all that stands between them. None is empty or begins with a
/// digit.
std::string joined_words(std::string_view title, char between) {
  std::string made;
  for (const char c : title) {
    if (is_letter_or_digit(c))
      made += c;
    else if (!made.empty() && made.back() != between)
      made += between;
  }
  while (!made.empty() && made.back() == between) made.pop_back();
  if (made.empty() || is_digit(made[0])) made.insert(made.begin(), '_');
  return made;
}

std::string in_capitals(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string name_made_of(std::string_view title) {
  return reading::is_name(title) ? std::string(title) : in_small_letters(joined_words(title, '_'));
}

std::string id_made_of(std::string_view title) {
  return reading::is_id(title) ? std::string(title) : in_small_letters(joined_words(title, '-'));
}

std::string code_made_of(std::string_view title) {
  return reading::is_name(title) ? std::string(title) : in_capitals(joined_words(title, '_'));
}

/// Words of the language, groups that there are, and keys of actors, beside which their attributes stand.
TakenNames::TakenNames()
    : taken_{"t", "intensity", "in", "where", "actor", "state", "group", "name", "kind", "note", "source"} {}

std::string TakenNames::take(const std::string& name) {
  std::string free = name;
  for (int number = 2; taken_.contains(free); ++number) free = name + "_" + std::to_string(number);
  taken_.insert(free);
  return free;
}

std::string TakenNames::unlike(std::string name) const {
  while (taken_.contains(name)) name += "_";
  return name;
}

}  // namespace entente::spreadsheet
