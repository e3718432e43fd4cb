/// One run, step by step: `entente story`, as text, Markdown or JSON.
#include <entente/story.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/position_of.h"
#include "browser/requests.h"

namespace entente::browser {
namespace {

/// Which run is told: `run` is a number, `best` and `worst` name an outcome; else the one nearest to the
/// median.
struct Chosen {
  std::size_t run = 0;
  std::string why;
};

std::size_t outcome_named(const std::string& id, const Catalogue& c) {
  std::vector<std::string> ids;
  for (const auto& outcome : c.outcomes) ids.push_back(outcome.id);
  const auto found = position_of(ids, id);
  if (!found) throw UnknownNameError(fmt::format("unknown outcome '{}'{}", id, did_you_mean_or(id, ids)));
  return *found;
}

Chosen chosen_in(const Json& json, const Collector& collector) {
  for (const bool most : {true, false}) {
    const auto named = json.find(most ? "best" : "worst");
    if (named == json.end() || named->is_null()) continue;
    const std::size_t outcome = outcome_named(named->get<std::string>(), collector.catalogue());
    return {extreme_run(collector, outcome, most), why_extreme(collector, outcome, most)};
  }
  if (!json.contains("run") || json.at("run").is_null())
    return {medoid(collector), why_medoid(collector, collector.keeps_all())};
  return {count_in(json, "run", 0), "as asked for"};
}

std::vector<std::size_t> actors_in(const Json& json, const Catalogue& c) {
  std::vector<std::size_t> actors;
  for (const auto& code : json.value("actors", std::vector<std::string>{})) {
    const auto actor = position_of(c.actors, code);
    if (!actor)
      throw UnknownNameError(fmt::format("unknown actor '{}'{}", code, did_you_mean_or(code, c.actors)));
    if (std::find(actors.begin(), actors.end(), *actor) == actors.end()) actors.push_back(*actor);
  }
  return actors;
}

/// The same world, in which the cells of these actors are watched in place of its own.
World watching_actors(const World& world, const std::vector<std::size_t>& actors) {
  Variation variation = world.variation;
  if (!actors.empty())
    variation.options.overrides.push_back("watch=" + Json(cells_among(world.compiled.model, actors)).dump());
  Compiled compiled = read_and_compile(variation);
  compiled.scenario.hash = world.compiled.scenario.hash;
  return {world.variation, std::move(compiled)};
}

EnsembleOptions options_in(const Json& json, const World& world, std::size_t runs) {
  EnsembleOptions options;
  options.runs = runs;
  options.seed = seed_in(json, world);
  options.threads = 1;
  options.lanes = best_lanes(world.compiled.model);
  options.record = record_series_only();
  return options;
}

std::string document_as(const std::string& form, const StoryDocument& document, std::size_t width) {
  if (form == "text") return story_text(document, width);
  if (form == "markdown") return story_markdown(document);
  if (form == "json") return story_json(document);
  throw RequestError(fmt::format("a story is 'text', 'markdown' or 'json', not '{}'", form));
}

}  // namespace

/// `story`: a run, and what would be otherwise without each thing that happened in it.
Answer tell_story(Session& session, const Request& request) {
  const auto base = world_of(session, request.json.at("world"));
  const std::size_t runs = count_in(request.json, "runs", base->compiled.scenario.runs);
  const auto actors = actors_in(request.json, base->catalogue());
  const World world = watching_actors(*base, actors);
  const EnsembleOptions ensemble = options_in(request.json, world, runs);
  Collector collector(world.catalogue(), ensemble.runs, collector_options(ensemble.record, 1));
  run_ensemble(world.compiled.model, ensemble, collector);
  const auto [run, why] = chosen_in(request.json, collector);
  const Spread spread = spread_of(collector);
  const Summary summary = summarise(collector);
  StoryOptions options{ensemble.seed, run, actors};
  options.replays = count_in(request.json, "without", options.replays);
  options.threads = 1;
  const auto story = build_story(world.compiled.model, world.compiled.scenario, spread, options);
  const bool all = request.json.value("all", false);
  constexpr std::size_t shown_by_default = 24;
  const auto& varied = world.variation.options;
  const StoryDocument document{world.compiled.scenario,
                               world.catalogue(),
                               *story,
                               spread,
                               summary,
                               runs,
                               world.variation.file.string(),
                               varied.what_ifs,
                               varied.overrides,
                               why,
                               actors,
                               select_salient(*story, all ? story->entries.size() : shown_by_default),
                               all};
  const std::string form = request.json.value("as", "json");
  const std::string text = document_as(form, document, count_in(request.json, "width", 80));
  return form == "json" ? Answer(text) : Answer(Json(text));
}

}  // namespace entente::browser
