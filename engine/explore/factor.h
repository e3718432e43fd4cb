#pragma once
/// What is varied in an exploration.
#include <string>

#include "explore/points.h"

namespace entente::explore {

/// A number that is varied over a range, or takes some values, or is one of some categories.
struct Factor {
  std::string name;
  double low = 0, high = 1;                  ///< its range, in its own unit; not used where there is a list
  std::vector<double> values = {};           ///< the only ones that it takes
  std::vector<std::string> categories = {};  ///< its value is the number of one of these, from 0 on

  /// How many values its list has; 0 for a range.
  std::size_t listed() const { return categories.empty() ? values.size() : categories.size(); }
};

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
