#pragma once
#include <cstddef>

namespace entente::explore {

/// Points and cases of a box, or of what is beside it.
struct Content {
  std::size_t points = 0;
  double cases = 0;  ///< the sum of their chances

  double density() const { return points == 0 ? 0 : cases / static_cast<double>(points); }
  Content operator+(const Content& other) const { return {points + other.points, cases + other.cases}; }
  Content operator-(const Content& other) const { return {points - other.points, cases - other.cases}; }
};

}  // namespace entente::explore
