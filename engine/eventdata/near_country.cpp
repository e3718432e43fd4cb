#include "eventdata/near_country.h"

#include <entente/diagnostics.h>

#include <algorithm>

#include "eventdata/name_key.h"
#include "eventdata/name_parts.h"

namespace entente::eventdata {
namespace {

constexpr std::size_t shortest_name = 4;
/// Misspelt names differ in less than other words do: Taliban is not near to Taiwan.
constexpr std::size_t letters_for_one = 5;

/// Who is a group of people in a country, and not the country.
constexpr std::string_view of_people =
    "civilian civilians citizens rioter rioters protester protesters protestor protestors demonstrators "
    "communal "
    "ethnic clan tribal militia militias militant militants rebel rebels insurgents guerrillas separatists "
    "unidentified opposition party movement liberation front students farmers fishers pastoralists villagers "
    "refugees workers labor labour labourers journalists teachers lawyers women youth youths prisoners "
    "vigilante "
    "vigilantes gang cult group people supporters immigrants muslims christians";

/// What may be an organ of the country behind it in brackets.
constexpr std::string_view of_organs =
    "government military forces army navy air police security guard guards gendarmerie intelligence ministry "
    "minister president presidential parliament court customs prison border service services authority troops "
    "rangers soldiers council";

bool has_one_of(std::string_view key, std::string_view words) {
  const std::vector<std::string_view> own = single_words(key);
  return std::any_of(own.begin(), own.end(), [&](std::string_view word) { return has_words(words, word); });
}

/// `Nigera` of `Military Forces of Nigera (2015-)`.
std::string_view state_named(std::string_view name) {
  if (const auto parts = last_brackets(name); parts && parts->behind.empty() && names_nobody(parts->inside))
    name = parts->before;
  const std::string_view state = state_of_organ(name);
  return state.empty() ? name : state;
}

}  // namespace

NearCountry::NearCountry(const CountryTable& countries) : countries_(countries) {
  for (const auto& [key, code] : countries.keys())
    if (key.size() >= shortest_name && !countries.is_of_history(code)) keys_.push_back(key);
}

std::string NearCountry::code_of(std::string_view name) const {
  for (const CodeSystem system : {CodeSystem::iso, CodeSystem::cow, CodeSystem::gw, CodeSystem::cameo})
    if (const std::string* code = countries_.by_code(name, system); code && !countries_.is_of_history(*code))
      return "code of " + countries_.name_of(*code);
  return "";
}

std::string NearCountry::of(std::string_view name) const {
  constexpr std::size_t longest_code = 3;
  if ((is_abbreviation(name) && name.size() <= longest_code) || is_number_code(name)) return code_of(name);
  const std::string key = name_key(name);
  std::string_view longest;
  for (const std::string& country : keys_)
    if (country.size() > longest.size() && has_words(key, country)) longest = country;
  if (longest.empty()) return like(name_key(state_named(name)));
  return is_apart(name, key) ? "" : called(longest) + " is in it";
}

/// `Civilians (Nigeria)`, `Islamic State (Nigeria)`, but not `Prison Guards (Nigeria)`.
bool NearCountry::is_apart(std::string_view name, std::string_view key) const {
  if (has_one_of(key, of_people)) return true;
  const auto parts = last_brackets(name);
  return parts && countries_.by_name(parts->inside) && !has_one_of(name_key(parts->before), of_organs);
}

std::string NearCountry::like(const std::string& key) const {
  if (key.size() < shortest_name) return "";
  if (std::string names = whose_part(key); !names.empty()) return names;
  const std::string nearest_key = nearest(key, of_like_length(key), letters_for_one);
  return nearest_key.empty() ? "" : called(nearest_key) + "?";
}

/// Those that begin with the same letter; names that are longer or shorter by more are not near, whatever they
/// are.
std::vector<std::string> NearCountry::of_like_length(std::string_view key) const {
  std::vector<std::string> keys;
  for (const std::string& country : keys_) {
    const auto [shorter, longer] = std::minmax(key.size(), country.size());
    if (country.front() == key.front() && (longer - shorter) * letters_for_one <= longer + 1)
      keys.push_back(country);
  }
  return keys;
}

const std::string& NearCountry::called(std::string_view key) const {
  return countries_.name_of(countries_.keys().find(key)->second);
}

/// Many have the words Republic, Islamic or Union.
std::string NearCountry::whose_part(std::string_view key) const {
  std::set<std::string> names;
  for (const std::string& country : keys_)
    if (has_words(country, key)) names.insert(called(country));
  constexpr std::size_t most = 2;
  if (names.empty() || names.size() > most) return "";
  return *names.begin() + (names.size() == most ? " or " + *names.rbegin() : "") + "?";
}

}  // namespace entente::eventdata
