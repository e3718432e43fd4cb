#include "explore/factor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <stdexcept>

#include "base/finite.h"

namespace entente::explore {
namespace {

void check_range(const Factor& f) {
  if (!std::isfinite(f.low) || !std::isfinite(f.high))
    throw std::invalid_argument(fmt::format("the range of '{}' is not finite", f.name));
  if (f.low == f.high)
    throw std::invalid_argument(fmt::format("the range of '{}' is a single value, {}", f.name, f.low));
  if (f.low > f.high)
    throw std::invalid_argument(
        fmt::format("the range of '{}' is upside down: {} to {}", f.name, f.low, f.high));
}

void check_factor(const Factor& f) {
  if (!f.values.empty() && !f.categories.empty())
    throw std::invalid_argument(fmt::format("'{}' has both values and categories", f.name));
  if (!all_finite(f.values)) throw std::invalid_argument(fmt::format("a value of '{}' is not finite", f.name));
  if (f.listed() == 0) check_range(f);
}

double listed_value(const Factor& f, std::size_t number) {
  return f.categories.empty() ? f.values[number] : static_cast<double>(number);
}

}  // namespace

void check_factors(std::span<const Factor> factors) {
  if (factors.empty()) throw std::invalid_argument("there is no factor to vary");
  std::set<std::string> names;
  for (const Factor& f : factors) {
    check_factor(f);
    if (!names.insert(f.name).second) throw std::invalid_argument(fmt::format("'{}' is varied twice", f.name));
  }
}

double value_at(const Factor& factor, double u) {
  const std::size_t listed = factor.listed();
  if (listed == 0) return std::lerp(factor.low, factor.high, u);
  return listed_value(factor, std::min(listed - 1, static_cast<std::size_t>(u * static_cast<double>(listed))));
}

std::vector<double> levels(const Factor& factor, std::size_t count) {
  const bool range = factor.listed() == 0;
  std::vector<double> all(range ? count : factor.listed());
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i] = !range      ? listed_value(factor, i)
             : count < 2 ? std::midpoint(factor.low, factor.high)
                         : value_at(factor, static_cast<double>(i) / static_cast<double>(count - 1));
  return all;
}

Points scaled(const Points& unit, std::span<const Factor> factors) {
  if (unit.factors != factors.size())
    throw std::invalid_argument(
        fmt::format("points of {} shares for {} factors", unit.factors, factors.size()));
  Points points = unit;
  for (std::size_t p = 0; p < points.count; ++p)
    for (std::size_t f = 0; f < factors.size(); ++f) points.row(p)[f] = value_at(factors[f], points.row(p)[f]);
  return points;
}

}  // namespace entente::explore
