#pragma once
/// Indices of distribution functions: how far an output's distribution moves where a factor is known.
#include "explore/classes.h"

namespace entente::explore {

/// PAWN (Pianosi and Wagener 2015; from given data 2018): the median, over ten classes along a factor, of the
/// greatest distance between the output's distribution function in the class and as a whole (Kolmogorov and
/// Smirnov). The interval is of percentiles of a bootstrap. Of a factor that does nothing it is not 0, but what
/// samples of that size come to: see `p`.
std::vector<OutputDistribution> pawn_indices(const Points& points, const Outputs& outputs,
                                             const GivenDataOptions& options = {});

/// (classes) The distances of an output, whose values are in order.
std::vector<double> distances_of_classes(std::span<const double> sorted, const Classes& classes,
                                         std::span<const double> weights);

}  // namespace entente::explore
