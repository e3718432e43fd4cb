#pragma once
/// What forecasts are read from, written into a scenario.
#include <entente/forecast.h>

namespace entente::detail {

/// An expression of `from` and `to`, and the option that gives it: errors name that.
struct AskedForecast {
  const char* option;
  std::string expression;
};

/// Metrics in place of the scenario's own: these expressions, for each dyad. What else is recorded is left out.
void set_forecast_metrics(Scenario& scenario, std::span<const Dyad> dyads,
                          const std::vector<AskedForecast>& forecasts);

/// What is known as a table of events, from the scenario's start on.
EventTable table_of(const Scenario& scenario, const History& past);

/// What happens by chance in its runs, beside the parameters that they draw: `its rule 'attack'`.
std::vector<std::string> what_fires_by_chance(const Scenario& scenario);
/// Whether runs of it can differ.
bool draws(const Scenario& scenario);

}  // namespace entente::detail
