#pragma once
/// Whether samples and tables are finite.
#include <algorithm>
#include <cmath>

namespace entente {

template <typename Numbers>
bool all_finite(const Numbers& numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](auto number) { return std::isfinite(number); });
}

}  // namespace entente
