#pragma once
/// What cells are at the start.
#include "model/data.h"

namespace entente::detail {

/// Some cell's value at the start differs from run to run.
bool is_drawn(const LayerModel& layer);

/// What is not the same in every run is given with free parameters, and nothing is drawn.
bool is_given(const LayerModel& layer);

/// (cells; of a relation rows of holders) The values at the start; NaN for those that are drawn.
std::vector<double> initial_cells(const LayerModel& layer, std::size_t actors);

}  // namespace entente::detail
