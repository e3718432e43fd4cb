#pragma once
/// What a scenario forecasts of dyads on the evening of an origin.
#include <map>

#include "backtest/cases.h"
#include "fit/model_at.h"

namespace entente::detail {

/// A forecaster was stopped before its end: see `backtest`.
struct ForecasterStopped {};

/// Forecasts of several origins, ascending, with any values of the scenario's fitted parameters. Models are
/// compiled once, and run again with other values.
class ScenarioForecasts {
 public:
  ScenarioForecasts(const Scenario& scenario, const ScenarioForecast& how, int horizon,
                    std::vector<ForecastRequest> requests, const StopFlag* stop);
  /// (requests x their dyads) `events_csv` of the scenario is replaced by what is known. A run to the last
  /// origin knew nothing more on the evening of an earlier one, so that it forecasts for each origin whose
  /// evening is one of its dates; what is left is run again. Throws ForecasterStopped where `stop` is set,
  /// RequestError where a forecast of a run is not a finite number.
  std::vector<std::vector<Forecast>> with(const std::vector<double>& values);

 private:
  ModelAt& models_to(std::size_t last);
  void run_to(std::size_t last, const std::vector<double>& values,
              std::vector<std::vector<Forecast>>& forecasts, std::vector<bool>& open);

  const Scenario& scenario_;
  const ScenarioForecast& how_;
  int horizon_;
  std::vector<ForecastRequest> requests_;
  const StopFlag* stop_;
  std::vector<Dyad> dyads_;                ///< of all requests, ascending
  std::map<std::size_t, ModelAt> models_;  ///< by the request to whose origin they run
};

}  // namespace entente::detail
