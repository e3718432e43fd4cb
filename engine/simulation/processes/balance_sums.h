#pragma once
/// The sums of structural balance, over whole matrices.
#include <cstddef>

namespace entente::detail {

/// For some rows i, i + 1, ... of `x` (N x N x lanes): sum_k x[i,k] x[k,j], or (`shared`) x[i,k] x[j,k], for
/// every j, times the lane's factor, into `sum` (rows x N x lanes), which has room for `max_balance_rows`.
/// Returns how many rows it made.
std::size_t balance_rows(double* sum, const double* x, std::size_t i, std::size_t n, std::size_t lanes,
                         bool shared, const double* factor);
inline constexpr std::size_t max_balance_rows = 4;

}  // namespace entente::detail
