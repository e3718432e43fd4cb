#pragma once
/// Numbers that stay finite.
#include <algorithm>
#include <cmath>

namespace entente {

/// The ends of ranges lie within it, either way: beyond, the width of one, or twice that, may be more than the
/// largest number.
inline constexpr double largest_end = 4e307;

/// Of samples and tables.
template <typename Numbers>
bool all_finite(const Numbers& numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](auto number) { return std::isfinite(number); });
}

}  // namespace entente
