/// Names that are perhaps meant for those of countries.
#include <entente/diagnostics.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "eventdata/alternatives.h"
#include "results/csv_table.h"
#include "starter/cast.h"

namespace entente::starter {
namespace {

bool is_group(const ActorDraft& actor) { return actor.keys.value("kind", "") == "nonstate"; }

/// In small letters → as the table has them.
std::map<std::string, std::string> names_of_countries(const std::filesystem::path& library) {
  const CsvTable table(library / "countries.csv");
  const std::size_t column = table.column("names");
  std::map<std::string, std::string> names;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (const std::string_view name : eventdata::alternatives(table.text(row, column)))
      names.emplace(in_small_letters(name), name);
  }
  return names;
}

/// `: did you mean Pakistan?`, or nothing.
std::string meant(const std::string& name, const std::map<std::string, std::string>& countries) {
  std::vector<std::string> known;
  for (const auto& [small, as_written] : countries) known.push_back(small);
  const std::string hint = did_you_mean(in_small_letters(name), known);
  const std::size_t open = hint.find('\''), close = hint.rfind('\'');
  if (hint.empty()) return "";
  return ": did you mean " + countries.at(hint.substr(open + 1, close - open - 1)) + "?";
}

}  // namespace

std::vector<std::string> remarks_on_names(const std::vector<ActorDraft>& cast, const NewScenario& request) {
  std::vector<std::string> remarks;
  if (std::none_of(cast.begin(), cast.end(), is_group)) return remarks;
  const auto countries = names_of_countries(request.library);
  for (const ActorDraft& actor : cast) {
    if (!is_group(actor)) continue;
    const std::string hint = meant(actor.name, countries);
    remarks.push_back(fmt::format("{} is not the name of a country{} It is taken as a group", actor.name,
                                  hint.empty() ? "." : hint));
  }
  return remarks;
}

}  // namespace entente::starter
