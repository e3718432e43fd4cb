/// What the steps of a design of Morris tell of each factor.
#include <algorithm>
#include <cmath>

#include "explore/morris.h"
#include "numeric/random.h"
#include "results/student.h"

namespace entente::explore {
namespace {

/// Trajectories that the interval of a deviation can be made of.
constexpr std::size_t least_trajectories = 5;

/// (factors x trajectories)
std::vector<std::vector<double>> effects_of(const MorrisDesign& design, std::span<const double> f) {
  std::vector<std::vector<double>> effects(design.factors());
  for (std::size_t step = 0; step < design.moved.size(); ++step) {
    const std::size_t factor = design.moved[step], from = step + step / design.factors();
    const bool up = design.unit.row(from + 1)[factor] > design.unit.row(from)[factor];
    effects[factor].push_back((f[from + 1] - f[from]) / (up ? morris_step : -morris_step));
  }
  return effects;
}

Estimated mean_with_interval(std::span<const double> values, double confidence) {
  const double centre = mean(values);
  const double half = student_quantile(values.size() - 1, confidence) * deviation(values) /
                      std::sqrt(static_cast<double>(values.size()));
  return {centre, {centre - half, centre + half}};
}

/// The mean without the share 1 / (2 sqrt(n - 4)) of the values at each end, as Bonett takes it.
double trimmed_mean(std::vector<double> values) {
  std::ranges::sort(values);
  const auto n = static_cast<double>(values.size());
  const auto left_out = std::min((values.size() - 1) / 2, static_cast<std::size_t>(n / (2 * std::sqrt(n - 4))));
  return mean(std::span(values).subspan(left_out, values.size() - 2 * left_out));
}

/// n sum (x - trimmed mean)^4 / (sum (x - mean)^2)^2.
double kurtosis(const std::vector<double>& values) {
  const double centre = mean(values), middle = trimmed_mean(values);
  double fourth = 0, second = 0;
  for (const double x : values) {
    fourth += std::pow(x - middle, 4);
    second += (x - centre) * (x - centre);
  }
  return static_cast<double>(values.size()) * fourth / (second * second);
}

/// Bonett, D. G. (2006), Approximate confidence interval for standard deviation of nonnormal distributions.
Estimated deviation_with_interval(const std::vector<double>& values, double confidence) {
  const double sd = deviation(values);
  if (sd == 0) return {0, {0, 0}};
  const auto n = static_cast<double>(values.size());
  const double z = numeric::normal_quantile((1 + confidence) / 2), c = n / (n - z);
  const double half = z * c * std::sqrt(std::max(0.0, kurtosis(values) - (n - 3) / n) / (n - 1));
  const double middle = std::sqrt(c) * sd;
  return {sd, {middle * std::exp(-half / 2), middle * std::exp(half / 2)}};
}

FactorEffects summarised(const std::vector<double>& effects, double confidence) {
  std::vector<double> sizes(effects);
  for (double& size : sizes) size = std::abs(size);
  FactorEffects f{mean_with_interval(effects, confidence), mean_with_interval(sizes, confidence),
                  deviation_with_interval(effects, confidence)};
  f.about_zero = f.mu_star.interval.low <= 0;
  f.mu_star.interval.low = std::max(0.0, f.mu_star.interval.low);
  return f;
}

}  // namespace

std::vector<OutputEffects> morris_effects(const MorrisDesign& design, const Outputs& outputs,
                                          double confidence) {
  outputs.check(design.unit.count);
  std::vector<OutputEffects> all(outputs.outputs);
  for (std::size_t o = 0; o < all.size(); ++o) {
    const auto f = outputs.column(o);
    all[o].usable = design.trajectories() < least_trajectories ? Usable::too_few : usable(f, 1);
    if (all[o].usable != Usable::yes) continue;
    for (const auto& effects : effects_of(design, f)) all[o].factors.push_back(summarised(effects, confidence));
  }
  return all;
}

}  // namespace entente::explore
