#pragma once
/// All trajectories of Morris's design, for what is exact.
#include <algorithm>
#include <numeric>
#include <utility>

#include "explore/morris.h"

namespace entente::explore {

inline std::vector<std::size_t> digits(std::size_t number, std::size_t count) {
  std::vector<std::size_t> all(count);
  for (std::size_t& digit : all) digit = std::exchange(number, number / morris_levels) % morris_levels;
  return all;
}

/// Every trajectory that there is, once: all are equally likely.
inline MorrisDesign every_trajectory(std::size_t factors) {
  MorrisDesign design;
  design.unit.factors = factors;
  std::vector<std::size_t> order(factors);
  std::iota(order.begin(), order.end(), std::size_t{0});
  do
    for (std::size_t start = 0; start < (std::size_t{1} << (2 * factors)); ++start)
      add_trajectory(design, digits(start, factors), order);
  while (std::ranges::next_permutation(order).found);
  return design;
}

}  // namespace entente::explore
