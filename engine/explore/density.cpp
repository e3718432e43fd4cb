#include "explore/density.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::explore {
namespace {

double total(std::span<const double> weights) { return std::accumulate(weights.begin(), weights.end(), 0.0); }

/// The value below which the share `p` of the weights lies.
double weighted_quantile(const Weighted& sample, double p) {
  double left = p * total(sample.weights);
  for (std::size_t i = 0; i < sample.values.size(); ++i)
    if ((left -= sample.weights[i]) <= 0) return sample.values[i];
  return sample.values.back();
}

double weighted_deviation(const Weighted& sample) {
  const double n = total(sample.weights);
  double mean = 0, squares = 0;
  for (std::size_t i = 0; i < sample.values.size(); ++i) mean += sample.weights[i] * sample.values[i] / n;
  for (std::size_t i = 0; i < sample.values.size(); ++i)
    squares += sample.weights[i] * (sample.values[i] - mean) * (sample.values[i] - mean);
  return n > 1 ? std::sqrt(squares / (n - 1)) : 0;
}

/// Sums of w, w x and w x^2 over a window of values that moves up.
class Window {
 public:
  Window(const Weighted& sample, double half) : sample_(sample), half_(half) {}
  /// Sum of w 3/4 (1 - ((x - at) / half)^2) / half over the window about `at`, which must not go down.
  double kernel_sum(double at) {
    const auto& x = sample_.values;
    for (; to_ < x.size() && x[to_] < at + half_; ++to_) add(to_, 1);
    for (; from_ < to_ && x[from_] <= at - half_; ++from_) add(from_, -1);
    if (from_ == to_) return w_ = wx_ = wxx_ = 0;
    const double d = at - origin_;
    const double squares = wxx_ - 2 * d * wx_ + d * d * w_;
    return std::max(0.0, 0.75 / half_ * (w_ - squares / (half_ * half_)));
  }

 private:
  void add(std::size_t i, double sign) {
    const double x = sample_.values[i] - origin_, w = sign * sample_.weights[i];
    w_ += w;
    wx_ += w * x;
    wxx_ += w * x * x;
  }

  const Weighted& sample_;
  double half_,
      origin_ = sample_.values[sample_.values.size() / 2];  ///< the middle keeps what is lost of sums small
  std::size_t from_ = 0, to_ = 0;
  double w_ = 0, wx_ = 0, wxx_ = 0;
};

}  // namespace

double bandwidth(const Weighted& sample) {
  if (sample.values.empty()) return 0;
  const double sd = weighted_deviation(sample);
  const double quartiles = (weighted_quantile(sample, 0.75) - weighted_quantile(sample, 0.25)) / 1.34;
  const double spread = quartiles > 0 ? std::min(sd, quartiles) : sd;
  return 2.34 * spread * std::pow(total(sample.weights), -0.2);
}

DensityGrid grid_over(const Weighted& sample, std::size_t count) {
  if (sample.values.empty()) return {};
  const double beyond = bandwidth(sample);
  const double low = sample.values.front() - beyond, high = sample.values.back() + beyond;
  return {low, (high - low) / static_cast<double>(count - 1), count};
}

std::vector<double> density(const Weighted& sample, const DensityGrid& grid) {
  std::vector<double> found(grid.count);
  if (sample.values.empty()) return found;
  Window window(sample, std::max(bandwidth(sample), 2 * grid.step));
  for (std::size_t i = 0; i < grid.count; ++i) found[i] = window.kernel_sum(grid.at(i));
  return found;
}

}  // namespace entente::explore
