#include "explore/delta.h"

#include <algorithm>
#include <cmath>

#include "explore/smoothing.h"

namespace entente::explore {
namespace {

constexpr std::size_t rank_cells = 256;

/// Cells of a histogram that an output's points are counted in: those of ranks first, then one for each value
/// that stands in many points.
struct Cells {
  std::vector<std::size_t> of;  ///< (points in the order of the output)
  std::size_t count = rank_cells;

  explicit Cells(std::span<const double> sorted) : of(sorted.size()) {
    const auto groups = equal_values(sorted);
    const std::size_t many = std::max<std::size_t>(5, sorted.size() / 100);
    std::size_t ranked = 0, below = 0;
    for (const auto& [from, to] : groups) ranked += to - from < many ? to - from : 0;
    for (const auto& [from, to] : groups) {
      const bool apart = to - from >= many;
      const std::size_t middle = (2 * below + to - from) * rank_cells / (2 * std::max<std::size_t>(1, ranked));
      for (std::size_t i = from; i < to; ++i) of[i] = apart ? count : std::min(middle, rank_cells - 1);
      (apart ? count : below) += apart ? 1 : to - from;
    }
  }
};

/// Numbers of a part of the points in each cell.
struct Histogram {
  double weight = 0;
  std::vector<double> cells;
  explicit Histogram(std::size_t count) : cells(count) {}
  void add(std::size_t cell, double w) {
    weight += w;
    cells[cell] += w;
  }
};

/// Standard deviation, in cells, of the ranks of a part.
double rank_spread(const Histogram& part) {
  double n = 0, mean = 0, squares = 0;
  for (std::size_t i = 0; i < rank_cells; ++i) {
    n += part.cells[i];
    mean += part.cells[i] * static_cast<double>(i);
  }
  for (std::size_t i = 0; i < rank_cells; ++i)
    squares += part.cells[i] * std::pow(static_cast<double>(i) - mean / n, 2);
  return n > 0 ? std::sqrt(squares / n) : 0;
}

/// The triangular kernel of a part reaches half of 2.576 n^-1/5 deviations to each side, the radius that
/// `smoothed` takes being half of that.
std::size_t kernel_radius(const Histogram& part) {
  const double reach = 0.5 * 2.576 * rank_spread(part) * std::pow(part.weight, -0.2);
  return std::min(rank_cells, static_cast<std::size_t>(std::max(0.0, std::round((reach - 1) / 2))));
}

/// The area between the distributions of a part and of the whole, from 0 to 2.
double area_between(const Histogram& part, const Histogram& whole) {
  std::vector<double> apart(part.cells.size());
  for (std::size_t i = 0; i < apart.size(); ++i)
    apart[i] = part.cells[i] / part.weight - whole.cells[i] / whole.weight;
  double area = 0;
  for (std::size_t i = rank_cells; i < apart.size(); ++i) area += std::abs(apart[i]);
  apart.resize(rank_cells);
  for (const double difference : smoothed(std::move(apart), kernel_radius(part))) area += std::abs(difference);
  return area;
}

double delta(const Cells& cells, const Classes& classes, std::span<const double> weights) {
  Histogram whole(cells.count);
  std::vector<Histogram> parts(classes.count, whole);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    whole.add(cells.of[i], weights[i]);
    parts[classes.of[i]].add(cells.of[i], weights[i]);
  }
  double sum = 0;
  for (const Histogram& part : parts)
    if (part.weight > 0) sum += part.weight * area_between(part, whole) / 2;
  return sum / whole.weight;
}

}  // namespace

std::size_t delta_classes(std::size_t points) {
  const auto n = static_cast<double>(points);
  const double exponent = 2 / (7 + std::tanh((1500 - n) / 500));
  return std::min<std::size_t>(48, static_cast<std::size_t>(std::ceil(std::pow(n, exponent))));
}

std::vector<OutputDistribution> delta_indices(const Points& points, const Outputs& outputs,
                                              const GivenDataOptions& options) {
  const auto statistic = [](std::span<const double> sorted) {
    return [cells = Cells(sorted)](const Classes& classes, std::span<const double> weights) {
      return std::vector{delta(cells, classes, weights)};
    };
  };
  return distribution_indices({statistic, delta_classes}, points, outputs, options);
}

}  // namespace entente::explore
