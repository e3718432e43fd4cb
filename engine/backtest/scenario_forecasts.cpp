#include "backtest/scenario_forecasts.h"

#include <entente/ensemble.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "backtest/forecast_metrics.h"
#include "base/position_of.h"
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
std::vector<Dyad> dyads_in(std::span<const ForecastRequest> requests) {
  std::vector<Dyad> all;
  for (const ForecastRequest& each : requests) all.insert(all.end(), each.dyads.begin(), each.dyads.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// A scenario over what was known on an origin: its last date is the evening of that day.
Scenario known_on(Scenario scenario, const History& past, std::span<const Dyad> dyads,
                  const ScenarioForecast& how) {
  scenario.time.end = past.origin() + days(1);
  scenario.events_csv = table_of(scenario, past);
  set_forecast_metrics(scenario, dyads, {how.tone, how.activity});
  return scenario;
}

/// Number of the record on the evening of a day; nothing where a step goes over it.
std::optional<std::size_t> evening(const Model& model, Date day) {
  const std::vector<Date>& dates = model.catalogue().dates;
  const auto found = std::lower_bound(dates.begin(), dates.end(), day + days(1));
  if (found == dates.end() || *found != day + days(1)) return std::nullopt;
  return index_of(dates, found);
}

/// Of one origin, from what was recorded of all `dyads`.
std::vector<Forecast> read(const Means& means, std::size_t record, const std::vector<Dyad>& dyads,
                           const std::vector<Dyad>& wanted, int horizon) {
  std::vector<Forecast> all;
  for (const Dyad& dyad : wanted) {
    const std::size_t place = index_of(dyads, std::lower_bound(dyads.begin(), dyads.end(), dyad));
    const std::size_t first = 2 * (record * dyads.size() + place);
    all.push_back({means.at(first), means.at(first + 1) * horizon});
  }
  return all;
}

}  // namespace

ScenarioForecasts::ScenarioForecasts(const Scenario& scenario, const ScenarioForecast& how, int horizon,
                                     std::vector<ForecastRequest> requests, const StopFlag* stop)
    : scenario_(scenario),
      how_(how),
      horizon_(horizon),
      requests_(std::move(requests)),
      stop_(stop),
      dyads_(dyads_in(requests_)) {}

ModelAt& ScenarioForecasts::models_to(std::size_t last) {
  const auto known = models_.find(last);
  if (known != models_.end()) return known->second;
  return models_.try_emplace(last, known_on(scenario_, requests_[last].past, dyads_, how_), how_.free)
      .first->second;
}

std::vector<std::vector<Forecast>> ScenarioForecasts::with(const std::vector<double>& values) {
  std::vector<std::vector<Forecast>> forecasts(requests_.size());
  std::vector<bool> open(requests_.size(), !dyads_.empty());
  for (std::size_t last = requests_.size(); last-- > 0;)
    if (open[last]) run_to(last, values, forecasts, open);
  return forecasts;
}

/// Fills in the forecasts of all open origins whose evening the run has.
void ScenarioForecasts::run_to(std::size_t last, const std::vector<double>& values,
                               std::vector<std::vector<Forecast>>& forecasts, std::vector<bool>& open) {
  constexpr std::size_t enough_runs = 32;
  EnsembleOptions options;
  options.runs = how_.runs ? how_.runs : draws(with_parameters(scenario_, how_.free, values)) ? enough_runs : 1;
  const Model model = models_to(last).at(values, options);
  options.seed = how_.seed;
  options.threads = how_.threads;
  options.lanes = best_lanes(model);
  options.record = record_series_only();
  std::vector<std::optional<std::size_t>> records(last + 1);
  for (std::size_t i = 0; i <= last; ++i)
    if (open[i] && (records[i] = evening(model, requests_[i].past.origin())))
      options.record.metrics_at.push_back(*records[i]);
  Means means;
  if (!run_ensemble(model, options, means, stop_)) throw ForecasterStopped{};
  for (std::size_t i = 0; i <= last; ++i)
    if (records[i])
      forecasts[i] = read(means, *records[i], dyads_, requests_[i].dyads, horizon_), open[i] = false;
}

}  // namespace entente::detail
