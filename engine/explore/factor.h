#pragma once
/// What is varied in an exploration.
#include <entente/explore.h>

namespace entente::explore {

/// Throws std::invalid_argument where there is no factor, two have a name, a range is upside down or a single
/// value, or something is not finite.
void check_factors(std::span<const Factor> factors);

/// The value at the share `u` in [0, 1] of its range; of a list, of which each value has an equal part of
/// [0, 1), the one that `u` falls on.
double value_at(const Factor& factor, double u);

/// `count` values from end to end of the range, at equal distances; one: its middle. All of a list, whatever
/// `count` is.
std::vector<double> levels(const Factor& factor, std::size_t count);

/// (points x factors) shares in [0, 1], each taken by `value_at`.
Points scaled(const Points& unit, std::span<const Factor> factors);

}  // namespace entente::explore
