#include "converge/refine.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

#include "results/student.h"

namespace entente {
namespace {

/// What is left to the limit is no more than two and a half times the last difference then: less than was gone
/// through from the first value to the last.
constexpr double min_order = 0.5;
/// No approximation is of a higher order: such differences come of steps at which it breaks down.
constexpr double max_order = 4;

/// Fewer runs that are not as most are too few to tell by that nothing differs.
constexpr std::size_t min_varied = 30;

/// So many times as many runs are looked at for what happened in none.
constexpr double unseen_runs = 4;

constexpr Weights own_to_twice{-1, 1, 0}, own_to_four{-1, 0, 1}, twice_to_four{0, -1, 1};

bool beyond(const Estimate& e, double tolerance) { return std::abs(e.value) > tolerance && excludes_zero(e); }

double mean_of(std::span<const double> sample) {
  Tally tally;
  for (const double x : sample) tally.add(x);
  return tally.mean;
}

/// Of runs whose values no mean can take in.
Refinement nothing_told(const Strays& strays) {
  const Estimate none{NAN, NAN, {NAN, NAN}};
  Refinement r;
  r.verdict = Steadiness::untold;
  r.values = {NAN, NAN, NAN};
  r.twice = r.four_times = none;
  r.runs_to_tell = INFINITY;
  r.strays = strays;
  return r;
}

/// The three values of a number that drifts, and its two successive differences.
class Drift {
 public:
  Drift(const Three& samples, double confidence) : samples_(samples), confidence_(confidence) {
    first_ = contrast(samples, own_to_twice, confidence).value;
    second_ = contrast(samples, twice_to_four, confidence).value;
  }

  /// The second difference is larger than the first, and chance does not explain that.
  bool grows() const {
    const double a = std::copysign(1.0, first_), b = std::copysign(1.0, second_);
    return contrast(samples_, {a, -a - b, b}, confidence_).interval.low > 0;
  }

  std::optional<Estimate> order() const {
    if (first_ * second_ <= 0 || !excludes_zero(contrast(samples_, twice_to_four, usual_confidence)))
      return std::nullopt;
    constexpr double ln2 = std::numbers::ln2;
    // the slopes of log2(first / second) by the three means
    const Weights slopes{-1 / first_ / ln2, (1 / first_ + 1 / second_) / ln2, -1 / second_ / ln2};
    return at(std::log2(first_ / second_), slopes);
  }

  Estimate limit() const {
    const double less = first_ - second_, squared = less * less;
    const double by_first = -second_ * second_ / squared;
    const double by_second = second_ * (2 * first_ - second_) / squared;
    return at(mean_of(samples_[2]) + second_ * second_ / less,
              {-by_first, by_first - by_second, 1 + by_second});
  }

 private:
  /// A function of the three means: its error follows from its slopes.
  Estimate at(double value, const Weights& slopes) const {
    const double se = contrast(samples_, slopes, usual_confidence).se, half = normal_quantile_975 * se;
    return {value, se, {value - half, value + half}};
  }

