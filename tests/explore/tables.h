#pragma once
/// Tables in which boxes are planted.
#include <functional>

#include "explore/draws.h"
#include "explore/futures.h"

namespace entente::explore {

using PointRow = std::span<const double>;
using Chance = std::function<double(PointRow)>;

inline std::vector<double> chances_at(const Points& points, const Chance& chance) {
  std::vector<double> chances;
  for (std::size_t p = 0; p < points.count; ++p) chances.push_back(chance(points.row(p)));
  return chances;
}

inline Futures futures_of(const Points& points, const Chance& chance,
                          std::vector<std::size_t> categories = {}) {
  return {points, chances_at(points, chance), std::move(categories)};
}

/// 100 points, every pair of two numbers from 0 to 9.
inline Points grid() {
  Points points(100, 2);
  for (std::size_t p = 0; p < 100; ++p) {
    points.row(p)[0] = static_cast<double>(p / 10);
    points.row(p)[1] = static_cast<double>(p % 10);
  }
  return points;
}

/// Of the grid a quarter: the first number at most 4, the second at least 5.
inline double in_quarter(PointRow x) { return x[0] <= 4 && x[1] >= 5; }

/// Points by chance in (0, 1).
inline Points scattered(std::size_t count, std::size_t factors, std::uint64_t seed) {
  Points points(count, factors);
  points.values = draws(seed, "test points", 0, count * factors);
  return points;
}

/// 0 or 1 by chance: what a single run of each point would come to.
inline std::vector<double> happened(const std::vector<double>& chances, std::uint64_t seed) {
  const auto u = draws(seed, "test luck", 0, chances.size());
  std::vector<double> y;
  for (std::size_t p = 0; p < u.size(); ++p) y.push_back(u[p] < chances[p]);
  return y;
}

inline std::vector<std::size_t> points_of(const std::vector<MeasuredBox>& boxes) {
  std::vector<std::size_t> points;
  for (const MeasuredBox& box : boxes) points.push_back(box.points);
  return points;
}

}  // namespace entente::explore
