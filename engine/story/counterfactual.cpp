#include "story/counterfactual.h"

#include <algorithm>
#include <cmath>
#include <mutex>

#include "base/fork_join_pool.h"
#include "simulation/observer.h"
#include "simulation/simulation_access.h"

namespace entente::detail {
namespace {

/// Lets everything happen but one thing.
class Forbid final : public Observer {
 public:
  explicit Forbid(const StoryEntry& entry) : entry_(entry) {}
  bool happens(const Firing& h, const State&) override {
    return h.scheduled != entry_.scheduled || h.item != entry_.item || h.step != entry_.step ||
           h.index != entry_.index;
  }

 private:
  const StoryEntry& entry_;
};

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

class Comparison {
 public:
  Comparison(const Catalogue& names, const Spread& spread, const BlockRecord& is, const BlockRecord& without)
      : names_(names), spread_(spread), is_(is), without_(without) {}

  Counterfactual run() const {
    Counterfactual made;
    for (std::size_t o = 0; o < names_.outcomes.size(); ++o)
      if (!same(is_.outcomes[o], without_.outcomes[o]))
        made.outcomes.push_back({o, is_.outcomes[o], without_.outcomes[o]});
    for (const StoryDifference& d : made.outcomes) made.turned += names_.outcomes[d.number].boolean;
    std::stable_sort(made.outcomes.begin(), made.outcomes.end(),
                     [&](const auto& a, const auto& b) { return outcome_weight(a) > outcome_weight(b); });
    made.metrics = ends(0, names_.metrics.size());
    made.watched = ends(names_.metrics.size(), names_.watched.size());
    made.otherwise = !made.outcomes.empty() ||
                     !std::equal(is_.series.begin(), is_.series.end(), without_.series.begin(), same);
    made.distance = distance();
    return made;
  }

 private:
  /// Of so many series, from `first` on: those that end otherwise.
  std::vector<StoryDifference> ends(std::size_t first, std::size_t count) const {
    std::vector<StoryDifference> differ;
    const std::size_t last = names_.steps() * names_.series() + first;
    for (std::size_t k = 0; k < count; ++k)
      if (!same(is_.series[last + k], without_.series[last + k]))
        differ.push_back({k, is_.series[last + k], without_.series[last + k]});
    std::stable_sort(differ.begin(), differ.end(),
                     [&](const auto& a, const auto& b) { return far(a, first) > far(b, first); });
    return differ;
  }
  double sd(std::size_t date, std::size_t value) const { return spread_.sd[date * spread_.values + value]; }

  double outcome_weight(const StoryDifference& d) const {
    const auto& info = names_.outcomes[d.number];
    if (info.boolean || info.over == TimeAggregate::first) return std::numeric_limits<double>::infinity();
    const double deviation = std::abs(d.actual - d.counterfactual), scale = spread_.outcome_sd[d.number];
    return scale > 0 ? deviation / scale : deviation;
  }

  double far(const StoryDifference& d, std::size_t first) const {
    const double deviation = std::abs(d.actual - d.counterfactual),
                 scale = sd(names_.steps(), first + d.number);
    return scale > 0 ? deviation / scale : deviation;
  }

  /// The largest deviation of a value over the dates; 0 where there is none.
  double largest_sd(std::size_t value) const {
    double largest = 0;
    for (std::size_t date = 0; date < names_.dates.size(); ++date) {
      if (sd(date, value) > largest) largest = sd(date, value);
    }
    return largest;
  }

  double distance() const {
    double sum = 0;
    std::size_t counted = 0;
    for (std::size_t v = 0; v < spread_.compared; ++v) {
      const double scale = largest_sd(v);
      if (scale == 0) continue;
      ++counted;
      for (std::size_t date = 0; date < names_.dates.size(); ++date) {
        const std::size_t at = date * names_.series() + v;
        sum += std::abs(is_.series[at] - without_.series[at]) / scale;
      }
    }
    return counted > 0 ? sum / static_cast<double>(counted * names_.dates.size()) : 0.0;
  }

  const Catalogue& names_;
  const Spread& spread_;
  const BlockRecord &is_, &without_;
};

Counterfactual replay(const Replays& replays, Simulation& simulation, const StoryEntry& entry,
                      const BlockRecord& is) {
  Forbid forbid(entry);
  SimulationAccess::observe(simulation, &forbid);
  try {
    const BlockRecord& without = simulation.run(replays.run, 1, replays.stop);
    if (replays.stop && replays.stop->load(std::memory_order_relaxed)) return {};
    return Comparison(replays.model.catalogue(), replays.spread, is, without).run();
  } catch (const RunError& error) {
    Counterfactual stopped;
    stopped.stopped = error.what();
    return stopped;
  }
}

}  // namespace

void replay_counterfactuals(const Replays& replays, const std::vector<std::size_t>& chosen, std::size_t threads,
                            Story& story) {
  ForkJoinPool pool(std::max<std::size_t>(1, std::min(threads, chosen.size())));
  std::vector<std::unique_ptr<Simulation>> simulations(pool.size());
  std::mutex mutex;
  std::size_t done = 0;
  pool.run(chosen.size(), [&](std::size_t piece, std::size_t worker) {
    if (replays.stop && replays.stop->load(std::memory_order_relaxed)) return;
    auto& simulation = simulations[worker];
    if (!simulation)
      simulation = std::make_unique<Simulation>(replays.model, replays.seed, 1, RecordOptions{false});
    StoryEntry& entry = story.entries[chosen[piece]];
    entry.counterfactual = replay(replays, *simulation, entry, story.record);
    if (!replays.progress) return;
    const std::lock_guard one_at_a_time(mutex);
    replays.progress(++done, chosen.size());
  });
  story.replays = chosen.size();
}

}  // namespace entente::detail
