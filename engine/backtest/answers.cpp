#include "backtest/answers.h"

#include <entente/ensemble.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "backtest/question.h"
#include "fit/parameters.h"

namespace entente::detail {
namespace {

using std::chrono::days;

/// Means of what is recorded, (dates x series), over the runs in which it is a number.
class Means final : public Sink {
 public:
  void receive(const BlockRecord& block) override {
    sums_.resize(block.series.size() / block.lanes);
    for (std::size_t i = 0; i < block.series.size(); ++i)
      if (std::isfinite(block.series[i])) sums_[i / block.lanes].add(block.series[i]);
  }
  /// 0 where it is none in any run.
  double at(std::size_t s) const { return sums_[s].runs > 0 ? sums_[s].sum / sums_[s].runs : 0; }

 private:
  struct Sum {
    double sum = 0, runs = 0;
    void add(double value) { sum += value, ++runs; }
  };
  std::vector<Sum> sums_;
};

/// All dyads of some origins, ascending.
std::vector<Dyad> dyads_in(std::span<const Asked> asked) {
  std::vector<Dyad> all;
  for (const Asked& each : asked) all.insert(all.end(), each.dyads.begin(), each.dyads.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// A scenario over what was known on an origin, compiled: its last date is the evening of that day.
Model model_of(Scenario scenario, const History& past, std::span<const Dyad> dyads,
               const ScenarioForecast& how) {
  scenario.time.end = past.origin() + days(1);
  scenario.events_csv = table_of(scenario, past);
  ask(scenario, dyads, how);
  return compiled(scenario);
}

/// Number of the record on the evening of a day; nothing where a step goes over it.
std::optional<std::size_t> evening(const Model& model, Date day) {
  const std::vector<Date>& dates = model.catalogue().dates;
  const auto found = std::lower_bound(dates.begin(), dates.end(), day + days(1));
  if (found == dates.end() || *found != day + days(1)) return std::nullopt;
  return static_cast<std::size_t>(found - dates.begin());
}

/// Of one origin, from what was recorded of all `dyads`.
std::vector<Forecast> read(const Means& means, std::size_t record, const std::vector<Dyad>& dyads,
                           const std::vector<Dyad>& asked, int horizon) {
  std::vector<Forecast> all;
  for (const Dyad& dyad : asked) {
    const auto place = std::lower_bound(dyads.begin(), dyads.end(), dyad) - dyads.begin();
    const std::size_t first = 2 * (record * dyads.size() + static_cast<std::size_t>(place));
    all.push_back({means.at(first), means.at(first + 1) * horizon});
  }
  return all;
}

}  // namespace

std::vector<std::vector<Forecast>> answers(const Scenario& scenario, const ScenarioForecast& how, int horizon,
                                           std::span<const Asked> asked, const std::atomic<bool>* stop) {
  std::vector<std::vector<Forecast>> said(asked.size());
  const std::vector<Dyad> dyads = dyads_in(asked);
  constexpr std::size_t enough_runs = 32;
  const std::size_t runs = how.runs ? how.runs : draws(scenario) ? enough_runs : 1;
  std::vector<bool> open(asked.size(), !dyads.empty());
  for (std::size_t last = asked.size(); last-- > 0;) {
    if (!open[last]) continue;
    const Model model = model_of(scenario, asked[last].past, dyads, how);
    std::vector<std::optional<std::size_t>> records(last + 1);
    EnsembleOptions options{runs, how.seed, how.threads, best_lanes(model), {false}};
    for (std::size_t i = 0; i <= last; ++i)
      if (open[i] && (records[i] = evening(model, asked[i].past.origin())))
        options.record.metrics_at.push_back(*records[i]);
    Means means;
    if (!run_ensemble(model, options, means, stop)) throw DataError("interrupted");
    for (std::size_t i = 0; i <= last; ++i)
      if (records[i]) said[i] = read(means, *records[i], dyads, asked[i].dyads, horizon), open[i] = false;
  }
  return said;
}

}  // namespace entente::detail
