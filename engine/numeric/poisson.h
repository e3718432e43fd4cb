#pragma once
/// Counts of what happens at a constant rate (spec section 3, table of draws).
#include <cstdint>

namespace entente::numeric {

/// The count of which `u` is the quantile, of a Poisson distribution with this mean (at most some 700: e^-mean
/// must not be 0): the number of m = 0, 1, 2, ... with u < P(more than m). Inversion by sequential search
/// (Devroye 1986, X.3.3).
std::uint32_t poisson_count(double mean, double u);

}  // namespace entente::numeric
