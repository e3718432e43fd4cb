#include "eventdata/near_country.h"

#include <entente/diagnostics.h>

#include <algorithm>

#include "eventdata/name_key.h"

namespace entente::eventdata {
namespace {

constexpr std::size_t shortest_name = 4;
/// Misspelt names differ in less than other words do: Taliban is not near to Taiwan.
constexpr std::size_t letters_for_one = 5;

bool has_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

NearCountry::NearCountry(const CountryTable& countries) : countries_(countries) {
  for (const auto& [key, code] : countries.keys())
    if (key.size() >= shortest_name) keys_.push_back(key);
}

std::string NearCountry::code_of(std::string_view name) const {
  for (const CodeSystem system : {CodeSystem::iso, CodeSystem::cow, CodeSystem::gw, CodeSystem::cameo})
    if (const std::string* code = countries_.by_code(name, system))
      return "code of " + countries_.name_of(*code);
  return "";
}

std::string NearCountry::of(std::string_view name) const {
  if (is_abbreviation(name) && name.size() <= 3) return code_of(name);
  const std::string key = name_key(name);
  std::string_view longest;
  for (const std::string& country : keys_)
    if (country.size() > longest.size() && has_words(key, country)) longest = country;
  if (!longest.empty()) return countries_.name_of(countries_.keys().find(longest)->second) + " is in it";
  const std::string like = key.size() < shortest_name ? "" : nearest(key, keys_, letters_for_one);
  if (like.empty() || like.front() != key.front()) return "";
  return countries_.name_of(countries_.keys().find(like)->second) + "?";
}

}  // namespace entente::eventdata
