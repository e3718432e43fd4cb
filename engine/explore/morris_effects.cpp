/// What the steps of a design of Morris tell of each factor.
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "explore/morris.h"
#include "numeric/random.h"
#include "results/student.h"

namespace entente::explore {
namespace {

/// Of more of them Bonett's interval is as good alone.
constexpr std::size_t most_resampled = 400;

/// (replicates x trajectories) How often each is there.
using Resamples = std::vector<std::vector<double>>;

Resamples resamples_of(std::size_t trajectories, const IntervalOptions& o) {
  Resamples all;
  for (std::size_t b = 0; b < o.replicates && trajectories <= most_resampled; ++b)
    all.push_back(resample(o.seed, b, trajectories));
  return all;
}

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

/// An estimate and its standard error.
struct Told {
  double value = 0, se = 0;
};

/// Of values that are there so many times; nothing where that tells no error.
using Estimator = std::optional<Told> (*)(std::span<const double> values, std::span<const double> times);

double weighted_mean(std::span<const double> values, std::span<const double> times) {
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) sum += times[i] * values[i];
  return sum / static_cast<double>(values.size());
}

/// The bootstrap of an estimate over its standard error (bootstrap-t: Hall 1988). Nothing where most resamples
/// tell nothing.
std::optional<Interval> bootstrap_t(Estimator estimator, const std::vector<double>& values,
                                    const Resamples& resamples, double confidence) {
  const auto all = estimator(values, std::vector(values.size(), 1.0));
  std::vector<double> pivots;
  for (const std::vector<double>& times : resamples)
    if (const auto one = estimator(values, times); one && all)
      pivots.push_back((one->value - all->value) / one->se);
  if (pivots.size() <= resamples.size() / 2) return std::nullopt;
  const Interval ends = percentile_interval(pivots, confidence);
  return Interval{all->value - ends.high * all->se, all->value - ends.low * all->se};
}

/// All that either holds.
Interval together(const Interval& one, const std::optional<Interval>& other) {
  if (!other) return one;
  return {std::min(one.low, other->low), std::max(one.high, other->high)};
}

std::optional<Told> told_mean(std::span<const double> values, std::span<const double> times) {
  const auto n = static_cast<double>(values.size());
  const double centre = weighted_mean(values, times);
  double squares = 0;
  for (std::size_t i = 0; i < values.size(); ++i)
    squares += times[i] * (values[i] - centre) * (values[i] - centre);
  if (!(squares > 0)) return std::nullopt;
  return Told{centre, std::sqrt(squares / (n - 1) / n)};
}

Estimated mean_with_interval(const std::vector<double>& values, const Resamples& resamples, double confidence) {
  const double centre = mean(values);
  const double half = student_quantile(values.size() - 1, confidence) * deviation(values) /
                      std::sqrt(static_cast<double>(values.size()));
  return {centre,
          together({centre - half, centre + half}, bootstrap_t(told_mean, values, resamples, confidence))};
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
Interval bonett_interval(const std::vector<double>& values, double sd, double confidence) {
  const auto n = static_cast<double>(values.size());
  const double z = numeric::normal_quantile((1 + confidence) / 2), c = n / (n - z);
  const double half = z * c * std::sqrt(std::max(0.0, kurtosis(values) - (n - 3) / n) / (n - 1));
  const double middle = std::sqrt(c) * sd;
  return {middle * std::exp(-half / 2), middle * std::exp(half / 2)};
}

/// The logarithm of the variance.
std::optional<Told> told_log_variance(std::span<const double> values, std::span<const double> times) {
  const auto n = static_cast<double>(values.size());
  const double centre = weighted_mean(values, times);
  double second = 0, fourth = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double square = (values[i] - centre) * (values[i] - centre);
    second += times[i] * square / n;
    fourth += times[i] * square * square / n;
  }
  const double spread = second > 0 ? fourth / (second * second) - (n - 3) / (n - 1) : 0;
  if (!(spread > 0)) return std::nullopt;
  return Told{std::log(second * n / (n - 1)), std::sqrt(spread / n)};
}

Estimated deviation_with_interval(const std::vector<double>& values, const Resamples& resamples,
                                  double confidence) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  const double sd = deviation(values);
  if (values.size() < least_for_deviation) return {sd, {unknown, unknown}};
  if (sd == 0) return {0, {0, 0}};
  auto other = bootstrap_t(told_log_variance, values, resamples, confidence);
  if (other) other = {std::exp(other->low / 2), std::exp(other->high / 2)};
  return {sd, together(bonett_interval(values, sd, confidence), other)};
}

FactorEffects summarised(const std::vector<double>& effects, const Resamples& resamples, double confidence) {
  std::vector<double> sizes(effects);
  for (double& size : sizes) size = std::abs(size);
  FactorEffects f{mean_with_interval(effects, resamples, confidence),
                  mean_with_interval(sizes, resamples, confidence),
                  deviation_with_interval(effects, resamples, confidence)};
  f.about_zero = f.mu_star.interval.low <= 0;
  f.mu_star.interval.low = std::max(0.0, f.mu_star.interval.low);
  return f;
}

}  // namespace

std::vector<OutputEffects> morris_effects(const MorrisDesign& design, const Outputs& outputs,
                                          const IntervalOptions& options) {
  outputs.check(design.unit.count);
  check_bootstrap(options.replicates, options.confidence);
  const Resamples resamples = resamples_of(design.trajectories(), options);
  std::vector<OutputEffects> all(outputs.outputs);
  for (std::size_t o = 0; o < all.size(); ++o) {
    const auto f = outputs.column(o);
    all[o].usable = design.trajectories() < least_trajectories ? Usable::too_few : usable(f, 1);
    if (all[o].usable != Usable::yes) continue;
    for (const auto& effects : effects_of(design, f))
      all[o].factors.push_back(summarised(effects, resamples, options.confidence));
  }
  return all;
}

}  // namespace entente::explore
