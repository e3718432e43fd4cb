/// Who stands behind a name.
#include <entente/interchange.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <deque>
#include <set>
#include <unordered_map>

#include "base/ascii.h"
#include "eventdata/actor_code.h"
#include "eventdata/code_table.h"
#include "eventdata/country_finder.h"
#include "eventdata/group_called.h"
#include "eventdata/group_codes.h"
#include "eventdata/name_key.h"
#include "eventdata/near_country.h"

namespace entente {
namespace {

using namespace eventdata;

/// Nothing but dots, dashes and the like, or a word for that; `na` in small letters may be Namibia.
bool is_nobody(std::string_view name) {
  constexpr auto nobody = std::to_array<std::string_view>({"n/a", "nan", "none", "null", "unspecified actor"});
  return name.empty() || name == "NA" ||
         std::find(nobody.begin(), nobody.end(), in_small_letters(name)) != nobody.end() ||
         name_key(name).empty();
}

/// `Military Forces of Nigeria (2015-)`, as ACLED calls them, and nobody else.
bool is_of_acled(std::string_view name) {
  const auto parts = last_brackets(name);
  return parts && !parts->inside.empty() && is_digit(parts->inside.front()) &&
         !state_of_organ(parts->before).empty();
}

bool is_small_code(std::string_view name) {
  constexpr std::size_t letters = 3;
  return name.size() == letters && is_of_small_letters(name);
}

}  // namespace

struct ActorNames::Impl {
  using Texts = std::map<std::string, std::string, std::less<>>;

  /// One's own names and codes.
  struct OwnNames {
    Texts written, folded_ones;  ///< name → code

    const std::string* find(std::string_view name) const {
      if (written.empty()) return nullptr;
      if (const auto it = written.find(name); it != written.end()) return &it->second;
      const auto it = folded_ones.find(folded(name));
      return it == folded_ones.end() ? nullptr : &it->second;
    }
  };

  /// What was asked, and what came of it.
  struct Asked {
    std::string name, country;
    FoundActor actor;
    std::size_t times = 0;
    bool resolved = false;
  };

  Impl(const std::filesystem::path& countries_file, CodeSystem codes, CodeSystem country_codes)
      : countries(countries_file),
        unrecognised(countries_file, CountryTable::Rows::unrecognised),
        names_column(countries, codes),
        country_column(countries, country_codes) {}

  void read_own(const std::filesystem::path& file) {
    read_code_table(file, {"name", "code"}, 2, [&](const auto& parts) -> std::optional<Wrong> {
      if (parts[0].empty()) return Wrong{0, "the name is empty, as that of everybody without a country is"};
      if (!is_actor_code(parts[1])) return Wrong{1, no_actor_code(parts[1])};
      if (is_word_of_scenarios(parts[1]))
        return Wrong{1, "'" + parts[1] +
                            "' is a word of scenarios and cannot be the code of an actor; taken are " +
                            fmt::format("{}", fmt::join(words_of_scenarios, ", "))};
      const auto [row, fresh] = own.written.emplace(parts[0], parts[1]);
      if (!fresh && row->second != parts[1])
        return Wrong{0, stands_here("name", parts[0]) + ", with the code " + row->second};
      own.folded_ones.emplace(folded(parts[0]), parts[1]);
      own_names.emplace(parts[1], parts[0]);
      return std::nullopt;
    });
  }

  std::size_t asked(std::string_view name, std::string_view country) {
    name = without_outer_blanks(name);
    country = without_outer_blanks(country);
    key.assign(name);
    key += '\t';
    key += country;
    const auto known = places.find(key);
    if (known != places.end()) return known->second;
    places.emplace(key, all.size());
    all.push_back({std::string(name), std::string(country), {}, 0, false});
    return all.size() - 1;
  }

  FoundActor found(std::string_view name, std::string_view country) {
    if (const std::string* code = own.find(name)) return {*code, "table of one's own"};
    if (const std::string* code = own.find(country)) return {*code, "country column, table of one's own"};
    if (own_groups)
      if (FoundActor state = without_recognition(name); !state.code.empty()) return state;
    if (own_groups && !is_nobody(country) && is_group(name))
      return group(std::string(name) + " (" + std::string(country) + ")", "no country, of the place");
    if (!is_nobody(country) || (country == "NA" && country_column.has_namibia())) {
      if (FoundActor actor = CountryFinder(countries, country_column).find(country); !actor.code.empty())
        return {actor.code, "country column, " + actor.rule};
      if (FoundActor state = without_recognition(country); !state.code.empty())
        return {state.code, "country column, " + state.rule};
    }
    if (is_nobody(name) && !(name == "NA" && names_column.has_namibia()))
      return is_nobody(country) ? FoundActor{"", "nobody"} : group(country, "country column, no country");
    if (FoundActor state = without_recognition(name); !state.code.empty()) return state;
    if (FoundActor actor = finder().find(name); !actor.code.empty()) return actor;
    return is_number_code(name) ? group(without_zeros(name), "unknown number") : group(name, "no country");
  }

