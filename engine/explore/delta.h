#pragma once
/// The index of densities (Borgonovo 2007): half the area between the output's density and its density where a
/// factor is known, in the mean; 0 where the factor does nothing, and 1 where it is all.
#include "explore/given_data.h"

namespace entente::explore {

/// From given data (Plischke, Borgonovo and Smith 2013): classes along each factor, densities by kernels. The
/// index is the same for any rising function of the output, so densities are those of its ranks, which no far
/// value spoils; and in each class one kernel smooths both densities, half as wide as Silverman's rule (1986)
/// has it, so that smoothing takes from the area between them and never adds to it. Values in which one point
/// of a hundred or more stands are kept apart, each with its probability: outputs that are 0 or 1, or often
/// stand at an end, have an index too.
///
/// The index is one of what so many classes and kernels can show, which is somewhat less than that of any
/// number of points.
std::vector<OutputDistribution> delta_indices(const Points& points, const Outputs& outputs,
                                              const GivenDataOptions& options = {});

/// How many classes of so many points (Plischke et al. 2013, as in SALib): up to 48.
std::size_t delta_classes(std::size_t points);

}  // namespace entente::explore
