/// One run of an ensemble, chosen and told step by step.
#include <pybind11/stl.h>

#include "python/story_data.h"

namespace entente::python {
namespace {

using Numbers = std::vector<std::size_t>;

/// Which run is told: its number, or the one with most (least) of an outcome, or else the most typical.
struct Which {
  std::optional<std::size_t> run;
  std::string outcome;
  bool most = false;
};

/// The run, and in words why it.
std::pair<std::size_t, std::string> choose(const Which& which, const Collector& collector) {
  if (which.run) return {*which.run, "as asked for"};
  if (which.outcome.empty()) return {medoid(collector), why_medoid(collector, collector.keeps_all())};
  const Catalogue& c = collector.catalogue();
  std::vector<std::string> ids;
  for (const auto& outcome : c.outcomes) ids.push_back(outcome.id);
  const std::size_t outcome = number_among(which.outcome, ids, "outcome");
  return {extreme_run(collector, outcome, which.most), why_extreme(collector, outcome, which.most)};
}

/// What varies the scenario, as it was asked for.
struct Variations {
  std::vector<std::string> what_ifs, settings;
};

/// A story, and what its texts say around it.
struct Told {
  const World& world;
  std::size_t runs;
  Numbers actors;
  Variations variations;
  std::string chosen = {};
  Spread spread = {};
  Summary ensemble = {};
  Story story = {};

  /// With so many entries; none given: all.
  StoryDocument document(std::optional<std::size_t> events) const {
    return {.scenario = world.scenario,
            .catalogue = world.catalogue(),
            .story = story,
            .spread = spread,
            .ensemble = ensemble,
            .runs = runs,
            .file = {},
            .what_ifs = variations.what_ifs,
            .settings = variations.settings,
            .chosen = chosen,
            .actors = actors,
            .shown = select_salient(story, events.value_or(story.entries.size())),
            .all = !events};
  }
};

std::optional<Told> told(const World& world, const Luck& luck, const Which& which, const Numbers& actors,
                         std::size_t replays, const Variations& variations, const StopFlag& stop) {
  constexpr std::size_t context = 1000;  // beside which a run that was named is told
  EnsembleOptions options = ensemble_of(world, luck);
  options.runs = which.run ? std::min(luck.runs, context) : luck.runs;
  options.record.relations = false;
  Collector collector(world.catalogue(), options.runs, collector_options(options.record, options.threads));
  if (!run_ensemble(world.model, options, collector, &stop)) return std::nullopt;
  const auto [run, chosen] = choose(which, collector);
  Told made{world, luck.runs, actors, variations, chosen, spread_of(collector), summarise(collector)};
  auto story = build_story(world.model, world.scenario, made.spread,
                           {luck.seed, run, actors, replays, luck.threads}, &stop);
  if (!story) return std::nullopt;
  made.story = std::move(*story);
  return made;
}

Numbers numbers_of(const World& world, const std::vector<std::string>& actors) {
  Numbers numbers;
  for (const std::string& actor : actors)
    numbers.push_back(number_among(actor, world.catalogue().actors, "actor"));
  return numbers;
}

Told tell_run(const World& world, const Luck& luck, const Which& which, const std::vector<std::string>& actors,
              std::size_t replays, std::vector<std::string> what_ifs, std::vector<std::string> settings) {
  const Numbers numbers = numbers_of(world, actors);
  const Variations variations{std::move(what_ifs), std::move(settings)};
  auto made = interruptibly(
      [&](const StopFlag& stop) { return told(world, luck, which, numbers, replays, variations, stop); });
  return std::move(made).value();
}

}  // namespace

void add_story(py::module_& module) {
  py::class_<Which>(module, "Which").def(py::init<std::optional<std::size_t>, std::string, bool>());
  py::class_<Told>(module, "Told")
      .def_property_readonly("data", [](const Told& made) { return story_dict(made.story, made.world); })
      .def("text", [](const Told& made, std::optional<std::size_t> events,
                      std::size_t width) { return story_text(made.document(events), width); })
      .def("markdown", [](const Told& made, std::optional<std::size_t> events) {
        return story_markdown(made.document(events));
      });
  module.def("tell", tell_run, py::keep_alive<0, 1>());
  module.def("cells_among", [](const World& world, const std::vector<std::string>& actors) {
    return cells_among(world.model, numbers_of(world, actors));
  });
}

}  // namespace entente::python
