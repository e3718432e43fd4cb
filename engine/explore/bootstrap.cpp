#include "explore/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace entente::explore {

void check_bootstrap(std::size_t replicates, double confidence) {
  if (replicates < 2) throw std::invalid_argument("a bootstrap has at least two replicates");
  if (!(confidence > 0 && confidence < 1)) throw std::invalid_argument("a confidence lies between 0 and 1");
}

std::vector<double> resample(std::uint64_t seed, std::size_t replicate, std::size_t count) {
  std::vector<double> weights(count);
  for (const double u : draws(seed, "bootstrap", replicate, count)) ++weights[pick(u, count)];
  return weights;
}

double sorted_quantile(std::span<const double> sorted, double p) {
  const double at = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], at - static_cast<double>(below));
}

Interval percentile_interval(std::vector<double>& values, double confidence) {
  std::ranges::sort(values);
  const double left_out = (1 - confidence) / 2;
  return {sorted_quantile(values, left_out), sorted_quantile(values, 1 - left_out)};
}

double mean(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation(std::span<const double> values) {
  Tally tally;
  for (const double value : values) tally.add(value);
  return values.size() < 2 ? 0 : tally.sd();
}

}  // namespace entente::explore
