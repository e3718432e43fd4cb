#pragma once
/// What forecasts are read from, written into a scenario.
#include <entente/forecast.h>

namespace entente::detail {

/// Metrics in place of the scenario's own: two for each dyad, its tone and its events a day. What else is
/// recorded is left out.
void set_forecast_metrics(Scenario& scenario, std::span<const Dyad> dyads, const ScenarioForecast& how);

/// What is known as a table of events, from the scenario's start on.
EventTable table_of(const Scenario& scenario, const History& past);

/// Whether runs of it can differ.
bool draws(const Scenario& scenario);

}  // namespace entente::detail
