#pragma once
/// Functions whose indices are known, and what a design of them comes to.
#include <cmath>
#include <functional>
#include <numbers>

#include "explore/saltelli.h"
#include "numeric/random.h"

namespace entente::explore {

using Function = std::function<double(std::span<const double>)>;

/// Ishigami and Homma (1990), a = 7, b = 0.1, factors in (-pi, pi).
inline double ishigami(std::span<const double> x) {
  return std::sin(x[0]) + 7 * std::pow(std::sin(x[1]), 2) + 0.1 * std::pow(x[2], 4) * std::sin(x[0]);
}

inline std::vector<Factor> ishigami_factors() {
  using std::numbers::pi;
  return {{"x1", -pi, pi}, {"x2", -pi, pi}, {"x3", -pi, pi}};
}

/// The G function of Sobol, factors in (0, 1).
inline Function sobol_g(std::vector<double> a) {
  return [a = std::move(a)](std::span<const double> x) {
    double product = 1;
    for (std::size_t i = 0; i < x.size(); ++i) product *= (std::abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
    return product;
  };
}

inline std::vector<Factor> shares(std::size_t count) {
  std::vector<Factor> factors(count);
  for (std::size_t f = 0; f < count; ++f) factors[f].name = "x" + std::to_string(f + 1);
  return factors;
}

inline std::vector<double> values_at(const Points& points, const Function& function) {
  std::vector<double> values;
  for (std::size_t p = 0; p < points.count; ++p) values.push_back(function(points.row(p)));
  return values;
}

/// A normal of deviation 1/2 that a number of luck keys.
inline double luck(std::uint64_t seed, std::size_t number) {
  return numeric::normal_quantile(
             numeric::uniform({seed, 0, numeric::stream_of("luck")}, static_cast<std::uint32_t>(number), 0)) /
         2;
}

/// Adds that to each evaluation of a design whose column `column` is luck.
inline void add_luck(std::vector<double>& values, const SaltelliDesign& design, std::size_t column,
                     std::uint64_t seed) {
  for (std::size_t e = 0; e < values.size(); ++e) values[e] += luck(seed, design.luck(e, column));
}

}  // namespace entente::explore
