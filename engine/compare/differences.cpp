/// Differences of two samples, with intervals.
#include <entente/compare.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/finite.h"
#include "numeric/random.h"
#include "results/student.h"

namespace entente {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

void count_turns(std::span<const double> first, std::span<const double> second, Difference& d) {
  for (std::size_t i = 0; i < first.size(); ++i) {
    d.up += second[i] > first[i];
    d.down += second[i] < first[i];
  }
}

double variance_of_mean(const Statistics& s, std::size_t runs) {
  return s.sd * s.sd / static_cast<double>(runs);
}

/// Mean and deviation only: the quantiles of `statistics` would cost more.
Statistics mean_and_sd(std::span<const double> sample) {
  Tally tally;
  for (const double x : sample) tally.add(x);
  Statistics s;
  s.mean = tally.mean;
  s.sd = tally.sd();
  return s;
}

std::size_t welch_freedom(double va, double vb, std::size_t na, std::size_t nb) {
  const double below = va * va / static_cast<double>(na - 1) + vb * vb / static_cast<double>(nb - 1);
  const double freedom = below > 0 ? (va + vb) * (va + vb) / below : static_cast<double>(na + nb - 2);
  return std::max<std::size_t>(1, static_cast<std::size_t>(freedom));
}

Difference empty_difference(std::span<const double> first, std::span<const double> second) {
  Difference d;
  d.first = first.size();
  d.second = second.size();
  return d;
}

/// Where some value is infinite or no number there is no difference: only the turns of single runs.
Difference no_difference(std::span<const double> first, std::span<const double> second, bool paired) {
  Difference d = empty_difference(first, second);
  if (paired) count_turns(first, second, d);
  d.value = d.se = d.unpaired_se = d.interval.low = d.interval.high = d.runs_to_settle = nan;
  return d;
}

/// A single run tells nothing of errors.
void finish(Difference& d) {
  const std::size_t runs = std::min(d.first, d.second);
  if (runs < 2) d.se = d.unpaired_se = nan;
  d.runs_to_settle = runs_to_settle(d.value, d.se, runs);
}

Difference paired_means(std::span<const double> first, std::span<const double> second, Difference d) {
  std::vector<double> changes(first.size());
  for (std::size_t i = 0; i < first.size(); ++i) changes[i] = second[i] - first[i];
  count_turns(first, second, d);
  const Statistics s = mean_and_sd(changes);
  d.exactly_zero = d.up + d.down == 0 && !changes.empty();
  d.value = s.mean;
  d.se = s.sd / std::sqrt(static_cast<double>(changes.size()));
  d.interval = d.exactly_zero ? Interval{0, 0} : mean_interval(s.mean, s.sd, changes.size());
  return d;
}

struct Shares {
  double p1, p2;
  std::size_t hits1, hits2;
};

Shares pair_shares(std::span<const double> first, std::span<const double> second) {
  const auto hits = [](std::span<const double> s) {
    return s.size() - static_cast<std::size_t>(std::count(s.begin(), s.end(), 0.0));
  };
  const std::size_t a = hits(first), b = hits(second);
  return {static_cast<double>(a) / static_cast<double>(first.size()),
          static_cast<double>(b) / static_cast<double>(second.size()), a, b};
}

/// Agresti and Min (2005), with 1/2 added to each of the four cells; a single run has none.
Interval matched_interval(std::size_t up, std::size_t down, std::size_t runs) {
  if (runs < 2) return {nan, nan};
  const double n = static_cast<double>(runs) + 2, b = static_cast<double>(up) + 0.5,
               c = static_cast<double>(down) + 0.5;
  const double centre = (b - c) / n, half = normal_quantile_975 * std::sqrt(b + c - (b - c) * (b - c) / n) / n;
  return {std::max(-1.0, centre - half), std::min(1.0, centre + half)};
}

/// Newcombe (1998), method 10; a single run has none.
Interval hybrid_interval(const Shares& s, std::size_t first, std::size_t second) {
  if (first < 2 || second < 2) return {nan, nan};
  const Interval a = wilson_interval(s.hits1, first), b = wilson_interval(s.hits2, second);
  const double d = s.p2 - s.p1;
  return {d - std::hypot(s.p2 - b.low, a.high - s.p1), d + std::hypot(b.high - s.p2, s.p1 - a.low)};
}

double median(std::vector<double>& values) {
  if (values.empty()) return nan;
  const std::size_t half = values.size() / 2;
  double *const first = values.data(), *const middle = first + half;
  std::nth_element(first, middle, first + values.size());
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(first, middle) + *middle) / 2;
}

double median_without_gaps(std::span<const double> sample) {
  std::vector<double> values(sample.begin(), sample.end());
  std::erase_if(values, [](double x) { return std::isnan(x); });
  return median(values);
}

std::size_t pick(double u, std::size_t count) {
  return std::min(count - 1, static_cast<std::size_t>(u * static_cast<double>(count)));
}

/// The difference of medians in every resample in which both have one.
class Resampling {
 public:
  Resampling(std::span<const double> first, std::span<const double> second, bool paired, numeric::Draw draw)
      : first_(first),
        second_(second),
        paired_(paired),
        draw_(draw),
        u_(std::max(first.size(), second.size())) {}

