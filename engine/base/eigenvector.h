#pragma once
/// Eigenvectors of dense symmetric matrices.
#include <span>
#include <vector>

namespace entente {

/// Of a symmetric matrix (n x n), that of the largest eigenvalue, of length 1; its sign is arbitrary.
std::vector<double> leading_eigenvector(std::span<const double> matrix, std::size_t n);

}  // namespace entente
