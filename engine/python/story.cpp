/// One run of an ensemble, chosen and told.
#include <pybind11/stl.h>

#include "python/story_data.h"

namespace entente::python {
namespace {

using Numbers = std::vector<std::int32_t>;

/// Which run is told: its number, or the one with most (least) of an outcome, or else the most typical.
struct Which {
  std::optional<std::size_t> run;
  std::string outcome;
  bool most = false;
};

std::size_t choose(const Which& which, const Collector& collector) {
  if (which.run) return *which.run;
  if (which.outcome.empty()) return medoid(collector);
  std::vector<std::string> ids;
  for (const auto& outcome : collector.catalogue().outcomes) ids.push_back(outcome.id);
  return extreme_run(collector, number_among(which.outcome, ids, "outcome"), which.most);
}

std::optional<Story> told(const World& world, const Luck& luck, const Which& which, const Numbers& actors,
                          std::size_t without, const std::atomic<bool>& stop) {
  constexpr std::size_t context = 1000;  // beside which a run that was named is told
  EnsembleOptions options = ensemble_of(world, luck);
  options.runs = which.run ? std::min(luck.runs, context) : luck.runs;
  options.record.relations = false;
  Collector collector(world.catalogue(), options.runs, collector_options(options.record, options.threads));
  if (!run_ensemble(world.model, options, collector, &stop)) return std::nullopt;
  return tell(world.model, world.scenario, spread_of(collector),
              {luck.seed, choose(which, collector), actors, without, luck.threads}, &stop);
}

Numbers numbers_of(const World& world, const std::vector<std::string>& actors) {
  Numbers numbers;
  for (const std::string& actor : actors)
    numbers.push_back(static_cast<std::int32_t>(number_among(actor, world.catalogue().actors, "actor")));
  return numbers;
}

py::dict tell_run(const World& world, const Luck& luck, const Which& which,
                  const std::vector<std::string>& actors, std::size_t without) {
  const Numbers numbers = numbers_of(world, actors);
  const auto story = interruptibly(
      [&](const std::atomic<bool>& stop) { return told(world, luck, which, numbers, without, stop); });
  return story_dict(story.value(), world);
}

}  // namespace

void add_story(py::module_& module) {
  py::class_<Which>(module, "Which").def(py::init<std::optional<std::size_t>, std::string, bool>());
  module.def("tell", tell_run);
  module.def("cells_among", [](const World& world, const std::vector<std::string>& actors) {
    return cells_among(world.model, numbers_of(world, actors));
  });
}

}  // namespace entente::python
