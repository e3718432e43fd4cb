#include "explore/smoothing.h"

namespace entente::explore {
namespace {

/// Cell i of an array that begins `radius` cells before `cells` and is mirrored at both its ends.
double mirrored(const std::vector<double>& cells, std::size_t i, std::size_t radius) {
  const std::size_t n = cells.size();
  if (i < radius) return cells[radius - 1 - i];
  return i - radius < n ? cells[i - radius] : cells[2 * n - 1 - (i - radius)];
}

std::vector<double> moving_mean(const std::vector<double>& cells, std::size_t radius) {
  const std::size_t width = 2 * radius + 1;
  std::vector<double> sums(cells.size() + width);  // of all cells before
  for (std::size_t i = 0; i + 1 < sums.size(); ++i) sums[i + 1] = sums[i] + mirrored(cells, i, radius);
  std::vector<double> means(cells.size());
  for (std::size_t i = 0; i < means.size(); ++i)
    means[i] = (sums[i + width] - sums[i]) / static_cast<double>(width);
  return means;
}

}  // namespace

std::vector<double> smoothed(std::vector<double> cells, std::size_t radius) {
  return radius == 0 ? cells : moving_mean(moving_mean(cells, radius), radius);
}

}  // namespace entente::explore
