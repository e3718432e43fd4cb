#include "cli/story_source.h"

#include <entente/story.h>
#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>

#include "base/position_of.h"
#include "cli/number_format.h"
#include "cli/result_folder.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

std::size_t outcome_named(const std::string& id, const Catalogue& catalogue, const Arguments& arguments) {
  std::vector<std::string> ids;
  for (const auto& outcome : catalogue.outcomes) ids.push_back(outcome.id);
  for (std::size_t o = 0; o < ids.size(); ++o)
    if (ids[o] == id) return o;
  arguments.wrong("--run: " + is_not_a("outcome", id, ids));
}

}  // namespace

namespace {

/// Nothing of relations is needed.
EnsembleOptions ensemble_of(const RunOptions& options, const Model& model, std::size_t runs,
                            std::uint64_t seed) {
  EnsembleOptions ensemble;
  ensemble.runs = options.runs.value_or(runs);
  ensemble.seed = options.seed.value_or(seed);
  ensemble.threads = options.threads;
  ensemble.lanes = options.block.value_or(best_lanes(model));
  ensemble.record = record_series_only();
  return ensemble;
}

StorySource source_in_folder(const RunOptions& options) {
  const StoredRun run = trusted_folder(options.variation.file);
  const Manifest& manifest = run.manifest();
  const Variation variation{run.scenario_file(), options.variation.options};
  Compiled compiled = read_variant(variation.file, variation.options);
  const EnsembleOptions ensemble = ensemble_of(options, compiled.model, manifest.runs, manifest.seed);
  return {variation, std::move(compiled), ensemble};
}

}  // namespace

StorySource read_source(const RunOptions& options) {
  std::error_code error;
  const auto& [file, varied] = options.variation;
  if (fs::is_directory(file, error)) return source_in_folder(options);
  Compiled compiled = read_scenario(file, varied);
  const EnsembleOptions ensemble =
      ensemble_of(options, compiled.model, compiled.scenario.runs, compiled.scenario.seed);
  return {options.variation, std::move(compiled), ensemble};
}

WhichRun which_run(const Arguments& arguments, const StorySource& source) {
  WhichRun which;
  const auto text = arguments.text("run");
  if (!text) return which;
  for (const std::string_view word : {"worst:", "best:"}) {
    if (!text->starts_with(word)) continue;
    which.outcome = outcome_named(text->substr(word.size()), source.compiled.model.catalogue(), arguments);
    which.most = word == "best:";
    return which;
  }
  std::uint64_t number = 0;
  const char* end = text->data() + text->size();
  const auto [stopped, error] = std::from_chars(text->data(), end, number);
  if (text->empty() || error != std::errc() || stopped != end)
    arguments.wrong("--run takes a number, worst:OUTCOME or best:OUTCOME, not '" + *text + "'");
  if (number >= source.ensemble.runs)
    arguments.wrong(fmt::format("there is no run {}: the ensemble has {}, 0 to {} (--runs makes it larger)",
                                number, counted(source.ensemble.runs, "run"), source.ensemble.runs - 1));
  which.number = number;
  return which;
}

std::vector<std::size_t> actors_named(const Arguments& arguments, const Catalogue& catalogue) {
  std::vector<std::size_t> actors;
  const auto text = arguments.text("actors");
  if (!text) return actors;
  for (std::size_t at = 0; at <= text->size();) {
    const std::size_t end = std::min(text->find(',', at), text->size());
    std::string code = text->substr(at, end - at);
    code.erase(0, code.find_first_not_of(' '));
    code.erase(code.find_last_not_of(' ') + 1);
    const auto actor = position_of(catalogue.actors, code);
    if (code.empty()) arguments.wrong("--actors takes codes of actors, as PAK,AFG, not '" + *text + "'");
    if (!actor) arguments.wrong("--actors: " + is_not_a("actor", code, catalogue.actors));
    if (std::find(actors.begin(), actors.end(), *actor) == actors.end()) actors.push_back(*actor);
    at = end + 1;
  }
  return actors;
}

void watch_actors(StorySource& source, const std::vector<std::size_t>& actors) {
  if (actors.empty()) return;
  LoadOptions load = source.variation.options;
  load.overrides.push_back("watch=" + nlohmann::json(cells_among(source.compiled.model, actors)).dump());
  auto again = read_quietly(source.variation.file, load);
  if (!again) return;  // its own watched cells serve as well
  again->scenario.hash = source.compiled.scenario.hash;
  source.compiled = std::move(*again);
}

std::pair<std::size_t, std::string> choose(const WhichRun& which, const Collector& collector) {
  if (which.number) return {*which.number, "as asked for"};
  if (!which.outcome) return {medoid(collector), why_medoid(collector, collector.keeps_all())};
  return {extreme_run(collector, *which.outcome, which.most),
          why_extreme(collector, *which.outcome, which.most)};
}

}  // namespace entente::cli
