#pragma once
/// Classes of points by the value of a factor.
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace entente::explore {

/// A class for each point.
struct Classes {
  std::size_t count = 0;
  std::vector<std::size_t> of;  ///< (points)
};

/// Up to `count` classes of as many points each, along a factor's values; equal ones are in one class. A factor
/// of no more values than that has a class for each.
Classes classes_along(std::span<const double> values, std::size_t count);

/// From which to which, of values in order, each value stands.
std::vector<std::pair<std::size_t, std::size_t>> equal_values(std::span<const double> sorted);

/// The order in which values rise, equal ones as they come.
std::vector<std::size_t> rising_order(std::span<const double> values);

}  // namespace entente::explore
