/// A scenario as a forecaster: run over what is known, fitted on earlier origins.
#include <entente/forecast.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "backtest/scenario_forecasts.h"
#include "fit/minimise.h"
#include "fit/parameters.h"

namespace entente {
namespace {

using std::chrono::days;

class ScenarioForecaster final : public Forecaster {
 public:
  ScenarioForecaster(Scenario scenario, ScenarioForecast how, BacktestOptions options, const StopFlag* stop)
      : scenario_(std::move(scenario)), how_(std::move(how)), o_(options), stop_(stop) {
    refuse_hindsight();
    values_ = own_ = detail::own_values(scenario_, how_.free);
  }

  std::string name() const override { return "scenario"; }
  const std::vector<double>& values() const { return values_; }

  void learn(const History& past) override {
    if (!fits()) return;
    refuse_too_little(past);
    std::vector<detail::Bounds> bounds;
    for (const FreeParameter& free : how_.free) bounds.push_back({free.low, free.high});
    const std::vector<detail::Cases> cases = detail::earlier_cases(past, o_);
    detail::ScenarioForecasts forecasts = forecasts_of({cases.begin(), cases.end()});
    const auto loss = [&](const std::vector<double>& values) {
      const double found = loss_of(forecasts.with(values), cases);
      if (++done_, how_.progress) how_.progress(done_, std::max(done_, how_.evaluations * o_.origins));
      return found;
    };
    values_ = detail::minimise(loss, bounds, own_, how_.evaluations).at;
  }

  std::vector<Forecast> forecast(const History& past, std::span<const Dyad> dyads) override {
    return forecasts_of({{past, {dyads.begin(), dyads.end()}}}).with(values_).front();
  }

 private:
  bool fits() const { return !how_.free.empty() && o_.inner_origins > 0 && how_.evaluations > 0; }

  /// One horizon to learn from, one to be held to.
  void refuse_too_little(const History& past) const {
    const Date first = past.events().empty() ? past.origin() + days(1)
                                             : std::max(past.events().front().date, scenario_.time.start);
    const long known = (past.origin() - first).count() + 1, needed = 2L * o_.horizon;
    if (known < needed)
      throw RequestError(fmt::format(
          "too little past to fit: {} day{} where {} are needed, a horizon to learn from and one to be held "
          "to, until "
          "{}; ask for a shorter --horizon or fewer --origins, or take the scenario as it is with --inner 0",
          known, known == 1 ? "" : "s", needed, to_string(past.origin())));
  }

  /// What the scenario itself knows must be known at the first origin. Its table of events is replaced anyway.
  void refuse_hindsight() const {
    const Date first = detail::earliest_origin(o_);
    if (scenario_.time.start > first)
      throw RequestError(
          "the scenario begins on " + to_string(scenario_.time.start) +
          ", but forecasts, and what they learn from, begin on " + to_string(first) +
          "; its start would know their future. Import it with a shorter --window, or ask for a later "
          "--train-until, a shorter --horizon or fewer --origins");
    for (const Event& event : scenario_.events)
      if (event.date > first || event.every)
        throw RequestError("the scenario knows the future: its event '" + event.id + "' of " +
                           to_string(event.date) + (event.every ? " is repeated" : "") +
                           ", but the first forecast is made on " + to_string(first));
  }

  /// Mean absolute errors over earlier origins, each as a share of the mean absolute size of what was
  /// observed.
  static double loss_of(const std::vector<std::vector<Forecast>>& forecasts,
                        const std::vector<detail::Cases>& cases) {
    double tone = 0, count = 0, tone_size = 0, count_size = 0;
    for (std::size_t c = 0; c < cases.size(); ++c)
      for (std::size_t i = 0; i < forecasts[c].size(); ++i) {
        const Forecast &f = forecasts[c][i], &observed = cases[c].observed[i];
        tone += std::abs(f.tone - observed.tone);
        count += std::abs(f.count - observed.count);
        tone_size += std::abs(observed.tone);
        count_size += observed.count;
      }
    return tone / std::max(tone_size, 1e-9) + count / std::max(count_size, 1e-9);
  }

  detail::ScenarioForecasts forecasts_of(std::vector<detail::ForecastRequest> requests) const {
    return {scenario_, how_, o_.horizon, std::move(requests), stop_};
  }

  Scenario scenario_;
  ScenarioForecast how_;
  BacktestOptions o_;
  const StopFlag* stop_;
  std::vector<double> own_, values_;
  std::size_t done_ = 0;  ///< evaluations
};

/// Every type that the data can have must be filled by who did it and to whom.
void check_types(const Scenario& scenario) {
  bool any = false;
  for (const EventType& type : scenario.event_types) {
    if (type.cameo.empty()) continue;
    any = true;
    const auto& first = scenario.event_types.front().roles;
    const bool fits = type.roles.size() == 2 && !type.roles[0].group && !type.roles[1].group &&
                      first.size() == 2 && type.roles[0].name == first[0].name &&
                      type.roles[1].name == first[1].name;
    if (!fits)
      throw DataError(
          "the event type '" + type.name +
          "' cannot take events from data: all types need the same two roles, who did it and to whom");
  }
  if (!any) throw DataError("no event type of the scenario has a CAMEO code; data cannot be given to it");
}

}  // namespace

std::unique_ptr<Forecaster> scenario_forecaster(const Scenario& scenario, const ScenarioForecast& how,
                                                const BacktestOptions& options, const StopFlag* stop) {
  check_types(scenario);
  return std::make_unique<ScenarioForecaster>(scenario, how, options, stop);
}

const std::vector<double>& fitted_parameters(const Forecaster& forecaster) {
  return dynamic_cast<const ScenarioForecaster&>(forecaster).values();
}

}  // namespace entente
