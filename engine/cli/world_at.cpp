#include "cli/world_at.h"

#include <entente/networks.h>
#include <entente/results.h>
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/position_of.h"
#include "cli/exit_codes.h"
#include "cli/explain_subject.h"
#include "cli/reading.h"
#include "cli/result_folder.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> names_of(const std::vector<Catalogue::Layer>& layers) {
  std::vector<std::string> names;
  for (const auto& layer : layers) names.push_back(layer.name);
  return names;
}

std::size_t number_of(const std::string& name, const std::vector<std::string>& names, const std::string& what) {
  if (const auto at = position_of(names, name)) return *at;
  throw Failure(exit_code::usage,
                fmt::format("there is no {} '{}'{}; there are: {}", what, name, did_you_mean(name, names),
                            names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "))));
}

/// Number of the recorded date that is asked for, or `otherwise`.
std::size_t date_number(const Arguments& arguments, const Catalogue& c, std::size_t otherwise) {
  const auto date = arguments.date("date");
  if (!date) return otherwise;
  const auto it = std::lower_bound(c.dates.begin(), c.dates.end(), *date);
  if (it != c.dates.end() && *it == *date) return index_of(c.dates, it);
  std::vector<std::string> nearest;
  if (it != c.dates.begin()) nearest.push_back(to_string(*(it - 1)));
  if (it != c.dates.end()) nearest.push_back(to_string(*it));
  arguments.wrong(
      fmt::format("{} is not a recorded date; nearest: {}", to_string(*date), fmt::join(nearest, ", ")));
}

constexpr std::uint64_t max_runs = 0xffffffff;

LoadOptions load_options(const Arguments& arguments) {
  LoadOptions load;
  load.what_ifs = split(arguments.texts("what-if"), '+');
  load.overrides = arguments.texts("set");
  return load;
}

WorldAt in_run(const Compiled& compiled, std::uint64_t seed, std::size_t run, std::size_t date) {
  const Catalogue& c = compiled.model.catalogue();
  const std::string day = date == 0 ? "at the start" : "on " + to_string(c.dates[date]);
  return {compiled.scenario.title, fmt::format("{}, run {}, seed {}", day, run, seed), c,
          world_in_run(compiled.model, seed, run, date)};
}

WorldAt of_scenario(const Arguments& arguments, const std::string& path) {
  const Compiled compiled = read_scenario(path, load_options(arguments), warnings_of(arguments));
  const std::uint64_t seed = arguments.seed().value_or(compiled.scenario.seed);
  const std::size_t run = arguments.number("run", 0, max_runs).value_or(0);
  return in_run(compiled, seed, run, date_number(arguments, compiled.model.catalogue(), 0));
}

WorldAt mean_of(const StoredRun& run, std::size_t date) {
  const auto& evolution = run.evolution();
  if (!evolution)
    throw ReadError(run.folder().string() +
                    " holds no relations over time (evolution.bin); take one run of it by "
                    "--run, or keep them with 'entente run --evolution always'");
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

WorldAt of_folder(const Arguments& arguments, const std::string& path) {
  for (const char* option : {"what-if", "set", "seed"})
    if (arguments.has(option))
      arguments.wrong(fmt::format("--{} is for scenarios; a folder of results has run", option));
  const StoredRun stored = arguments.has("run") ? trusted_folder(path) : StoredRun(path);
  const Catalogue& c = stored.catalogue();
  const std::size_t date = date_number(arguments, c, c.steps());
  const auto run = arguments.number("run", 0, stored.manifest().runs - 1);
  return run ? in_run(compiled_of(stored), stored.manifest().seed, *run, date) : mean_of(stored, date);
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

WorldAt world_at(const Arguments& arguments, const std::string& path) {
  return fs::is_directory(path) ? of_folder(arguments, path) : of_scenario(arguments, path);
}

}  // namespace entente::cli
