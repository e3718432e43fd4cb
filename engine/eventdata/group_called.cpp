#include "eventdata/group_called.h"

#include <algorithm>

#include "eventdata/name_key.h"
#include "eventdata/name_parts.h"

namespace entente::eventdata {
namespace {

/// What many are: behind one of these the name stands in brackets.
constexpr std::string_view roles =
    "army armies navy air force forces military police security troops soldier soldiers officer officers guard "
    "guards coast national gendarmerie militia militias militant militants rebel rebels insurgent insurgents "
    "guerrilla guerrillas guerilla guerillas fighter fighters combatant combatants gunman gunmen terrorist "
    "terrorists separatist separatists extremist extremists armed free group groups band gang faction member "
    "members leader leaders commander spokesman spokesperson representative representatives supporter "
    "supporters "
    "activist activists opposition political party organization organisation movement government minister "
    "ministry head of state president envoy diplomat citizen citizens civilian civilians suicide bomber cell";

/// What tells of a group and is none.
constexpr std::string_view remarks =
    "military political armed paramilitary wing branch arm faction factions group groups splinter dissident "
    "dissidents opposition in exile unknown unidentified unspecified unnamed other others various local "
    "foreign "
    "main core provisional official interim transitional new old suspected alleged self styled de facto and or "
    "of "
    "british french german italian spanish portuguese dutch belgian american russian soviet chinese indian "
    "japanese turkish kurdish arab african european muslim christian sunni shia shiite communist marxist "
    "leninist "
    "maoist islamist nationalist loyalist";

bool all_are_among(std::string_view text, std::string_view words) {
  const std::string key = name_key(text);
  const std::vector<std::string_view> own = single_words(key);
  return !own.empty() &&
         std::all_of(own.begin(), own.end(), [&](std::string_view word) { return has_words(words, word); });
}

/// `Northern Iraq`.
bool is_part_of_country(std::string_view inside, const CountryTable& countries) {
  const std::size_t blank = inside.find(' ');
  return blank != std::string_view::npos && names_nobody(inside.substr(0, blank)) &&
         countries.by_name(inside.substr(blank + 1)) != nullptr;
}

bool holds_a_group(const Bracketed& parts, const CountryTable& countries) {
  if (!parts.behind.empty() || all_are_among(parts.inside, remarks)) return false;
  if (is_part_of_country(parts.inside, countries)) return false;
  return all_are_among(parts.before, roles) || is_abbreviation(parts.inside);
}

}  // namespace

std::string group_called(std::string_view name, const CountryTable& countries, bool own_groups,
                         bool& in_brackets) {
  const auto parts = last_brackets(name);
  if (!parts || (parts->before.empty() && parts->behind.empty())) return std::string(name);
  if (names_nobody(parts->inside)) {
    const std::string rest = std::string(parts->before) +
                             (parts->before.empty() || parts->behind.empty() ? "" : " ") +
                             std::string(parts->behind);
    return group_called(rest, countries, own_groups, in_brackets);
  }
  if (own_groups || !(parts->before.empty() || holds_a_group(*parts, countries))) return std::string(name);
  in_brackets = true;
  return std::string(parts->inside);
}

}  // namespace entente::eventdata
