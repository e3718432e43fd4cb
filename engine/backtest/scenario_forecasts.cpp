#include "backtest/scenario_forecasts.h"

#include <entente/ensemble.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "backtest/forecast_metrics.h"
#include "backtest/sample_scores.h"
#include "base/position_of.h"
#include "fit/parameters.h"
#include "scenario/numbered_actors.h"

namespace entente::detail {
namespace {

using std::chrono::days;

/// Means over the runs of what is recorded, (dates x series).
class Means final : public Sink {
 public:
  /// Of one number, in how many runs it is none, and in how many it has no end.
  struct Sum {
    double sum = 0;
    std::size_t nan = 0, infinite = 0;
    void add(double value) {
      sum += value;
      nan += std::isnan(value) ? 1 : 0;
      infinite += std::isinf(value) ? 1 : 0;
    }
  };

  void receive(const BlockRecord& block) override {
    sums_.resize(block.series.size() / block.lanes);
    for (std::size_t i = 0; i < block.series.size(); ++i) sums_[i / block.lanes].add(block.series[i]);
    runs_ += block.lanes;
  }
  const Sum& sum(std::size_t s) const { return sums_[s]; }
  std::size_t runs() const { return runs_; }

 private:
  std::vector<Sum> sums_;
  std::size_t runs_ = 0;
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
  set_forecast_metrics(scenario, dyads, {{"--tone", how.tone}, {"--activity", how.activity}});
  return scenario;
}

/// Number of the record on the evening of a day; nothing where a step goes over it.
std::optional<std::size_t> evening(const Model& model, Date day) {
  const std::vector<Date>& dates = model.catalogue().dates;
  const auto found = std::lower_bound(dates.begin(), dates.end(), day + days(1));
  if (found == dates.end() || *found != day + days(1)) return std::nullopt;
  return index_of(dates, found);
}

/// Which of them, for messages: `on 2020-07-31 from RUS to IRN`.
std::string which_forecast(const Scenario& scenario, Date origin, const Dyad& dyad) {
  const std::vector<std::string> codes = actor_codes(scenario);
  return fmt::format("on {} from {} to {}", to_string(origin), codes[dyad.from], codes[dyad.to]);
}

/// Over all runs: in one that has no number it would be silently left out of the mean.
double mean_over_runs(const Means& means, std::size_t number, const char* option, const Scenario& scenario,
                      Date origin, const Dyad& dyad) {
  const Means::Sum& sum = means.sum(number);
  if (const std::size_t wrong = sum.nan + sum.infinite)
    throw RequestError(
        fmt::format("{}: {} {}{}", option, sum.nan > 0 ? "not a number" : "not a finite number",
                    which_forecast(scenario, origin, dyad),
                    means.runs() > 1 ? fmt::format(", in {} of {} runs", wrong, means.runs()) : ""));
  const double mean = sum.sum / static_cast<double>(means.runs());
  if (std::abs(mean) > largest_scored)
    throw RequestError(fmt::format("{}: {:g} {}, which is beyond what can be scored, {:g}", option, mean,
                                   which_forecast(scenario, origin, dyad), largest_scored));
  return mean;
}

/// Of one origin, from what was recorded of all `dyads`.
std::vector<Forecast> read(const Means& means, std::size_t record, const std::vector<Dyad>& dyads,
                           const ForecastRequest& request, int horizon, const Scenario& scenario) {
  std::vector<Forecast> all;
  const Date origin = request.past.origin();
  for (const Dyad& dyad : request.dyads) {
    const std::size_t place = index_of(dyads, std::lower_bound(dyads.begin(), dyads.end(), dyad));
    const std::size_t first = 2 * (record * dyads.size() + place);
    all.push_back({mean_over_runs(means, first, "--tone", scenario, origin, dyad),
                   mean_over_runs(means, first + 1, "--activity", scenario, origin, dyad) * horizon});
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
      forecasts[i] = read(means, *records[i], dyads_, requests_[i], horizon_, scenario_), open[i] = false;
}

}  // namespace entente::detail
