#pragma once
/// Measures of a whole relation, with s = (x + x') / 2 (spec section 2).
#include <cstddef>

namespace entente::language {

/// tr(s^3) / tr(|s|^3) of each lane; 0 where there is no triad. `relation` is (N x N x lanes), `out` (lanes).
void measure_balance(double* out, const double* relation, std::size_t actors, std::size_t lanes);

/// Share of the weight on pairs with s_ij v_i v_j < 0, v the eigenvector of the largest eigenvalue of s; 0
/// without ties.
void measure_frustration(double* out, const double* relation, std::size_t actors, std::size_t lanes);

}  // namespace entente::language
