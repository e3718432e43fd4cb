#include "backtest/sample_scores.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {
namespace {

std::size_t bin_of(double value, std::span<const double> bins) {
  const auto above = std::upper_bound(bins.begin(), bins.end(), value);
  return above == bins.begin() ? 0 : static_cast<std::size_t>(above - bins.begin()) - 1;
}

}  // namespace

double sample_crps(std::span<const double> draws, double observed) {
  assert(!draws.empty() && std::is_sorted(draws.begin(), draws.end()));
  const auto n = static_cast<double>(draws.size());
  double off = 0, apart = 0;  // apart: half the sum over all ordered pairs
  for (std::size_t i = 0; i < draws.size(); ++i) {
    off += std::abs(draws[i] - observed);
    apart += (2 * static_cast<double>(i) + 1 - n) * draws[i];
  }
  return off / n - apart / (n * n);
}

double threshold_crps(std::span<const double> draws, double observed, double threshold) {
  std::vector<double> above(draws.begin(), draws.end());
  for (double& draw : above) draw = std::max(draw, threshold);
  return sample_crps(above, std::max(observed, threshold));
}

double interval_score(std::span<const double> draws, double observed, double level) {
  const double alpha = 1 - level;
  const double low = sample_quantile(draws, alpha / 2), high = sample_quantile(draws, 1 - alpha / 2);
  const double missed = std::max({low - observed, observed - high, 0.0});
  return high - low + 2 / alpha * missed;
}

double binned_ignorance(std::span<const double> draws, double observed, std::span<const double> bins) {
  const std::size_t bin = bin_of(observed, bins);
  const auto hits = std::count_if(draws.begin(), draws.end(), [&](double d) { return bin_of(d, bins) == bin; });
  return -std::log2(static_cast<double>(hits + 1) / static_cast<double>(draws.size() + bins.size()));
}

double sample_quantile(std::span<const double> draws, double share) {
  const double at = share * static_cast<double>(draws.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(at), draws.size() - 1);
  const std::size_t above = std::min(below + 1, draws.size() - 1);
  return std::lerp(draws[below], draws[above], at - static_cast<double>(below));
}

}  // namespace entente
