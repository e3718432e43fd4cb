#pragma once
/// What a scenario says of dyads on the evening of an origin.
#include <atomic>

#include "backtest/cases.h"

namespace entente::detail {

/// Of several origins, ascending: (origins x their dyads). `events_csv` of the scenario is replaced by what is
/// known. A run to the last origin knew nothing more on the evening of an earlier one, so it answers for each
/// origin whose evening is one of its dates; what is left is run again. Throws DataError where `stop` is set.
std::vector<std::vector<Forecast>> answers(const Scenario& scenario, const ScenarioForecast& how, int horizon,
                                           std::span<const Asked> asked, const std::atomic<bool>* stop);

}  // namespace entente::detail
