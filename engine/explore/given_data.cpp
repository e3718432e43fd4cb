#include "explore/given_data.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

#include "base/finite.h"
#include "results/student.h"

namespace entente::explore {
namespace {

std::vector<std::size_t> sizes_of(const Classes& classes) {
  std::vector<std::size_t> sizes(classes.count);
  for (const std::size_t c : classes.of) ++sizes[c];
  return sizes;
}

/// What the statistic is where classes have nothing to do with the output, in order; the same for all factors
/// whose classes are of the same sizes.
class ByChance {
 public:
  ByChance(const ClassStatistic& statistic, const GivenDataOptions& o) : statistic_(statistic), options_(o) {}

  double p(const Classes& classes, double raw) {
    auto& values = known_[sizes_of(classes)];
    if (values.empty()) values = permuted(classes);
    const auto reached = values.end() - std::ranges::lower_bound(values, raw);
    return static_cast<double>(reached + 1) / static_cast<double>(values.size() + 1);
  }

 private:
  std::vector<double> permuted(const Classes& classes) const {
    const std::size_t n = classes.of.size();
    const std::vector<double> weights(n, 1.0);
    std::vector<double> values;
    Classes other = classes;
    for (std::size_t k = 0; k < options_.permutations && !is_set(options_.stop); ++k) {
      const auto order = shuffled(options_.seed, "permutation", k, n);
      for (std::size_t i = 0; i < n; ++i) other.of[i] = classes.of[order[i]];
      values.push_back(mean(statistic_(other, weights)));
    }
    std::ranges::sort(values);
    return values;
  }

  const ClassStatistic& statistic_;
  const GivenDataOptions& options_;
  std::map<std::vector<std::size_t>, std::vector<double>> known_;
};

/// Of a part, from its raw value and the mean square of its replicates.
double part_without_bias(double raw, double mean_square) {
  return std::sqrt(std::max(0.0, 2 * raw * raw - mean_square));
}

double half_of_interval(double value, std::span<const double> squares, double confidence) {
  const double spread = normal_quantile_within(confidence) * deviation(squares);
  return value > 0 ? std::min(spread / (2 * value), std::sqrt(spread)) : std::sqrt(spread);
}

/// See `DistributionIndex`. (replicates x parts)
DistributionIndex without_bias(std::span<const double> raw, const std::vector<std::vector<double>>& replicates,
                               double confidence) {
  std::vector<double> mean_squares(raw.size()), parts, squares;
  for (const std::vector<double>& one : replicates) {
    for (std::size_t k = 0; k < raw.size(); ++k)
      mean_squares[k] += one[k] * one[k] / static_cast<double>(replicates.size());
    squares.push_back(mean(one) * mean(one));
  }
  for (std::size_t k = 0; k < raw.size(); ++k) parts.push_back(part_without_bias(raw[k], mean_squares[k]));
  const double value = mean(parts), half = half_of_interval(value, squares, confidence);
  return {std::min(value, 1.0), mean(raw), {value - half, value + half}};
}

/// Classes along a factor, for points in the order of an output.
Classes classes_in(const Points& points, std::size_t factor, std::span<const std::size_t> order,
                   std::size_t count) {
  std::vector<double> values;
  for (const std::size_t i : order) values.push_back(points.row(i)[factor]);
  return classes_along(values, count);
}

/// (factors x replicates x parts)
std::vector<std::vector<std::vector<double>>> resampled(const ClassStatistic& statistic,
                                                        const std::vector<Classes>& factors, std::size_t points,
                                                        const GivenDataOptions& o) {
  std::vector<std::vector<std::vector<double>>> all(factors.size());
  for (std::size_t b = 0; b < o.replicates && !is_set(o.stop); ++b) {
    const auto weights = resample(o.seed, b, points);
    for (std::size_t f = 0; f < factors.size(); ++f) all[f].push_back(statistic(factors[f], weights));
  }
  return all;
}

/// Of each factor, from its classes for points in the order of an output.
std::vector<DistributionIndex> indices_of(const ClassStatistic& statistic, const std::vector<Classes>& factors,
                                          std::size_t points, const GivenDataOptions& o) {
  const auto replicates = resampled(statistic, factors, points, o);
  ByChance by_chance(statistic, o);
  std::vector<DistributionIndex> all(factors.size());
  for (std::size_t f = 0; f < factors.size() && !is_set(o.stop); ++f) {
    all[f].about_zero = true;
    if (factors[f].count < 2) continue;
    const std::vector<double> raw = statistic(factors[f], std::vector(points, 1.0));
    all[f] = without_bias(raw, replicates[f], o.confidence);
    all[f].p = by_chance.p(factors[f], all[f].raw);
    all[f].about_zero = all[f].interval.low <= 0 || (o.permutations > 0 && all[f].p > 1 - o.confidence);
  }
  return all;
}

OutputDistribution analysed(const DistributionMethod& method, const Points& points,
                            std::span<const double> output, const GivenDataOptions& o) {
  OutputDistribution result{usable(output, least_points), {}};
  if (result.usable != Usable::yes) return result;
  const auto order = rising_order(output);
  std::vector<double> sorted;
  for (const std::size_t i : order) sorted.push_back(output[i]);
  std::vector<Classes> factors;
  const std::size_t count = o.classes ? o.classes : method.classes(points.count);
  for (std::size_t f = 0; f < points.factors; ++f) {
    const std::size_t categories = o.categories.empty() ? 0 : o.categories[f];
    factors.push_back(classes_in(points, f, order, categories ? categories : count));
  }
  result.factors = indices_of(method.statistic(sorted), factors, points.count, o);
  return result;
}

}  // namespace

std::vector<OutputDistribution> distribution_indices(const DistributionMethod& method, const Points& points,
                                                     const Outputs& outputs, const GivenDataOptions& options) {
  check_bootstrap(options.replicates, options.confidence);
  outputs.check(points.count);
  if (!options.categories.empty() && options.categories.size() != points.factors)
    throw std::invalid_argument("there are not as many numbers of categories as factors");
  if (!all_finite(points.values)) throw std::invalid_argument("a value of a factor is missing or infinite");
  std::vector<OutputDistribution> all;
  for (std::size_t o = 0; o < outputs.outputs; ++o)
    all.push_back(analysed(method, points, outputs.column(o), options));
  return all;
}

}  // namespace entente::explore
