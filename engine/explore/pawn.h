#pragma once
/// Indices of distribution functions: how far an output's distribution moves where a factor is known.
#include "explore/given_data.h"

namespace entente::explore {

/// PAWN (Pianosi and Wagener 2015; from given data 2018): the greatest distance between the output's
/// distribution function where a factor is known and as a whole (Kolmogorov and Smirnov), in the mean of ten
/// classes along the factor. Of the statistics that they name the mean is the one that few points do not make
/// jump.
std::vector<OutputDistribution> pawn_indices(const Points& points, const Outputs& outputs,
                                             const GivenDataOptions& options = {});

/// (classes) The distances of an output, whose values are in order.
std::vector<double> distances_of_classes(std::span<const double> sorted, const Classes& classes,
                                         std::span<const double> weights);

}  // namespace entente::explore
