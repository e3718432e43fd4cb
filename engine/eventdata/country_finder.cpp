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
    const std::string short_name = without_form_of_state(form);
    if (const std::string* code = short_name.empty() ? nullptr : countries_.by_name(short_name)) return code;
  }
  return named_twice(name);
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

/// `Police (India)`, `Police (India (Kashmir))`.
FoundActor CountryFinder::of_inside(const Bracketed& parts) const {
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
    // Macau (China)
    const std::string* before = parts->behind.empty() ? countries_.by_name(parts->before) : nullptr;
    if (before != nullptr && !countries_.is_state(*before)) return {*before, "territory before brackets"};
    // Protesters (Nigeria)
    if (own_groups_ && before == nullptr && !is_organ(parts->before)) return {};
    return {found.code, "country in brackets"};
  }
  FoundActor found = parts->behind.empty() ? find(parts->before) : with_organ(parts->before);
  if (!found.code.empty()) found.rule = "country before brackets";
  return found;
}

std::string group_called(std::string_view name, bool own_groups, bool& in_brackets) {
  const auto parts = last_brackets(name);
  if (!parts || (parts->before.empty() && parts->behind.empty())) return std::string(name);
  if (names_nobody(parts->inside)) {
    const std::string rest = std::string(parts->before) +
                             (parts->before.empty() || parts->behind.empty() ? "" : " ") +
                             std::string(parts->behind);
    return group_called(rest, own_groups, in_brackets);
  }
  if (own_groups || !parts->behind.empty()) return std::string(name);
  in_brackets = true;
  return std::string(parts->inside);
}

}  // namespace entente::eventdata
