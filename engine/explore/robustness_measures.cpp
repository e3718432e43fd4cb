#include "explore/robustness_measures.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "explore/infinity.h"

namespace entente::explore {
namespace {

template <typename Value>
std::vector<double> values_at(const Chosen& points, const Value& value) {
  std::vector<double> values;
  values.reserve(points.size());
  for (const std::size_t point : points) values.push_back(value(point));
  return values;
}

double percentile_of(std::vector<double> values, double percentile) {
  std::ranges::sort(values);
  return sorted_quantile(values, percentile);
}

std::vector<double> own(const Worth& worth, std::size_t option, const Chosen& points) {
  return values_at(points, [&](std::size_t p) { return worth.at(option, p); });
}

std::vector<double> regrets(const Worth& worth, std::size_t option, const Chosen& points) {
  return values_at(points, [&](std::size_t p) { return worth.best[p] - worth.at(option, p); });
}

double share_good(const Worth& worth, std::size_t option, const Chosen& points) {
  const auto good = std::ranges::count_if(points, [&](std::size_t p) { return worth.good(option, p); });
  return static_cast<double>(good) / static_cast<double>(points.size());
}

double nearest_failure(const Worth& worth, std::size_t option, const Chosen& points) {
  if (!worth.baseline.empty() && worth.baseline[option] < worth.threshold) return 0;
  double nearest = infinity;
  for (const std::size_t p : points)
    if (!worth.good(option, p)) nearest = std::min(nearest, worth.distance[p]);
  return nearest;
}

double from_baseline(const Worth& worth, std::size_t option, const Chosen& points) {
  const auto deviation_at = [&](std::size_t p) {
    return std::abs(worth.at(option, p) - worth.baseline[option]);
  };
  return percentile_of(values_at(points, deviation_at), worth.percentile);
}

double from_best(const Worth& worth, std::size_t option, const Chosen& points) {
  return percentile_of(regrets(worth, option, points), worth.percentile);
}

double most_from_best(const Worth& worth, std::size_t option, const Chosen& points) {
  return std::ranges::max(regrets(worth, option, points));
}

double at_worst(const Worth& worth, std::size_t option, const Chosen& points) {
  return worth.sign * std::ranges::min(own(worth, option, points));
}

double between_ends(const Worth& worth, std::size_t option, const Chosen& points) {
  const auto [least, most] = std::ranges::minmax(own(worth, option, points));
  return worth.sign * (worth.optimism * most + (1 - worth.optimism) * least);
}

double mean_of(const Worth& worth, std::size_t option, const Chosen& points) {
  double sum = 0;
  for (const std::size_t p : points) sum += worth.at(option, p);
  return worth.sign * sum / static_cast<double>(points.size());
}

using enum MeasureKind::Needs;
using enum MeasureKind::Judged;
using enum MeasureKind::Interval;
using Measure = RobustnessMeasure;
constexpr auto kinds = std::to_array<MeasureKind>({
    {Measure::satisficing, "satisficing", "share of the futures in which it is good enough", threshold, higher,
     wilson, share_good},
    {Measure::distance_to_failure, "distance to failure",
     "how far parameters move, in shares of their ranges, to the nearest future in which it fails", distances,
     higher, none, nearest_failure},
    {Measure::regret_from_baseline, "regret from baseline",
     "how far from its own baseline it comes, in nine futures of ten at most", baseline, lower, bootstrap,
     from_baseline},
    {Measure::regret_from_best, "regret from best",
     "how far behind the best option it comes, in nine futures of ten at most", nothing, lower, bootstrap,
     from_best},
    {Measure::greatest_regret, "greatest regret", "how far behind the best option it comes in any future",
     nothing, lower, none, most_from_best},
    {Measure::worst, "worst", "what it comes to in its worst future", nothing, by_outcome, none, at_worst},
    {Measure::hurwicz, "Hurwicz", "between its best and its worst future", nothing, by_outcome, none,
     between_ends},
    {Measure::mean, "mean", "what it comes to in the mean of all futures", nothing, by_outcome, bootstrap,
     mean_of},
});

double distance_between(std::span<const double> a, std::span<const double> b) {
  double squares = 0;
  for (std::size_t f = 0; f < a.size(); ++f) squares += (a[f] - b[f]) * (a[f] - b[f]);
  return std::sqrt(squares);
}

}  // namespace

Worth::Worth(const OptionOutcomes& futures, const RobustnessOptions& options)
    : points(futures.points),
      sign(futures.higher_is_better ? 1 : -1),
      threshold(sign * futures.threshold.value_or(0)),
      optimism(options.optimism),
      percentile(options.percentile),
      values(futures.values.begin(), futures.values.end()),
      best(points, -infinity),
      baseline(futures.baseline.begin(), futures.baseline.end()) {
  for (double& value : values) value *= sign;
  for (double& value : baseline) value *= sign;
  for (std::size_t i = 0; i < values.size(); ++i) best[i % points] = std::max(best[i % points], values[i]);
  for (std::size_t p = 0; futures.shares && p < points; ++p)
    distance.push_back(distance_between(futures.shares->row(p), futures.origin));
}

std::span<const MeasureKind> measure_kinds() { return kinds; }

}  // namespace entente::explore
