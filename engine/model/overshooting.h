#pragma once
/// Diffusion whose parts of a step are too long: a cell goes beyond the mean that it is drawn to.
#include "model/data.h"

namespace entente::detail {

/// The longest part of a step, in years.
double longest_part(const ModelData& model);

/// Of the share of the way that a cell is asked to go in one part of a step, above 1.
std::string overshooting(double share);

}  // namespace entente::detail
