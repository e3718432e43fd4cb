#pragma once
/// Densities by kernels, on a grid.
#include <cstddef>
#include <span>
#include <vector>

namespace entente::explore {

/// Values in order, and what each weighs.
struct Weighted {
  std::vector<double> values, weights;
  void add(double value, double weight) {
    values.push_back(value);
    weights.push_back(weight);
  }
};

/// Points at equal distances.
struct DensityGrid {
  double first = 0, step = 1;
  std::size_t count = 0;
  double at(std::size_t i) const { return first + static_cast<double>(i) * step; }
};

/// 2.34 n^-1/5 times the least of the standard deviation and of the quartiles' distance over 1.34: Silverman's
/// rule (1986), for Epanechnikov's kernel. 0 where nothing is spread.
double bandwidth(const Weighted& sample);

/// A grid over values that are in order, and beyond them by their bandwidth.
DensityGrid grid_over(const Weighted& sample, std::size_t count);

/// (grid) Mass per unit, which adds up to the weights, by Epanechnikov's kernel; of a bandwidth of two steps at
/// least, since narrower kernels would fall between.
std::vector<double> density(const Weighted& sample, const DensityGrid& grid);

}  // namespace entente::explore
