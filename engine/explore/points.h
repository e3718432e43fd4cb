#pragma once
/// Points of an exploration: what each factor is, for each of them.
#include <cstddef>
#include <span>
#include <vector>

namespace entente::explore {

/// (count x factors) values, a row a point.
struct Points {
  std::size_t count = 0, factors = 0;
  std::vector<double> values = {};

  Points() = default;
  /// All of them 0.
  Points(std::size_t points, std::size_t of_factors)
      : count(points), factors(of_factors), values(points * of_factors) {}
  std::span<double> row(std::size_t point) { return std::span(values).subspan(point * factors, factors); }
  std::span<const double> row(std::size_t point) const {
    return std::span(values).subspan(point * factors, factors);
  }
};

}  // namespace entente::explore
