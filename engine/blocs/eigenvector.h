#pragma once
/// Blocs: whose parts of the leading eigenvector of a signed network have the same sign (Marvel et al. 2011).
#include <span>
#include <vector>

namespace entente {

/// Of a symmetric matrix (n x n), that of the largest eigenvalue, of length 1; its sign is arbitrary.
std::vector<double> leading_eigenvector(std::span<const double> matrix, std::size_t n);

/// Of a symmetric matrix (n x n), ascending.
std::vector<double> eigenvalues(std::span<const double> matrix, std::size_t n);

}  // namespace entente
