#include "eventdata/country_table.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/ordinal.h"
#include "eventdata/actor_code.h"
#include "eventdata/alternatives.h"
#include "eventdata/code_table.h"
#include "eventdata/name_key.h"
#include "eventdata/without_point.h"

namespace entente::eventdata {
namespace {

/// In the order of the table's columns; what stands before them is the code and the names.
constexpr auto column_systems = std::to_array<CodeSystem>(
    {CodeSystem::iso, CodeSystem::iso, CodeSystem::iso, CodeSystem::cow, CodeSystem::cow, CodeSystem::gw,
     CodeSystem::gw, CodeSystem::cameo, CodeSystem::fips});

/// `US` is a country, `us` is not; `u.s.` is again.
bool is_too_short(std::string_view text, std::string_view key) {
  return key.size() <= 2 && !is_abbreviation(text) && text.find('.') == std::string_view::npos;
}

}  // namespace

bool is_number_code(std::string_view text) {
  text = without_point(text);
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string_view without_zeros(std::string_view number) {
  if (!is_number_code(number)) return number;
  number = without_point(number);
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

CountryTable::CountryTable(const std::filesystem::path& file, Rows rows) {
  constexpr std::size_t letters = 3;
  read_code_table(file,
                  {"iso3", "names", "iso2", "iso_number", "former", "cow", "cow_number", "gw", "gw_number",
                   "cameo", "fips"},
                  2, [&](const auto& parts) -> std::optional<Wrong> {
                    if (!is_actor_code(parts[0])) return Wrong{0, no_actor_code(parts[0])};
                    if ((parts[0].size() > letters) != (rows == Rows::unrecognised)) return std::nullopt;
                    if (countries_.contains(parts[0])) return Wrong{0, stands_here("code", parts[0])};
                    add(parts);
                    return std::nullopt;
                  });
  // CAMEO has ISO's codes but for those of its own
  for (const auto& [code, name] : countries_)
    if (!is_of_history(code)) systems_[ordinal(CodeSystem::cameo)].emplace(code, code);
}

void CountryTable::add(const std::vector<std::string>& parts) {
  const std::string& code = parts[0];
  for (const std::string_view name : alternatives(parts[1])) {
    countries_.emplace(code, name);
    keys_.emplace(name_key(name), code);
  }
  countries_.emplace(code, code);
  constexpr std::size_t iso_columns = 2, cow_columns = 5, cameo_column = 9;
  const auto has = [&](std::size_t begin, std::size_t end) {
    return std::any_of(parts.begin() + static_cast<std::ptrdiff_t>(begin),
                       parts.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const std::string& part) { return !part.empty(); });
  };
  if (!parts[cow_columns].empty()) states_.insert(code);
  if (!has(iso_columns, cow_columns) && has(cow_columns, cameo_column)) of_history_.insert(code);
  if (!is_of_history(code)) systems_[ordinal(CodeSystem::iso)].insert_or_assign(code, code);
  for (std::size_t k = 0; k < column_systems.size(); ++k)
    for (const std::string_view found : alternatives(parts[k + 2]))
      systems_[ordinal(column_systems[k])].emplace(without_zeros(found), code);
}

const std::string* CountryTable::by_name(std::string_view text) const {
  const std::string key = name_key(text);
  const auto found = keys_.find(key);
  return found == keys_.end() || is_too_short(text, key) ? nullptr : &found->second;
}

const std::string* CountryTable::by_code(std::string_view text, CodeSystem system) const {
  const Codes& codes = systems_[ordinal(system)];
  auto found = codes.find(without_zeros(text));
  constexpr std::size_t role = 3;
  const bool roles = system == CodeSystem::cameo && text.size() > role && text.size() % role == 0 &&
                     text.size() <= 5 * role && is_abbreviation(text);
  if (found == codes.end() && roles) found = codes.find(text.substr(0, role));
  return found == codes.end() ? nullptr : &found->second;
}

}  // namespace entente::eventdata
