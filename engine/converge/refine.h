#pragma once
/// The verdict on one number.
#include "converge/contrast.h"

namespace entente {

/// What is said of a number: a difference beyond the tolerance that chance does not explain makes it drift or
/// run away.
Refinement refine(const Three& samples, bool share, double tolerance, double confidence);

/// Runs at which the intervals of both differences are at most so wide on either side.
double runs_needed(const Refinement& r, std::size_t runs, double half_width);

}  // namespace entente
