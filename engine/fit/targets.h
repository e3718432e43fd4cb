#pragma once
/// Where a run is held to what was observed.
#include <entente/forecast.h>

namespace entente::detail {

/// An observation and its place in a record.
struct HeldTarget {
  std::size_t place = 0;        ///< date * series + number
  std::size_t date = 0;         ///< number of `FitTargets::dates`
  double value = 0, scale = 1;  ///< scale: the standard deviation of its series
};

/// All that can be used.
struct FitTargets {
  std::vector<HeldTarget> observations;
  std::vector<Date> dates;  ///< of observations, ascending, each once
  std::size_t outside = 0;  ///< observations of dates that are not in the scenario
};

/// Throws DataError where a series is neither a metric nor a watched cell.
FitTargets fit_targets(const Observed& observed, const Catalogue& catalogue, std::optional<Date> until);

}  // namespace entente::detail
