#include "explore/chance_curve.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "explore/infinity.h"

namespace entente::explore {
namespace {

/// Along the parameter in the direction in which most runs rise: against it, all values have the other sign.
struct Rising {
  double sign = 1;
  double count = 0;           ///< of the runs
  std::vector<double> first;  ///< (runs) from where each has held once, in order
  std::vector<double> last;   ///< (runs) from where each holds for good, in order
  std::vector<double> on,
      off;  ///< where runs come to hold, and cease to, in order; -infinity: before the range

  explicit Rising(const Tipping& tipping)
      : sign(tipping.falls() ? -1 : 1), count(static_cast<double>(tipping.runs.size())) {
    for (const RunTipping& run : tipping.runs) add(run, tipping.tolerance / 2);
    for (auto* list : {&first, &last, &on, &off}) std::ranges::sort(*list);
  }

  void add(const RunTipping& run, double within) {
    std::vector<double> turns = run.switches;
    for (double& turn : turns) turn *= sign;
    std::ranges::sort(turns);
    const bool odd = turns.size() % 2 == 1, at_start = sign > 0 ? run.holds_at_low : run.holds_at_low != odd;
    const bool at_end = at_start != odd;
    if (at_start) on.push_back(-infinity);
    for (std::size_t k = 0; k < turns.size(); ++k) ((k % 2 == 1) == at_start ? on : off).push_back(turns[k]);
    first.push_back(at_start ? -infinity : turns.empty() ? infinity : turns.front() - within);
    last.push_back(!at_end ? infinity : turns.empty() ? -infinity : turns.back() + within);
  }
};

double passed(const std::vector<double>& sorted, double value) {
  return static_cast<double>(std::ranges::upper_bound(sorted, value) - sorted.begin());
}

/// Of Massart 1990.
double half_width(double runs, double confidence) {
  return std::sqrt(std::log(2 / (1 - confidence)) / (2 * runs));
}

/// Number `k` from 1 on, by size; those before and after lie beyond the range.
double order_statistic(const std::vector<double>& sorted, double k) {
  if (k < 1) return -infinity;
  return k > static_cast<double>(sorted.size()) ? infinity : sorted[static_cast<std::size_t>(k) - 1];
}

/// The most k with a chance of fewer than k hits of at most `tail`.
double binomial_lower(double trials, double chance, double tail) {
  const double odds = std::log(chance) - std::log1p(-chance);
  double log_mass = trials * std::log1p(-chance), below = 0;
  for (double k = 0; k <= trials; ++k) {
    below += std::exp(log_mass);
    if (below > tail) return k;
    log_mass += std::log((trials - k) / (k + 1)) + odds;
  }
  return trials;
}

Interval in_unit(const Rising& rising, double low, double high) {
  const double a = rising.sign * low, b = rising.sign * high;
  return {std::min(a, b), std::max(a, b)};
}

Interval by_order_statistics(const Rising& rising, double chance, double confidence) {
  const double tail = (1 - confidence) / 2;
  const double low = binomial_lower(rising.count, chance, tail);
  const double high = rising.count + 1 - binomial_lower(rising.count, 1 - chance, tail);
  return in_unit(rising, order_statistic(rising.first, low), order_statistic(rising.last, high));
}

/// What is as good as a whole number is that.
double rounded_up(double count) { return std::ceil(count - 1e-9); }

Interval by_band(const Rising& rising, double chance, double confidence) {
  const double half = half_width(rising.count, confidence);
  return in_unit(rising, order_statistic(rising.first, rounded_up(rising.count * (chance - half))),
                 order_statistic(rising.last, rounded_up(rising.count * (chance + half))));
}

double first_value(const Rising& rising, double chance) {
  const double wanted = rounded_up(rising.count * chance);
  for (std::size_t k = static_cast<std::size_t>(wanted) - 1; k < rising.on.size(); ++k)
    if (static_cast<double>(k + 1) - passed(rising.off, rising.on[k]) >= wanted) return rising.on[k];
  return infinity;
}

/// What runs have as `tipping` has it: how many hold from a value on.
struct HoldingFrom {
  double value = 0, count = 0;
};

/// From the low end on, ascending.
std::vector<HoldingFrom> holding_along(const Tipping& tipping) {
  std::vector<HoldingFrom> changes{{-infinity, 0}};
  for (const RunTipping& run : tipping.runs) {
    changes.front().count += run.holds_at_low;
    for (std::size_t k = 0; k < run.switches.size(); ++k)
      changes.push_back({run.switches[k], (k % 2 == 0) == run.holds_at_low ? -1.0 : 1.0});
  }
  std::ranges::stable_sort(changes, {}, &HoldingFrom::value);
  for (std::size_t k = 1; k < changes.size(); ++k) changes[k].count += changes[k - 1].count;
  std::vector<HoldingFrom> along;
  for (const HoldingFrom& change : changes)
    if (!along.empty() && along.back().value == change.value)
      along.back().count = change.count;
    else
      along.push_back(change);
  return along;
}

/// Counts of runs that hold.
struct CountLimits {
  double wanted = 0;            ///< from here on the chance is reached
  double below = 0, above = 0;  ///< clearly on the one side or the other, by the band
  double fewest = 0, most = 0;  ///< that the chance itself may come to
};

Interval around(const std::vector<HoldingFrom>& along, std::size_t at, bool rises, const CountLimits& limits) {
  const auto before = [&](double count) { return rises ? count < limits.fewest : count > limits.most; };
  const auto after = [&](double count) { return rises ? count > limits.most : count < limits.fewest; };
  Interval interval{-infinity, infinity};
  for (std::size_t k = at; k > 0 && interval.low == -infinity; --k)
    if (before(along[k - 1].count)) interval.low = along[k].value;
  for (std::size_t k = at; k < along.size() && interval.high == infinity; ++k)
    if (after(along[k].count)) interval.high = along[k].value;
  return interval;
}

/// The band of runs that are all alike: so many of so many are, so that at least so large a share is.
std::vector<ChanceAt> chances_alike(const Tipping& tipping, std::span<const double> values, double confidence) {
  const double least = std::pow(1 - confidence, 1 / static_cast<double>(tipping.runs.size()));
  std::vector<ChanceAt> chances;
  for (const double value : values) {
    const bool holds = tipping.runs.front().holds(value);
    chances.push_back({value, holds ? 1.0 : 0.0, holds ? Interval{least, 1} : Interval{0, 1 - least}});
  }
  return chances;
}

void check_chance(double chance) {
  if (!(chance > 0 && chance < 1)) throw std::invalid_argument("a chance lies between 0 and 1");
}

}  // namespace

bool all_alike(const Tipping& tipping) {
  const RunTipping& first = tipping.runs.front();
  return tipping.runs.size() > 1 && std::ranges::all_of(tipping.runs, [&](const RunTipping& run) {
           return run.holds_at_low == first.holds_at_low &&
                  std::ranges::equal(run.switches, first.switches,
                                     [&](double a, double b) { return std::abs(a - b) <= tipping.tolerance; });
         });
}

std::vector<ChanceCrossing> crossings_of(const Tipping& tipping, double chance, double confidence) {
  check_chance(chance);
  const double runs = static_cast<double>(tipping.runs.size()), tail = (1 - confidence) / 2;
  const double half = std::min({runs * half_width(runs, confidence), runs * chance, runs * (1 - chance)});
  const CountLimits limits{rounded_up(runs * chance), runs * chance - half, runs * chance + half,
                           binomial_lower(runs, chance, tail), runs - binomial_lower(runs, 1 - chance, tail)};
  const auto along = holding_along(tipping);
  std::vector<ChanceCrossing> crossings;
  bool above = along.front().count >= limits.wanted;
  std::size_t passed_at = 0;  // where the curve last went to the other side, not yet clearly
  for (std::size_t k = 1; k < along.size(); ++k) {
    const bool now_above = along[k].count >= limits.wanted, was_above = along[k - 1].count >= limits.wanted;
    if (now_above != was_above && now_above != above && passed_at == 0) passed_at = k;
    if (now_above == above) passed_at = 0;
    if (passed_at == 0 || !(above ? along[k].count <= limits.below : along[k].count >= limits.above)) continue;
    crossings.push_back({along[passed_at].value, !above, around(along, passed_at, !above, limits)});
    above = !above;
    passed_at = 0;
  }
  return crossings;
}

std::vector<ChanceAt> chances_along(const Tipping& tipping, std::span<const double> values, double confidence) {
  for (const double value : values)
    if (!(value >= tipping.low && value <= tipping.high))
      throw std::invalid_argument(fmt::format("{} is outside of the range", value));
  if (all_alike(tipping)) return chances_alike(tipping, values, confidence);
  const Rising rising(tipping);
  const double half = half_width(rising.count, confidence);
  std::vector<ChanceAt> chances;
  for (const double value : values) {
    const auto holds =
        std::ranges::count_if(tipping.runs, [&](const RunTipping& run) { return run.holds(value); });
    const double at = rising.sign * value, for_good = passed(rising.last, at), ever = passed(rising.first, at);
    chances.push_back(
        {value,
         static_cast<double>(holds) / rising.count,
         {std::max(0.0, for_good / rising.count - half), std::min(1.0, ever / rising.count + half)}});
  }
  return chances;
}

ValueAtChance value_at_chance(const Tipping& tipping, double chance, double confidence) {
  check_chance(chance);
  const Rising rising(tipping);
  return {rising.sign * first_value(rising, chance), by_order_statistics(rising, chance, confidence),
          by_band(rising, chance, confidence)};
}

}  // namespace entente::explore
