#include "story/without.h"

#include <algorithm>
#include <cmath>
#include <mutex>

#include "simulation/observer.h"
#include "simulation/team.h"

namespace entente::detail {
namespace {

/// Lets everything happen but one thing.
class Forbid final : public Observer {
 public:
  explicit Forbid(const StoryEntry& entry) : entry_(entry) {}
  bool happens(const Happening& h, const State&) override {
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

  StoryWithout run() const {
    StoryWithout made;
    for (std::size_t o = 0; o < names_.outcomes.size(); ++o)
      if (!same(is_.outcomes[o], without_.outcomes[o]))
        made.outcomes.push_back({o, is_.outcomes[o], without_.outcomes[o]});
    for (const StoryDifference& d : made.outcomes) made.turned += names_.outcomes[d.number].boolean;
    std::stable_sort(made.outcomes.begin(), made.outcomes.end(),
                     [&](const auto& a, const auto& b) { return outcome_weight(a) > outcome_weight(b); });
    for (std::size_t m = 0; m < names_.metrics.size(); ++m)
      if (!same(end(is_, m), end(without_, m))) made.metrics.push_back({m, end(is_, m), end(without_, m)});
    std::stable_sort(made.metrics.begin(), made.metrics.end(),
                     [&](const auto& a, const auto& b) { return far(a) > far(b); });
    made.distance = distance();
    return made;
  }

 private:
  double end(const BlockRecord& record, std::size_t metric) const {
    return record.series[names_.steps() * names_.series() + metric];
  }
  double sd(std::size_t date, std::size_t value) const { return spread_.sd[date * spread_.values + value]; }

  double outcome_weight(const StoryDifference& d) const {
    const auto& info = names_.outcomes[d.number];
    if (info.boolean || info.over == Over::first) return std::numeric_limits<double>::infinity();
    const double apart = std::abs(d.is - d.without), scale = spread_.outcome_sd[d.number];
    return scale > 0 ? apart / scale : apart;
  }

  double far(const StoryDifference& d) const {
    const double apart = std::abs(d.is - d.without);
    const double scale = spread_.first == 0 && d.number < spread_.values ? sd(names_.steps(), d.number) : 0.0;
    return scale > 0 ? apart / scale : apart;
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
    for (std::size_t v = 0; v < spread_.values; ++v) {
      const double scale = largest_sd(v);
      if (scale == 0) continue;
      ++counted;
      for (std::size_t date = 0; date < names_.dates.size(); ++date) {
        const std::size_t at = date * names_.series() + spread_.first + v;
        sum += std::abs(is_.series[at] - without_.series[at]) / scale;
      }
    }
    return counted > 0 ? sum / static_cast<double>(counted * names_.dates.size()) : 0.0;
  }

  const Catalogue& names_;
  const Spread& spread_;
  const BlockRecord &is_, &without_;
};

StoryWithout replay(const Replays& replays, Simulation& simulation, const StoryEntry& entry,
                    const BlockRecord& is) {
  Forbid forbid(entry);
  simulation.observe(&forbid);
  try {
    const BlockRecord& without = simulation.run(replays.run, 1, replays.stop);
    if (replays.stop && replays.stop->load(std::memory_order_relaxed)) return {};
    return Comparison(replays.model.catalogue(), replays.spread, is, without).run();
  } catch (const RunError& error) {
    StoryWithout stopped;
    stopped.stopped = error.what();
    return stopped;
  }
}

}  // namespace

void replay_without(const Replays& replays, const std::vector<std::size_t>& chosen, std::size_t threads,
                    Story& story) {
  Team team(std::max<std::size_t>(1, std::min(threads, chosen.size())));
  std::vector<std::unique_ptr<Simulation>> simulations(team.size());
  std::mutex mutex;
  std::size_t done = 0;
  team.run(chosen.size(), [&](std::size_t piece, std::size_t worker) {
    if (replays.stop && replays.stop->load(std::memory_order_relaxed)) return;
    auto& simulation = simulations[worker];
    if (!simulation)
      simulation = std::make_unique<Simulation>(replays.model, replays.seed, 1, RecordOptions{false});
    StoryEntry& entry = story.entries[chosen[piece]];
    entry.without = replay(replays, *simulation, entry, story.record);
    if (!replays.progress) return;
    const std::lock_guard one_at_a_time(mutex);
    replays.progress(++done, chosen.size());
  });
  story.replays = chosen.size();
}

}  // namespace entente::detail
