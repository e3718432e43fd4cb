#pragma once
/// What the runs of an ensemble are.
#include <entente/ensemble.h>

namespace entente {

/// `count` runs of the ensemble from `first` on.
std::vector<LaneRun> lane_runs(const EnsembleOptions& options, std::size_t first, std::size_t count);

/// Throws RequestError where the model cannot be run with the values of some run, std::invalid_argument where
/// they are too many or too few, or not as many runs are given as there are.
void check_lane_runs(const Model& model, const EnsembleOptions& options);

/// The failure of run `number` of the ensemble as it is told: with the values that it was given.
std::exception_ptr at_values(const Model& model, const EnsembleOptions& options, std::size_t number,
                             std::exception_ptr failure);

}  // namespace entente
