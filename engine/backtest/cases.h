#pragma once
/// Which forecasts are wanted, and what was observed then.
#include <entente/forecast.h>

namespace entente::detail {

/// Dyads of which forecasts are wanted.
struct ForecastRequest {
  History past;  ///< what is known at the origin
  std::vector<Dyad> dyads;
};

/// The dyads with enough events up to an origin and in the horizon after it, with what was observed.
struct Cases : ForecastRequest {
  std::vector<Forecast> observed;  ///< (dyads)
};

/// Of an origin; `known` must reach to the end of its horizon, `full` is the day on which the past is full.
Cases cases_of(const History& known, Date origin, const BacktestOptions& options, Date full);

/// Those of the earlier origins of a past, from the first. The last is a horizon before the past's own origin.
std::vector<Cases> earlier_cases(const History& past, const BacktestOptions& options);

/// The first of the earlier origins of the first origin, or that where there are none.
Date earliest_origin(const BacktestOptions& options);

}  // namespace entente::detail
