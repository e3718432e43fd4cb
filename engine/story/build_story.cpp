#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <thread>

#include "model/model_access.h"
#include "simulation/simulation_access.h"
#include "story/counterfactual.h"
#include "story/story_recorder.h"

namespace entente {
namespace {

/// The entries by weight, heaviest first; of equal ones the earlier.
std::vector<std::size_t> heaviest(const std::vector<StoryEntry>& entries, std::size_t count) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return entries[a].weight > entries[b].weight; });
  order.resize(std::min(count, order.size()));
  return order;
}

void sum_up(const Catalogue& names, Story& story) {
  const std::vector<double>& series = story.record.series;
  for (std::size_t m = 0; m < names.metrics.size(); ++m) {
    story.metric_start.push_back(series[m]);
    story.metric_end.push_back(series[names.steps() * names.series() + m]);
  }
  story.outcomes = story.record.outcomes;
}

}  // namespace

std::optional<Story> build_story(const Model& model, const Scenario& scenario, const Spread& spread,
                                 const StoryOptions& options, const StopFlag* stop) {
  const auto stopped = [&] { return is_set(stop); };
  Story story;
  story.seed = options.seed;
  story.run = options.run;
  detail::StoryRecorder recorder(detail::ModelAccess::data(model), scenario, options.actors);
  {
    Simulation simulation(model, options.seed, 1, {false});
    detail::SimulationAccess::observe(simulation, &recorder);
    story.record = simulation.run(options.run, 1, stop);
  }
  if (stopped()) return std::nullopt;
  recorder.finish(story);
  sum_up(model.catalogue(), story);
  const std::size_t threads = options.threads ? options.threads : std::thread::hardware_concurrency();
  detail::replay_counterfactuals({model, spread, options.seed, options.run, stop, options.progress},
                                 heaviest(story.entries, options.replays), threads, story);
  if (stopped()) return std::nullopt;
  return story;
}

namespace {

/// How much would be otherwise without an entry; of one that was not replayed, less than of any that was.
std::pair<bool, double> salience_of(const StoryEntry& entry) {
  if (!entry.counterfactual) return {false, entry.weight};
  if (!entry.counterfactual->stopped.empty()) return {true, std::numeric_limits<double>::infinity()};
  return {true, entry.counterfactual->distance + static_cast<double>(entry.counterfactual->turned)};
}

}  // namespace

std::vector<std::size_t> select_salient(const Story& story, std::size_t count) {
  std::vector<std::pair<bool, double>> salience;
  for (const StoryEntry& entry : story.entries) salience.push_back(salience_of(entry));
  std::vector<std::size_t> order(story.entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto sort = [&] {
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return salience[a] > salience[b]; });
  };
  sort();
  std::map<std::string, double> times;
  for (const std::size_t e : order) salience[e].second /= ++times[story.entries[e].id];
  sort();
  order.resize(std::min(count, order.size()));
  std::sort(order.begin(), order.end());
  return order;
}

std::vector<std::string> cells_among(const Model& model, const std::vector<std::size_t>& actors) {
  const detail::ModelData& data = detail::ModelAccess::data(model);
  std::vector<std::string> cells;
  const auto& codes = data.world.actors;
  for (const detail::LayerModel& layer : data.layers) {
    if (layer.constant) continue;
    for (const std::size_t a : actors) {
      if (!layer.relation) cells.push_back(layer.name + "[" + codes[a] + "]");
      for (const std::size_t b : actors)
        if (layer.relation && a != b && !(layer.symmetric && a > b))
          cells.push_back(layer.name + "[" + codes[a] + "," + codes[b] + "]");
    }
  }
  return cells;
}

}  // namespace entente
