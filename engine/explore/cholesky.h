#pragma once
/// Small symmetric systems of equations.
#include <span>
#include <vector>

namespace entente::explore {

/// Lower factor, by rows, of a positive definite (n x n) matrix (Cholesky); a direction that it does not
/// span, to rounding, is left out.
std::vector<double> cholesky(std::vector<double> matrix, std::size_t n);

/// (n) The solution for a right side.
std::vector<double> solved(std::span<const double> factor, std::span<const double> right);

}  // namespace entente::explore
