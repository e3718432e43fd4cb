#pragma once
/// The lower half of a symmetric relation, made alike to its upper half.
#include "base/fork_join_pool.h"
#include "simulation/aligned.h"

namespace entente::detail {

/// x[j, i] = x[i, j] for i < j, of `values` (n x n x lanes).
void mirror_cells(Values& values, std::size_t n, std::size_t lanes, ForkJoinPool& pool);

}  // namespace entente::detail
