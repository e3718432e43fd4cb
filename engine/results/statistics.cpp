#include <entente/results.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "results/student.h"

namespace entente {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

constexpr std::array<double, 5> shares{0.05, 0.25, 0.5, 0.75, 0.95};

/// From this many values on they are first thrown into buckets.
constexpr std::size_t many = 512, buckets = 256;

/// Values in buckets of equal width from the least to the greatest, one after the other.
struct Buckets {
  std::vector<double> values;
  std::array<std::size_t, buckets + 1> first{};  ///< where each begins

  Buckets(const std::vector<double>& from, double least, double scale) : values(from.size()) {
    const auto bucket = [&](double v) {
      return std::min(buckets - 1, static_cast<std::size_t>((v - least) * scale));
    };
    for (const double v : from) ++first[bucket(v) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    auto next = first;
    for (const double v : from) values[next[bucket(v)]++] = v;
  }
};

/// Puts the order statistics with the numbers `wanted` (ascending) in their places among values[first] ...
/// values[end - 1], the middle one first: each selection halves what is left to select from.
void select_within(std::vector<double>& values, std::size_t first, std::size_t end,
                   std::span<const std::size_t> wanted) {
  if (wanted.empty()) return;
  const std::size_t half = wanted.size() / 2, middle = wanted[half];
  const auto at = [&](std::size_t k) { return values.begin() + static_cast<std::ptrdiff_t>(k); };
  std::nth_element(at(first), at(middle), at(end));
  select_within(values, first, middle, wanted.first(half));
  select_within(values, middle + 1, end, wanted.subspan(half + 1));
}

/// The same for all values; of many, only the buckets that hold what is wanted are looked at.
void select(std::vector<double>& values, double least, double greatest, std::span<const std::size_t> wanted) {
  const double scale = static_cast<double>(buckets) / (greatest - least);
  if (values.size() < many || !(scale > 0) || !std::isfinite(scale))
    return select_within(values, 0, values.size(), wanted);
  Buckets sorted(values, least, scale);
  for (std::size_t w = 0; w < wanted.size();) {
    auto* const end = std::upper_bound(sorted.first.begin(), sorted.first.end(), wanted[w]);
    std::size_t same = w;
    while (same < wanted.size() && wanted[same] < *end) ++same;
    select_within(sorted.values, *(end - 1), *end, wanted.subspan(w, same - w));
    w = same;
  }
  values.swap(sorted.values);
}

/// Where the quantiles lie: the order statistics below and above each, without repeats.
std::vector<std::size_t> neighbours(std::size_t count, bool quarters) {
  std::vector<std::size_t> wanted;
  for (const double p : shares) {
    if (!quarters && (p == 0.25 || p == 0.75)) continue;
    const auto below = static_cast<std::size_t>(static_cast<double>(count - 1) * p);
    for (const std::size_t k : {below, std::min(below + 1, count - 1)})
      if (wanted.empty() || wanted.back() < k) wanted.push_back(k);
  }
  return wanted;
}

/// Quantile of type 7 (Hyndman and Fan 1996) of values whose neighbours of it are in their places.
double quantile(const std::vector<double>& values, double p) {
  const double position = static_cast<double>(values.size() - 1) * p;
  const auto below = static_cast<std::size_t>(position);
  const double part = position - static_cast<double>(below);
  if (part == 0 || values[below] == values[below + 1] || std::isinf(values[below])) return values[below];
  return values[below] + part * (values[below + 1] - values[below]);
}

/// Summed in the order of the sample.
double mean_of(std::span<const double> sample) {
  return std::accumulate(sample.begin(), sample.end(), 0.0) / static_cast<double>(sample.size());
}

double deviation_of(std::span<const double> sample, double mean) {
  if (sample.size() < 2) return nan;
  double squares = 0;
  for (const double x : sample) squares += (x - mean) * (x - mean);
  return std::sqrt(squares / static_cast<double>(sample.size() - 1));
}

struct Spread {
  double mean, sd;
};

/// Where a sum is more than the largest number though no value is, those of values so much smaller.
Spread spread_of(std::span<const double> sample, double least, double greatest) {
  const double mean = mean_of(sample), sd = deviation_of(sample, mean);
  const bool finite = std::isfinite(mean) && !std::isinf(sd);
  if (finite || !std::isfinite(least) || !std::isfinite(greatest)) return {mean, sd};
  constexpr double smaller = 0x1p-600;
  std::vector<double> shrunk(sample.begin(), sample.end());
  for (double& x : shrunk) x *= smaller;
  const double small_mean = mean_of(shrunk);
  return {small_mean / smaller, deviation_of(shrunk, small_mean) / smaller};
}

}  // namespace

Statistics statistics(std::span<const double> sample, bool quarters) {
  if (sample.empty() || std::any_of(sample.begin(), sample.end(), [](double x) { return std::isnan(x); }))
    return {nan, nan, nan, nan, nan, nan, nan};
  const auto [least, greatest] = std::minmax_element(sample.begin(), sample.end());
  const double same = *least, none = sample.size() < 2 ? nan : 0;
  if (*least == *greatest) return {same, none, same, same, same, same, same};
  thread_local std::vector<double> values;
  values.assign(sample.begin(), sample.end());
  select(values, *least, *greatest, neighbours(values.size(), quarters));
  const auto [mean, sd] = spread_of(sample, *least, *greatest);
  const auto q = [&](std::size_t k) { return quantile(values, shares[k]); };
  return {mean, sd, q(0), quarters ? q(1) : nan, q(2), quarters ? q(3) : nan, q(4)};
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
