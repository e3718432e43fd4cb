/// The world of a scenario or of a folder of results at one date, in a run or on average.
#include <entente/networks.h>
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/position_of.h"
#include "results/stored_run.h"

namespace entente {
namespace {
namespace fs = std::filesystem;

std::vector<std::string> names_of(const std::vector<Catalogue::Layer>& layers) {
  std::vector<std::string> names;
  for (const auto& layer : layers) names.push_back(layer.name);
  return names;
}

std::size_t number_of(const std::string& name, const std::vector<std::string>& names, const std::string& what) {
  if (const auto at = position_of(names, name)) return *at;
  throw UnknownNameError(is_not_a(what, name, names));
}

/// Number of the recorded date that is asked for, or `otherwise`.
std::size_t date_number(const std::optional<Date>& date, const Catalogue& c, std::size_t otherwise) {
  if (!date) return otherwise;
  const auto it = std::lower_bound(c.dates.begin(), c.dates.end(), *date);
  if (it != c.dates.end() && *it == *date) return index_of(c.dates, it);
  std::vector<std::string> nearest;
  if (it != c.dates.begin()) nearest.push_back(to_string(*(it - 1)));
  if (it != c.dates.end()) nearest.push_back(to_string(*it));
  throw UnknownNameError(
      fmt::format("{} is not a recorded date; nearest: {}", to_string(*date), fmt::join(nearest, ", ")));
}

WorldAt in_run(const std::string& title, const Model& model, std::uint64_t seed, std::size_t run,
               std::size_t date) {
  const Catalogue& c = model.catalogue();
  const std::string day = date == 0 ? "at the start" : "on " + to_string(c.dates[date]);
  return {title, fmt::format("{}, run {}, seed {}", day, run, seed), c, world_in_run(model, seed, run, date)};
}

WorldAt mean_of(const StoredRun& run, std::size_t date) {
  const auto& evolution = run.evolution();
  if (!evolution)
    throw ReadError(run.folder().string() +
                    " holds no relations over time (evolution.bin); take one run of it by "
                    "--run, or keep them with 'entente run --evolution always'");
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  const Catalogue& c = run.catalogue();
  const std::size_t n = c.actors.size(), dates = evolution->dates.size();
  WorldAt made{run.scenario().title,
               fmt::format("on {}, mean of {} runs", evolution->dates.at(date), evolution->runs), c,
               std::vector<double>(c.attributes.size() * n, unknown)};
  for (const EvolutionRelation& relation : evolution->relations) {
    std::vector<double> cells = relation.start;
    for (std::size_t k = 0; k < relation.cells.size(); ++k)
      cells[relation.cells[k]] = static_cast<double>(relation.mean[k * dates + date]);
    made.cells.insert(made.cells.end(), cells.begin(), cells.end());
  }
  return made;
}

void require_run(std::size_t run, const StoredRun& stored) {
  if (const std::size_t runs = stored.manifest().runs; run >= runs)
    throw UnknownNameError(
        fmt::format("{} holds no run {}; there are: 0 to {}", stored.folder().string(), run, runs - 1));
}

std::vector<double> part(const std::vector<double>& cells, std::size_t first, std::size_t count) {
  const double* const begin = cells.data() + first;
  return {begin, begin + count};
}

}  // namespace

std::vector<double> WorldAt::attribute(const std::string& name) const {
  const std::size_t n = catalogue.actors.size();
  return part(cells, number_of(name, names_of(catalogue.attributes), "attribute") * n, n);
}

std::vector<double> WorldAt::relation(const std::string& name) const {
  const std::size_t n = catalogue.actors.size();
  const std::size_t number = number_of(name, names_of(catalogue.relations), "relation");
  return part(cells, catalogue.attributes.size() * n + number * n * n, n * n);
}

WorldAt world_at(const Scenario& scenario, const Model& model, const WorldChoice& choice) {
  return in_run(scenario.title, model, choice.seed.value_or(scenario.seed), choice.run.value_or(0),
                date_number(choice.date, model.catalogue(), 0));
}

std::optional<WorldAt> world_at(const fs::path& folder, const WorldChoice& choice, const StopFlag* stop) {
  if (choice.seed) throw std::invalid_argument("results have a seed; none can be chosen");
  const StoredRun stored(folder);
  const std::size_t date = date_number(choice.date, stored.catalogue(), stored.catalogue().steps());
  if (!choice.run) return mean_of(stored, date);
  require_run(*choice.run, stored);
  stored.check_first_runs(stop);
  if (is_set(stop)) return {};
  return in_run(stored.scenario().title, stored.model(), stored.manifest().seed, *choice.run, date);
}

LandscapeInput landscape_input(const WorldAt& world, const std::string& size, const std::string& relation,
                               const std::vector<std::string>& actors) {
  const std::vector<double> sizes = world.attribute(size), ties = world.relation(relation);
  const std::vector<std::string>& all = world.catalogue.actors;
  LandscapeInput made;
  made.actors = actors.empty() ? all : actors;
  std::vector<std::size_t> chosen;
  for (const std::string& name : made.actors) chosen.push_back(number_of(name, all, "actor"));
  for (const std::size_t i : chosen) {
    made.sizes.push_back(sizes[i]);
    for (const std::size_t j : chosen) made.propensities.push_back(ties[i * all.size() + j]);
  }
  return made;
}

}  // namespace entente
