#pragma once
/// What forecasts are read from, written into a scenario.
#include <entente/forecast.h>

namespace entente::detail {

/// Metrics in place of the scenario's own: these expressions of `from` and `to`, for each dyad. What else is
/// recorded is left out.
void set_forecast_metrics(Scenario& scenario, std::span<const Dyad> dyads,
                          const std::vector<std::string>& expressions);

/// What is known as a table of events, from the scenario's start on.
EventTable table_of(const Scenario& scenario, const History& past);

/// What happens by chance in its runs, beside the parameters that they draw: `its rule 'attack'`.
std::vector<std::string> what_fires_by_chance(const Scenario& scenario);
/// Whether runs of it can differ.
bool draws(const Scenario& scenario);

}  // namespace entente::detail