  /// `Abkhazia (Georgia)`, `Police (Somaliland)`, `Government of the TRNC`.
  FoundActor without_recognition(std::string_view name) const {
    FoundActor found = CountryFinder(unrecognised, no_codes, own_groups).find(name);
    if (!found.code.empty()) found.rule = "state that is not in ISO";
    return found;
  }

  CountryFinder finder() const { return {countries, names_column, own_groups}; }

  bool is_group(std::string_view name) const { return !is_nobody(name) && finder().find(name).code.empty(); }

  FoundActor group(std::string_view name, std::string rule) {
    bool in_brackets = false;
    const std::string called = group_called(name, countries, own_groups, in_brackets);
    const auto taken = [&](const std::string& code) { return in_tables(code) || own_names.contains(code); };
    const std::string& code = groups.code_of(called, taken);
    if (in_brackets) rule += ", group in brackets";
    if (!GroupCodes::is_readable(code)) rule += ", no Latin letter";
    return {code, rule};
  }

  bool in_tables(const std::string& code) const { return countries.has(code) || unrecognised.has(code); }

  CountryTable countries, unrecognised;
  CodeColumn names_column, country_column, no_codes{unrecognised, CodeSystem::names};
  OwnNames own;
  Texts own_names;  ///< code → name
  GroupCodes groups;
  bool own_groups = false;                              ///< as `ActorNames::keep_groups_apart`
  std::deque<Asked> all;                                ///< in the order in which they were first asked
  std::unordered_map<std::string, std::size_t> places;  ///< name, tab, country → number in `all`
  std::string key;
};

ActorNames::ActorNames(const std::filesystem::path& countries, const std::filesystem::path& own,
                       CodeSystem codes, std::optional<CodeSystem> country_codes)
    : impl_(std::make_unique<Impl>(countries, codes, country_codes.value_or(codes))) {
  if (!own.empty()) impl_->read_own(own);
}

ActorNames::ActorNames(ActorNames&&) noexcept = default;
ActorNames& ActorNames::operator=(ActorNames&&) noexcept = default;
ActorNames::~ActorNames() = default;

const std::string& ActorNames::code_of(std::string_view name, std::string_view country) {
  return code_of(impl_->asked(name, country));
}

std::size_t ActorNames::see(std::string_view name, std::string_view country) {
  const std::size_t number = impl_->asked(name, country);
  ++impl_->all[number].times;
  return number;
}

const std::string& ActorNames::code_of(std::size_t seen) {
  Impl::Asked& asked = impl_->all[seen];
  if (!asked.resolved) asked.actor = impl_->found(asked.name, asked.country);
  asked.resolved = true;
  return asked.actor.code;
}

void ActorNames::keep_groups_apart() { impl_->own_groups = true; }

void ActorNames::settle() {
  std::set<std::string, std::less<>> names, countries;
  for (const auto& asked : impl_->all) {
    if (!is_nobody(asked.name) || asked.name == "NA") names.insert(asked.name);
    if (is_of_acled(asked.name)) keep_groups_apart();
    if (!is_nobody(asked.country) || asked.country == "NA") countries.insert(asked.country);
  }
  impl_->names_column.learn(names, false);
  impl_->country_column.learn(countries, true);
}

std::vector<ActorFound> ActorNames::found() {
  std::vector<ActorFound> made;
  for (const auto& asked : impl_->all) {
    if (asked.times == 0) continue;
    const std::string& code = code_of(asked.name, asked.country);
    made.push_back({asked.name, asked.country, code, asked.actor.rule, asked.times, ""});
  }
  std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.times > b.times; });
  const NearCountry near(impl_->countries);
  constexpr std::size_t most = 2'000;  // each takes a tenth of a millisecond
  std::size_t looked_at = 0;
  for (ActorFound& actor : made)
    if (!actor.code.empty() && !impl_->in_tables(actor.code) && !impl_->own_names.contains(actor.code) &&
        looked_at++ < most)
      actor.near = near.of(actor.name);
  return made;
}

std::string ActorNames::better_codes() const {
  const std::string& names = impl_->names_column.better();
  return names.empty() ? impl_->country_column.better() : names;
}

std::string ActorNames::known_code(std::string_view name) const {
  name = without_outer_blanks(name);
  if (const std::string* code = impl_->own.find(name)) return *code;
  if (is_nobody(name)) return "";
  const CountryFinder finder = impl_->finder();
  std::string code = finder.find(name).code;
  if (code.empty() && is_small_code(name)) code = finder.find(in_capitals(name)).code;
  return code;
}

const std::string& ActorNames::name_of(const std::string& code) const {
  for (const CountryTable* table : {&impl_->countries, &impl_->unrecognised})
    if (table->has(code)) return table->name_of(code);
  const auto own = impl_->own_names.find(code);
  return own != impl_->own_names.end() ? own->second : impl_->groups.name_of(code);
}

bool ActorNames::is_country(const std::string& code) const { return impl_->countries.has(code); }

}  // namespace entente
