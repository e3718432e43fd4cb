#include "explore/delta.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "explore/density.h"

namespace entente::explore {
namespace {

constexpr std::size_t grid_points = 256;
constexpr std::size_t no_atom = std::numeric_limits<std::size_t>::max();

/// An output's values in order, those that stand in many points apart.
struct Values {
  std::span<const double> sorted;
  std::vector<std::size_t> atom;  ///< (points) which value of many points it is, or `no_atom`
  std::size_t atoms = 0;
  DensityGrid grid;  ///< over all others

  explicit Values(std::span<const double> in_order) : sorted(in_order), atom(in_order.size(), no_atom) {
    const std::size_t least = std::max<std::size_t>(5, sorted.size() / 100);
    Weighted spread;
    for (std::size_t from = 0, to = 0; from < sorted.size(); from = to) {
      while (to < sorted.size() && sorted[to] == sorted[from]) ++to;
      if (to - from >= least) std::fill_n(atom.begin() + static_cast<std::ptrdiff_t>(from), to - from, atoms++);
      for (std::size_t i = from; i < to && atom[i] == no_atom; ++i) spread.add(sorted[i], 1);
    }
    grid = grid_over(spread, grid_points);
  }
};

/// A part of the points: how much of it stands at each atom, and its density elsewhere.
struct Part {
  double weight = 0;
  std::vector<double> atoms;
  Weighted spread;
  std::vector<double> density = {};

  explicit Part(const Values& values) : atoms(values.atoms) {}
  void add(const Values& values, std::size_t point, double w) {
    if (w == 0) return;
    weight += w;
    if (values.atom[point] != no_atom)
      atoms[values.atom[point]] += w;
    else
      spread.add(values.sorted[point], w);
  }
};

/// The area between two distributions, from 0 to 2.
double area_between(const Part& a, const Part& b, double step) {
  double area = 0;
  for (std::size_t i = 0; i < a.atoms.size(); ++i)
    area += std::abs(a.atoms[i] / a.weight - b.atoms[i] / b.weight);
  for (std::size_t i = 0; i < a.density.size(); ++i)
    area += step * std::abs(a.density[i] / a.weight - b.density[i] / b.weight);
  return area;
}

double delta(const Values& values, const Classes& classes, std::span<const double> weights) {
  Part whole(values);
  std::vector<Part> parts(classes.count, Part(values));
  for (std::size_t i = 0; i < weights.size(); ++i) {
    whole.add(values, i, weights[i]);
    parts[classes.of[i]].add(values, i, weights[i]);
  }
  whole.density = density(whole.spread, values.grid);
  double sum = 0;
  for (Part& part : parts) {
    if (part.weight == 0) continue;
    part.density = density(part.spread, values.grid);
    sum += part.weight * area_between(part, whole, values.grid.step) / 2;
  }
  return sum / whole.weight;
}

DistributionIndex finished(double raw, std::vector<double>& replicates, double confidence) {
  const double mean =
      std::accumulate(replicates.begin(), replicates.end(), 0.0) / static_cast<double>(replicates.size());
  const Interval of = percentile_interval(replicates, confidence);
  return {std::clamp(2 * raw - mean, 0.0, 1.0), raw, {2 * raw - of.high, 2 * raw - of.low}};
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
    return [values = Values(sorted)](const Classes& classes, std::span<const double> weights) {
      return delta(values, classes, weights);
    };
  };
  return distribution_indices({statistic, delta_classes, finished}, points, outputs, options);
}

}  // namespace entente::explore
