#include <entente/results.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "results/student.h"

namespace entente {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Quantile of type 7 (Hyndman and Fan 1996) of sorted values.
double quantile(const std::vector<double>& sorted, double p) {
  const double position = static_cast<double>(sorted.size() - 1) * p;
  const auto below = static_cast<std::size_t>(position);
  const double part = position - static_cast<double>(below);
  if (part == 0 || sorted[below] == sorted[below + 1]) return sorted[below];
  return sorted[below] + part * (sorted[below + 1] - sorted[below]);
}

/// Summed in the order of the sample; what is the same everywhere is its own mean, exactly.
double mean_of(std::span<const double> sample, const std::vector<double>& sorted) {
  if (sorted.front() == sorted.back()) return sorted.front();
  return std::accumulate(sample.begin(), sample.end(), 0.0) / static_cast<double>(sample.size());
}

double deviation_of(std::span<const double> sample, double mean) {
  if (sample.size() < 2) return nan;
  double squares = 0;
  for (const double x : sample) squares += (x - mean) * (x - mean);
  return std::sqrt(squares / static_cast<double>(sample.size() - 1));
}

}  // namespace

Statistics statistics(std::span<const double> sample) {
  if (sample.empty() || std::any_of(sample.begin(), sample.end(), [](double x) { return std::isnan(x); }))
    return {nan, nan, nan, nan, nan, nan, nan};
  std::vector<double> sorted(sample.begin(), sample.end());
  std::sort(sorted.begin(), sorted.end());
  const double mean = mean_of(sample, sorted);
  const auto q = [&](double p) { return quantile(sorted, p); };
  return {mean, deviation_of(sample, mean), q(0.05), q(0.25), q(0.5), q(0.75), q(0.95)};
}

Interval wilson_interval(std::size_t hits, std::size_t trials) {
  if (trials == 0) return {nan, nan};
  const double n = static_cast<double>(trials), p = static_cast<double>(hits) / n;
  const double z2 = normal_quantile_975 * normal_quantile_975;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = normal_quantile_975 / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return {hits == 0 ? 0 : centre - half, hits == trials ? 1 : centre + half};
}

Interval mean_interval(double mean, double sd, std::size_t count) {
  if (count < 2) return {nan, nan};
  const double half = student_quantile(count - 1) * sd / std::sqrt(static_cast<double>(count));
  return {mean - half, mean + half};
}

}  // namespace entente
