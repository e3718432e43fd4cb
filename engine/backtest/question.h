#pragma once
/// What a scenario is asked for, written into it.
#include <entente/forecast.h>

namespace entente::detail {

/// Metrics in place of the scenario's own: two for each dyad, its tone and its events a day. What else is
/// recorded is left out.
void ask(Scenario& scenario, std::span<const Dyad> dyads, const ScenarioForecast& how);

/// What is known as a table of events, from the scenario's start on.
EventTable table_of(const Scenario& scenario, const History& past);

/// Whether runs of it can differ.
bool draws(const Scenario& scenario);

}  // namespace entente::detail