  double difference(std::uint32_t replicate) {
    draw(replicate, 0);
    const double before = median_of(first_);
    if (!paired_) draw(replicate, 1);
    return median_of(second_) - before;
  }

 private:
  void draw(std::uint32_t replicate, std::uint32_t part) {
    draw_.step = part;
    numeric::uniforms_in_a_row(draw_, {&replicate, 1}, 0, u_.size(), u_.data());
  }
  double median_of(std::span<const double> sample) {
    values_.clear();
    for (std::size_t i = 0; i < sample.size(); ++i) {
      const double x = sample[pick(u_[i], sample.size())];
      if (!std::isnan(x)) values_.push_back(x);
    }
    return median(values_);
  }

  std::span<const double> first_, second_;
  bool paired_;
  numeric::Draw draw_;
  std::vector<double> u_, values_;
};

}  // namespace

double runs_to_settle(double value, double se, std::size_t runs) {
  if (value == 0) return std::numeric_limits<double>::infinity();
  const double ratio = (normal_quantile_975 + normal_quantile_80) * se / value;
  return std::ceil(static_cast<double>(runs) * ratio * ratio);
}

Difference difference_of_means(std::span<const double> first, std::span<const double> second, bool paired) {
  if (!all_finite(first) || !all_finite(second)) return no_difference(first, second, paired);
  Difference d = empty_difference(first, second);
  const Statistics a = mean_and_sd(first), b = mean_and_sd(second);
  const double va = variance_of_mean(a, first.size()), vb = variance_of_mean(b, second.size());
  d.unpaired_se = std::sqrt(va + vb);
  if (paired) {
    d = paired_means(first, second, d);
  } else {
    d.value = b.mean - a.mean;
    d.se = d.unpaired_se;
    const bool enough = first.size() > 1 && second.size() > 1;
    const double half =
        enough ? student_quantile(welch_freedom(va, vb, first.size(), second.size())) * d.se : nan;
    d.interval = {d.value - half, d.value + half};
  }
  finish(d);
  return d;
}

Difference difference_of_shares(std::span<const double> first, std::span<const double> second, bool paired) {
  if (!all_finite(first) || !all_finite(second)) return no_difference(first, second, paired);
  Difference d = empty_difference(first, second);
  const Shares s = pair_shares(first, second);
  const auto n1 = static_cast<double>(first.size()), n2 = static_cast<double>(second.size());
  d.value = s.p2 - s.p1;
  d.unpaired_se = d.se = std::sqrt(s.p1 * (1 - s.p1) / n1 + s.p2 * (1 - s.p2) / n2);
  if (paired) {
    for (std::size_t i = 0; i < first.size(); ++i) {
      d.up += first[i] == 0 && second[i] != 0;
      d.down += first[i] != 0 && second[i] == 0;
    }
    const double turned = static_cast<double>(d.up + d.down),
                 net = static_cast<double>(d.up) - static_cast<double>(d.down);
    d.value = net / n1;
    d.se = std::sqrt(std::max(0.0, turned - net * net / n1)) / n1;
    d.exactly_zero = turned == 0;
    d.interval = matched_interval(d.up, d.down, first.size());
  } else {
    d.interval = hybrid_interval(s, first.size(), second.size());
  }
  finish(d);
  return d;
}

std::vector<double> outcome_numbers(const Catalogue::OutcomeInfo& info, std::span<const double> values) {
  std::vector<double> numbers(values.begin(), values.end());
  if (info.over == TimeAggregate::first)
    for (double& years : numbers) years = std::isnan(years) ? 0 : 1;
  return numbers;
}

Difference difference_of_outcomes(const Catalogue::OutcomeInfo& info, std::span<const double> first,
                                  std::span<const double> second, bool paired) {
  if (!info.boolean && info.over != TimeAggregate::first) return difference_of_means(first, second, paired);
  return difference_of_shares(outcome_numbers(info, first), outcome_numbers(info, second), paired);
}

Difference difference_of_medians(std::span<const double> first, std::span<const double> second, bool paired,
                                 std::uint64_t seed, std::string_view name, std::size_t replicates) {
  Difference d = empty_difference(first, second);
  d.value = median_without_gaps(second) - median_without_gaps(first);
  d.se = d.unpaired_se = d.interval.low = d.interval.high = d.runs_to_settle = nan;
  if (std::isnan(d.value)) return d;
  const numeric::Draw draw{seed, 0, numeric::stream_of("bootstrap:" + std::string(name))};
  Resampling resampling(first, second, paired, draw);
  std::vector<double> values;
  for (std::size_t r = 0; r < replicates; ++r) {
    const double value = resampling.difference(static_cast<std::uint32_t>(r));
    if (!std::isnan(value)) values.push_back(value);
  }
  if (values.size() < 2) return d;
  std::sort(values.begin(), values.end());
  const auto at = [&](double p) {
    return values[static_cast<std::size_t>(p * static_cast<double>(values.size() - 1))];
  };
  d.interval = {at(0.025), at(0.975)};
  d.se = mean_and_sd(values).sd;
  d.exactly_zero =
      paired && std::equal(first.begin(), first.end(), second.begin(), second.end(),
                           [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
  finish(d);
  return d;
}

}  // namespace entente
