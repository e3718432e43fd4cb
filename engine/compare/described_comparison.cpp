#include "compare/described_comparison.h"

#include <algorithm>

#include "base/position_of.h"
#include "compare/files.h"
#include "results/read_folder.h"
#include "results/stored_rows.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void throw_wrong(const fs::path& file, const Json& said, const std::string& what) {
  throw_damaged(file, "what it says of '" + said.at("id").get<std::string>() + "': " + what);
}

std::size_t count_in(const Json& json) {
  if (!json.is_number_unsigned()) throw std::runtime_error("a count is none");
  return json.get<std::size_t>();
}

void require(bool so, const char* otherwise) {
  if (!so) throw std::runtime_error(otherwise);
}

void require_texts(const Json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys) static_cast<void>(object.at(key).get_ref<const std::string&>());
}

void check_edits(const Json& edits) {
  static_cast<void>(edits.get_ref<const Json::array_t&>());
  for (const Json& edit : edits) {
    const auto& what = edit.at("what").get_ref<const std::string&>();
    require(what == "added" || what == "removed" || what == "changed", "an edit adds, removes or changes");
    require_texts(edit, {"path", "from", "to", "place"});
  }
}

/// Counts by date are those of the runs that part.
void check_parting(const Json& parting, const Catalogue& c, std::size_t runs) {
  const std::size_t parted = count_in(parting.at("parted"));
  require(count_in(parting.at("runs")) <= runs && parted <= count_in(parting.at("runs")),
          "more runs part than are compared");
  std::size_t sum = 0;
  for (const auto& [date, count] : parting.at("by_date").items()) {
    const std::string& text = date;
    require(std::any_of(c.dates.begin(), c.dates.end(), [&](Date d) { return to_string(d) == text; }),
            "runs part on a date that the baseline does not have");
    sum += count_in(count);
  }
  require(sum == parted, "the runs that part do not come to those of the dates");
}

void check_cells(const Json& cells) {
  for (const Json& cell : cells.at("first")) {
    require_texts(cell, {"cell"});
    require(count_in(cell.at("runs")) <= count_in(cells.at("parted")), "more runs part than are compared");
  }
}

bool has_relation(const Catalogue& c, const Json& named) {
  const auto& name = named.at("relation").get_ref<const std::string&>();
  return std::any_of(c.relations.begin(), c.relations.end(), [&](const auto& r) { return r.name == name; });
}

bool has_actors(const Catalogue& c, const Json& names) {
  return std::all_of(names.begin(), names.end(), [&](const Json& name) {
    return position_of(c.actors, name.get<std::string>()).has_value();
  });
}

void check_relations_and_signs(const Json& said, const Catalogue& c) {
  for (const Json& r : said.at("relations")) {
    require(has_relation(c, r) && has_actors(c, Json{r.at("from"), r.at("to")}),
            "it names a relation that the baseline does not have");
  }
  for (const Json& signs : said.at("signs")) {
    require(has_relation(c, signs), "it names a relation that the baseline does not have");
    for (const char* kind : {"pairs", "triads"})
      for (const Json& turned : signs.at(kind))
        require(has_actors(c, turned.at("between")), "it names an actor that the baseline does not have");
    require(has_actors(c, signs.at("blocs")), "it names an actor that the baseline does not have");
  }
}

/// All, or as many of the first as are held of each.
void check_runs(const DescribedRuns& said, const Manifest& first, const Manifest& second, const Catalogue& a,
                const Catalogue& b) {
  const auto held = [](const Manifest& m, const Catalogue& c) {
    const std::size_t in_a_run = sizeof(double) * std::max<std::size_t>(c.outcomes.size(), 1);
    return std::min(m.runs, std::max(m.quantile_runs, CollectorOptions{}.outcome_bytes / in_a_run));
  };
  std::size_t x = held(first, a), y = held(second, b);
  if (first.seed == second.seed) x = y = std::min(x, y);
  require(said.first == x && said.second == y, "it is of other runs");
}

}  // namespace

DescribedRuns described_runs(const fs::path& file, const Json& said, const Manifest& first,
                             const Manifest& second, const Catalogue& a, const Catalogue& b) {
  try {
    const DescribedRuns runs{count_in(said.at("baseline_runs")), count_in(said.at("runs")),
                             said.at("identical").get<bool>()};
    check_runs(runs, first, second, a, b);
    check_edits(said.at("scenario"));
    check_relations_and_signs(said, a);
    const bool paired = first.seed == second.seed;
    require(said.contains("parting") == paired, "runs part where they are paired");
    if (!paired) return runs;
    const std::size_t compared = std::min(first.quantile_runs, second.quantile_runs);
    check_parting(said.at("parting"), a, compared);
    check_parting(said.at("parting").at("all_cells"), a, runs.first);
    check_cells(said.at("parting").at("all_cells"));
    require(!runs.identical || count_in(said.at("parting").at("parted")) == 0,
            "identical results do not part");
    return runs;
  } catch (const Json::exception&) {
    throw_wrong(file, said, "another version of entente wrote it, or none");
  } catch (const std::runtime_error& error) {
    if (dynamic_cast<const ReadError*>(&error)) throw;
    throw_wrong(file, said, error.what());
  }
}

namespace {

/// But for rounding.
bool agrees_with(const Json& found, const Json& wanted) {
  if (found.is_number() && wanted.is_number()) return agree(found.get<double>(), wanted.get<double>());
  if (found.type() != wanted.type() || found.size() != wanted.size()) return false;
  if (!found.is_structured()) return found == wanted;
  if (found.is_array()) return std::equal(found.begin(), found.end(), wanted.begin(), agrees_with);
  for (const auto& [key, value] : found.items())
    if (!wanted.contains(key) || !agrees_with(value, wanted.at(key))) return false;
  return true;
}

/// Without what is not made again.
Json without_drawn(Json said) {
  for (const char* key : {"scenario", "parting", "relations", "signs"}) said.erase(key);
  for (Json& outcome : said.at("outcomes"))
    if (outcome.contains("median_years")) outcome["median_years"] = outcome["median_years"].at("value");
  return said;
}

}  // namespace

void hold_described(const fs::path& file, const Json& said, const ComparedVariant& again) {
  for (const OutcomeDifference& o : again.comparison.outcomes)
    if (again.comparison.identical && o.difference.up + o.difference.down > 0)
      throw_wrong(file, said, "it is said to be identical, and outcomes differ");
  try {
    const Json found = without_drawn(said);
    const Json wanted = without_drawn(Json::parse(compared_variant_json(again).dump()));
    for (const auto& [key, value] : wanted.items())
      if (!found.contains(key) || !agrees_with(found.at(key), value))
        throw_wrong(file, said, "'" + key + "' is not what their results give");
    if (found.size() != wanted.size()) throw_wrong(file, said, "it says more than was written");
  } catch (const Json::exception&) {
    throw_wrong(file, said, "another version of entente wrote it, or none");
  }
}

}  // namespace entente
