#include "explore/classes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>

#include "base/finite.h"

namespace entente::explore {
namespace {

std::vector<std::size_t> order_of(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
  return order;
}

/// Numbers from 0 on, without gaps, in place of numbers that rise along `order`.
std::size_t close_gaps(std::vector<std::size_t>& numbers, std::span<const std::size_t> order) {
  std::size_t count = 0, last = 0;
  for (const std::size_t i : order) {
    if (count == 0 || numbers[i] != last) ++count;
    last = std::exchange(numbers[i], count - 1);
  }
  return count;
}

/// Values of each factor in the order of the output.
class Table {
 public:
  Table(const Points& points, std::span<const double> output) : points_(points), order_(order_of(output)) {
    for (const std::size_t i : order_) sorted_.push_back(output[i]);
  }
  std::span<const double> sorted() const { return sorted_; }
  std::vector<double> factor(std::size_t f) const {
    std::vector<double> values;
    for (const std::size_t i : order_) values.push_back(points_.row(i)[f]);
    return values;
  }

 private:
  const Points& points_;
  std::vector<std::size_t> order_;
  std::vector<double> sorted_;
};

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
    for (std::size_t k = 0; k < options_.permutations; ++k) {
      const auto order = shuffled(options_.seed, "permutation", k, n);
      for (std::size_t i = 0; i < n; ++i) other.of[i] = classes.of[order[i]];
      values.push_back(statistic_(other, weights));
    }
    std::ranges::sort(values);
    return values;
  }

  const ClassStatistic& statistic_;
  const GivenDataOptions& options_;
  std::map<std::vector<std::size_t>, std::vector<double>> known_;
};

double signed_root(double square) { return std::copysign(std::sqrt(std::abs(square)), square); }

/// See `DistributionIndex`.
DistributionIndex without_bias(double raw, std::vector<double> replicates, double confidence) {
  for (double& r : replicates) r = 2 * raw * raw - r * r;
  const double mean =
      std::accumulate(replicates.begin(), replicates.end(), 0.0) / static_cast<double>(replicates.size());
  const Interval of_squares = percentile_interval(replicates, confidence);
  return {std::clamp(signed_root(mean), 0.0, 1.0),
          raw,
          {signed_root(of_squares.low), signed_root(of_squares.high)}};
}

class OutputAnalysis {
 public:
  OutputAnalysis(const DistributionMethod& method, const Table& table, const GivenDataOptions& o)
      : method_(method),
        table_(table),
        options_(o),
        statistic_(method.statistic(table.sorted())),
        by_chance_(statistic_, options_) {}

  DistributionIndex index(std::size_t factor) {
    const std::size_t n = table_.sorted().size();
    const Classes classes =
        classes_along(table_.factor(factor), options_.classes ? options_.classes : method_.classes(n));
    if (classes.count < 2) return {.about_zero = true};
    const double raw = statistic_(classes, std::vector(n, 1.0));
    std::vector<double> replicates;
    for (std::size_t b = 0; b < options_.replicates; ++b)
      replicates.push_back(statistic_(classes, resample(options_.seed, b, n)));
    DistributionIndex found = without_bias(raw, std::move(replicates), options_.confidence);
    found.p = by_chance_.p(classes, raw);
    const bool by_chance = options_.permutations > 0 && found.p > 1 - options_.confidence;
    found.about_zero = found.interval.low <= 0 || by_chance;
    return found;
  }

 private:
  const DistributionMethod& method_;
  const Table& table_;
  const GivenDataOptions& options_;
  ClassStatistic statistic_;
  ByChance by_chance_;
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> equal_values(std::span<const double> sorted) {
  std::vector<std::pair<std::size_t, std::size_t>> groups;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i == 0 || sorted[i] != sorted[i - 1]) groups.emplace_back(i, i);
    ++groups.back().second;
  }
  return groups;
}

Classes classes_along(std::span<const double> values, std::size_t count) {
  const auto order = order_of(values);
  std::vector<double> sorted;
  for (const std::size_t i : order) sorted.push_back(values[i]);
  const auto groups = equal_values(sorted);
  Classes classes{0, std::vector<std::size_t>(values.size())};
  for (const auto& [from, to] : groups) {
    const std::size_t by_middle = (from + to) * count / (2 * values.size());
    for (std::size_t i = from; i < to; ++i) classes.of[order[i]] = groups.size() <= count ? from : by_middle;
  }
  classes.count = close_gaps(classes.of, order);
  return classes;
}

std::vector<OutputDistribution> distribution_indices(const DistributionMethod& method, const Points& points,
                                                     const Outputs& outputs, const GivenDataOptions& options) {
  check_bootstrap(options.replicates, options.confidence);
  outputs.check(points.count);
  if (!all_finite(points.values)) throw std::invalid_argument("a value of a factor is missing or infinite");
  std::vector<OutputDistribution> all(outputs.outputs);
  for (std::size_t o = 0; o < all.size(); ++o) {
    const auto output = outputs.column(o);
    all[o].usable = usable(output, least_points);
    if (all[o].usable != Usable::yes) continue;
    const Table table(points, output);
    OutputAnalysis analysis(method, table, options);
    for (std::size_t f = 0; f < points.factors; ++f) all[o].factors.push_back(analysis.index(f));
  }
  return all;
}

}  // namespace entente::explore
