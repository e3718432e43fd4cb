#pragma once
/// Ranks, and how those of two lists go together.
#include <span>
#include <vector>

namespace entente::explore {

/// (values) From 1 on; equal ones have the mean of theirs. Infinite values are values.
std::vector<double> ranks(std::span<const double> values);

/// Pearson's correlation; 0 where one never varies.
double correlation(std::span<const double> a, std::span<const double> b);

}  // namespace entente::explore