  const Three& samples_;
  double confidence_, first_ = 0, second_ = 0;
};

void tell_drift(const Three& samples, double confidence, Refinement& r) {
  const Drift drift(samples, confidence);
  r.verdict = Steadiness::drifts;
  r.grows = drift.grows();
  r.order = drift.order();
  if (r.grows || !r.order || !(r.order->interval.low > 0)) return;
  if (r.order->value < min_order)
    r.no_limit = "the limit is too far away to be estimated";
  else if (r.order->value > max_order)
    r.no_limit = "the differences fall too fast for an order of the step: the longest step is far too long";
  else
    r.limit = drift.limit();
}

/// The commonest value, and how many runs have another.
std::pair<double, std::size_t> usual(std::span<const double> sample) {
  std::vector<double> sorted(sample.begin(), sample.end());
  std::sort(sorted.begin(), sorted.end());
  double value = 0;
  std::size_t most = 0;
  for (auto it = sorted.begin(); it != sorted.end();) {
    const auto next = std::upper_bound(it, sorted.end(), *it);
    if (const auto count = static_cast<std::size_t>(next - it); count > most)
      std::tie(value, most) = std::pair(*it, count);
    it = next;
  }
  return {value, sorted.size() - most};
}

/// How far the mean may be off, where so few runs differ from the usual one: they may be three of their
/// standard deviations more.
double may_be_off(std::span<const double> sample, double value, std::size_t differ) {
  double farthest = 0;
  for (const double x : sample) farthest = std::max(farthest, std::abs(x - value));
  const auto count = static_cast<double>(differ);
  return farthest * (count + 3 * std::sqrt(count) + 3) / static_cast<double>(sample.size());
}

}  // namespace

Strays strays_of(const Three& samples) {
  Strays strays;
  for (const auto& sample : samples)
    for (const double x : sample) {
      strays.add(x);
    }
  return strays;
}

double runs_needed(const Refinement& r, std::size_t runs, double half) {
  if (r.strays.any()) return 0;
  if (!r.unseen.empty()) return unseen_runs * static_cast<double>(runs);
  if (r.varied > 0) return static_cast<double>(runs * min_varied) / static_cast<double>(r.varied);
  const double ratio = std::max(half_width(r.twice), half_width(r.four_times)) / half;
  return static_cast<double>(runs) * ratio * ratio;
}

Refinement refine(const Three& samples, bool share, double tolerance, double confidence) {
  if (const Strays strays = strays_of(samples); strays.any()) return nothing_told(strays);
  const auto difference = share ? contrast_of_shares : contrast;
  Refinement r;
  for (std::size_t j = 0; j < samples.size(); ++j) r.values[j] = mean_of(samples[j]);
  r.twice = difference(samples, own_to_twice, confidence);
  r.four_times = difference(samples, own_to_four, confidence);
  if (beyond(r.twice, tolerance) || beyond(r.four_times, tolerance)) {
    tell_drift(samples, confidence, r);
  } else if (!(half_width(r.twice) <= tolerance && half_width(r.four_times) <= tolerance)) {
    r.verdict = Steadiness::untold;
    r.runs_to_tell = std::ceil(runs_needed(r, samples[0].size(), tolerance));
  }
  return r;
}

void doubt(std::vector<std::string> unseen, double rounding, Refinement& r) {
  const auto none = [&](const Estimate& e) {
    return std::abs(e.value) <= rounding && half_width(e) <= rounding;
  };
  if (r.verdict != Steadiness::steady || unseen.empty() || !none(r.twice) || !none(r.four_times)) return;
  r.verdict = Steadiness::untold;
  r.unseen = std::move(unseen);
  r.runs_to_tell = INFINITY;
}

void doubt_few(const Three& samples, double tolerance, Refinement& r) {
  if (r.verdict != Steadiness::steady || half_width(r.twice) > 0 || half_width(r.four_times) > 0) return;
  const auto [value, differ] = usual(samples[0]);
  if (differ == 0 || differ >= min_varied || may_be_off(samples[0], value, differ) <= tolerance) return;
  r.verdict = Steadiness::untold;
  r.varied = differ;
  r.runs_to_tell = std::ceil(runs_needed(r, samples[0].size(), tolerance));
}

void doubt_steps(Refinement& r) {
  if (r.verdict < Steadiness::drifts)
    r.verdict = Steadiness::too_long;
  else
    deny_limit("even the shortest of these steps is too long to estimate a limit", r);
}

void hold_limit_to(const Range& possible, Refinement& r) {
  if (!r.limit) return;
  if (r.limit->value < possible.low || r.limit->value > possible.high) {
    r.limit.reset();
    r.no_limit = "the limit would lie beyond what is possible: the steps are too long to estimate it";
    return;
  }
  r.limit->interval.low = std::max(r.limit->interval.low, possible.low);
  r.limit->interval.high = std::min(r.limit->interval.high, possible.high);
}

void deny_limit(const std::string& why, Refinement& r) {
  if (!r.limit && r.no_limit.empty()) return;
  r.limit.reset();
  r.no_limit = why;
}

}  // namespace entente
