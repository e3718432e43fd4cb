#include "eventdata/country_finder.h"

#include "eventdata/name_key.h"

namespace entente::eventdata {

FoundActor CountryFinder::find(std::string_view name) const {
  if (name.empty()) return {};
  if (FoundActor found = called(name); !found.code.empty()) return found;
  if (FoundActor found = with_organ(name); !found.code.empty()) return found;
  return with_brackets(name);
}

FoundActor CountryFinder::called(std::string_view name) const {
  if (const std::string* code = countries_.by_name(name)) return {*code, "name of a country"};
  if (const std::string* code = column_.find(name)) return {*code, "code of a country"};
  if (const std::string* code = in_other_words(name)) return {*code, "name of a country"};
  return {};
}

/// `Korea, Republic of`, `Upper Volta, Republic of`, `Former Sudan`, `Burma/Myanmar`.
const std::string* CountryFinder::in_other_words(std::string_view name) const {
  const std::string turned = turned_round(name);
  if (const std::string* code = turned.empty() ? nullptr : countries_.by_name(turned)) return code;
  for (const std::string_view form : {std::string_view(turned), name}) {
    for (std::string rest = without_form_of_state(form); !rest.empty(); rest = without_form_of_state(rest))
      if (const std::string* code = countries_.by_name(rest)) return code;
  }
  if (const std::string* code = named_at_another_time(name)) return code;
  return named_twice(name);
}

/// `Congo (formerly Zaire)` and `Congo, ex-Zaire` are Congo (Zaire), which the table has where the name alone
/// is that of another country.
const std::string* CountryFinder::named_at_another_time(std::string_view name) const {
  const auto parts = last_brackets(name);
  const std::size_t comma = name.find(',');
  if (!parts && comma == std::string_view::npos) return nullptr;
  const std::string_view inside = parts ? parts->inside : name.substr(comma + 1);
  const std::string other = name_of_another_time(inside);
  if (other.empty() || (parts && !parts->behind.empty())) return nullptr;
  const std::string_view before = parts ? parts->before : name.substr(0, comma);
  const std::string* both = countries_.by_name(std::string(before) + " " + other);
  return both || parts ? both : countries_.by_name(before);
}

/// Both sides of a slash or a comma name the same country.
const std::string* CountryFinder::named_twice(std::string_view name) const {
  const std::size_t middle = name.find_first_of("/,");
  if (middle == std::string_view::npos) return nullptr;
  const std::string* before = countries_.by_name(name.substr(0, middle));
  const std::string* behind = countries_.by_name(name.substr(middle + 1));
  return before != nullptr && behind != nullptr && *before == *behind ? before : nullptr;
}

FoundActor CountryFinder::with_organ(std::string_view name) const {
  const std::string_view state = state_of_organ(name);
  if (state.empty()) return {};
  FoundActor found = called(state);
  if (found.code.empty()) found = with_brackets(state);
  if (!found.code.empty()) found.rule = "government or forces of a country";
  return found;
}

/// `Police (India)`, `Police (India (Kashmir))`, but not `Russian Orthodox Church (ROC)`.
FoundActor CountryFinder::of_inside(const Bracketed& parts) const {
  if (abbreviates(parts.inside, parts.before)) return {};
  FoundActor found = called(parts.inside);
  return found.code.empty() && last_brackets(parts.inside) ? with_brackets(parts.inside) : found;
}

FoundActor CountryFinder::with_brackets(std::string_view name) const {
  const auto parts = last_brackets(name);
  if (!parts) return {};
  if (names_nobody(parts->inside)) {
    if (parts->behind.empty()) return find(parts->before);
    // Military Forces of Russia (2000-) Air Force
    return with_organ(parts->before);
  }
  if (FoundActor found = of_inside(*parts); !found.code.empty()) {
    const std::string before = parts->behind.empty() ? called(parts->before).code : "";
    // Macau (China)
    if (!before.empty() && !countries_.is_state(before)) return {before, "territory before brackets"};
    // Italy (Tuscany)
    if (!before.empty() && countries_.is_of_history(found.code)) return {before, "country before brackets"};
    // Protesters (Nigeria)
    if (own_groups_ && before.empty() && !is_organ(parts->before)) return {};
    return {found.code, "country in brackets"};
  }
  FoundActor found = parts->behind.empty() ? find(parts->before) : with_organ(parts->before);
  if (!found.code.empty()) found.rule = "country before brackets";
  return found;
}

}  // namespace entente::eventdata
