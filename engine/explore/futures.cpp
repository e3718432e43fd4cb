#include "explore/futures.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace entente::explore {
namespace {

void check_shapes(const Points& points, std::size_t chances, std::span<const std::size_t> categories) {
  if (points.values.size() != points.count * points.factors || chances != points.count ||
      categories.size() != points.factors)
    throw std::invalid_argument(
        fmt::format("{} chances and {} counts of categories for {} points of {} factors", chances,
                    categories.size(), points.count, points.factors));
  for (std::size_t f = 0; f < categories.size(); ++f)
    if (categories[f] > most_categories)
      throw std::invalid_argument(
          fmt::format("factor {} has {} categories; at most {} can be told apart in a box", f + 1,
                      categories[f], most_categories));
}

void check_value(double value, std::size_t categories, std::size_t point, std::size_t factor) {
  if (!std::isfinite(value))
    throw std::invalid_argument(
        fmt::format("point {}: factor {} is missing or infinite", point + 1, factor + 1));
  if (categories != 0 && !(value >= 0 && value < static_cast<double>(categories) && value == std::floor(value)))
    throw std::invalid_argument(fmt::format("point {}: factor {} is {}, which is none of its {} categories",
                                            point + 1, factor + 1, value, categories));
}

void check_chance(double chance, std::size_t point) {
  if (!(chance >= 0 && chance <= 1))
    throw std::invalid_argument(
        fmt::format("point {}: {} is no chance, which lies between 0 and 1", point + 1, chance));
}

/// Multiples of what a sum of as many chances holds exactly.
double rounded(double chance, std::size_t points) {
  const int bits = 52 - static_cast<int>(std::bit_width(points));
  return std::ldexp(std::nearbyint(std::ldexp(chance, bits)), -bits);
}

double sum(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0); }

}  // namespace

std::vector<std::size_t> restricted_factors(const Box& box) {
  std::vector<std::size_t> factors;
  for (std::size_t f = 0; f < box.size(); ++f)
    if (box[f].restricted()) factors.push_back(f);
  return factors;
}

Futures::Futures(const Points& points, std::span<const double> chances, std::vector<std::size_t> categories)
    : columns_(points.values.size()), categories_(std::move(categories)), all_points_(points.count) {
  if (categories_.empty()) categories_.resize(points.factors);
  check_shapes(points, chances.size(), categories_);
  for (std::size_t p = 0; p < points.count; ++p) {
    for (std::size_t f = 0; f < points.factors; ++f) {
      check_value(points.row(p)[f], categories_[f], p, f);
      columns_[f * points.count + p] = points.row(p)[f];
    }
    check_chance(chances[p], p);
    chances_.push_back(rounded(chances[p], points.count));
  }
  all_cases_ = sum(chances_);
}

bool Futures::in_box(const Box& box, std::size_t point) const {
  for (std::size_t f = 0; f < box.size(); ++f)
    if (!box[f].holds(columns_[f * size() + point])) return false;
  return true;
}

MeasuredBox Futures::measured(Box box) const {
  std::size_t points = 0;
  double cases = 0;
  for (std::size_t p = 0; p < size(); ++p)
    if (in_box(box, p)) {
      ++points;
      cases += chances_[p];
    }
  return measured(std::move(box), points, cases);
}

MeasuredBox Futures::measured(Box box, std::size_t points, double cases) const {
  const auto share = [](double part, double whole) { return whole > 0 ? part / whole : 0; };
  const auto count = static_cast<double>(points);
  const std::size_t restricted = restricted_factors(box).size();
  return {.box = std::move(box),
          .points = points,
          .cases = cases,
          .coverage = share(cases, all_cases_),
          .density = share(cases, count),
          .mass = share(count, static_cast<double>(all_points_)),
          .restricted = restricted};
}

Futures Futures::without(const Box& box) const {
  std::vector<std::size_t> left;
  for (std::size_t p = 0; p < size(); ++p)
    if (!in_box(box, p)) left.push_back(p);
  Futures rest = chosen(left);
  rest.all_points_ = all_points_;
  rest.all_cases_ = all_cases_;
  return rest;
}

Futures Futures::sample(std::span<const std::size_t> points) const {
  Futures some = chosen(points);
  some.all_points_ = points.size();
  some.all_cases_ = sum(some.chances_);
  return some;
}

Futures Futures::chosen(std::span<const std::size_t> points) const {
  Futures some;
  some.categories_ = categories_;
  some.columns_.reserve(points.size() * factors());
  for (std::size_t f = 0; f < factors(); ++f)
    for (const std::size_t p : points) some.columns_.push_back(column(f)[p]);
  for (const std::size_t p : points) some.chances_.push_back(chances_[p]);
  return some;
}

}  // namespace entente::explore
