#pragma once
/// Points of an ensemble: values of free parameters, and the runs that each has.
#include <entente/ensemble.h>

namespace entente {

/// Runs of all points.
inline std::size_t all_runs(const EnsembleOptions& options) { return options.runs * options.points; }

/// `count` runs of the ensemble from `first` on.
std::vector<LaneRun> lane_runs(const EnsembleOptions& options, std::size_t first, std::size_t count);

/// Throws DataError where the model cannot be run with the values of some point, std::invalid_argument where
/// they are too many or too few.
void check_points(const Model& model, const EnsembleOptions& options);

/// The failure as it is told: of several points it says at which, that of run `number` of the ensemble.
std::exception_ptr at_point(const EnsembleOptions& options, std::size_t number, std::exception_ptr failure);

}  // namespace entente
