#pragma once
/// The index of densities (Borgonovo 2007): half the area between the output's density and its density where a
/// factor is known, in the mean.
#include "explore/classes.h"

namespace entente::explore {

/// From given data (Plischke, Borgonovo and Smith 2013): classes along each factor, densities by kernels. The
/// bias that a bootstrap shows is taken off, and the interval is the basic one of the same (Efron and
/// Tibshirani 1993): twice the raw index less the replicates. Values of the output that stand in one point of a
/// hundred are kept apart from its density, each with its probability, so that outputs of a few values, as 0
/// and 1, and those that often stand at an end have an index too.
std::vector<OutputDistribution> delta_indices(const Points& points, const Outputs& outputs,
                                              const GivenDataOptions& options = {});

/// How many classes of so many points (Plischke et al. 2013, as in SALib): up to 48.
std::size_t delta_classes(std::size_t points);

}  // namespace entente::explore
