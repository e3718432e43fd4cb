#include "explore/threshold_shifts.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <stdexcept>

#include "explore/infinity.h"
#include "explore/least_squares.h"
#include "explore/multiplicity.h"
#include "explore/ranks.h"
#include "results/student.h"

namespace entente::explore {
namespace {

constexpr std::size_t least_runs = 20;

/// Runs that count, and their thresholds in the order of the runs.
struct Ranked {
  std::vector<std::size_t> runs;
  std::vector<double> thresholds;

  explicit Ranked(const Tipping& tipping) {
    const double before = tipping.falls() ? infinity : -infinity;
    for (std::size_t run = 0; run < tipping.runs.size(); ++run) {
      const Course course = tipping.runs[run].course();
      if (const auto threshold = tipping.threshold(run)) add(run, *threshold);
      if (course == Course::always) add(run, before);
      if (course == Course::never) add(run, -before);
    }
  }
  void add(std::size_t run, double threshold) {
    runs.push_back(run);
    thresholds.push_back(threshold);
  }
  /// (runs) Those of a parameter.
  std::vector<double> column(const Points& drawn, std::size_t parameter) const {
    std::vector<double> column;
    for (const std::size_t run : runs) column.push_back(drawn.row(run)[parameter]);
    return column;
  }
  /// Those that tip within the range.
  Ranked within() const {
    Ranked kept = *this;
    kept.runs.clear(), kept.thresholds.clear();
    for (std::size_t k = 0; k < runs.size(); ++k)
      if (std::isfinite(thresholds[k])) kept.add(runs[k], thresholds[k]);
    return kept;
  }
};

/// Of ranks by their order: infinite thresholds are at the ends.
Usable usable_thresholds(const Ranked& ranked) { return usable(ranks(ranked.thresholds), least_runs); }

Shift rank_shift(std::span<const double> parameter, std::span<const double> threshold_ranks,
                 double confidence) {
  Shift shift;
  shift.usable = usable(parameter, least_runs);
  if (shift.usable != Usable::yes) return shift;
  const double r = correlation(ranks(parameter), threshold_ranks), n = static_cast<double>(parameter.size());
  const double z = std::atanh(r),
               half = normal_quantile_within(confidence) * std::sqrt((1 + r * r / 2) / (n - 3));
  constexpr double fieller = 1.06;
  shift.correlation = r;
  shift.interval = {std::tanh(z - half), std::tanh(z + half)};
  shift.p = std::erfc(std::abs(z) * std::sqrt((n - 3) / fieller) / std::numbers::sqrt2);
  return shift;
}

void adjust(std::vector<Shift>& shifts) {
  std::vector<double> p;
  for (const Shift& shift : shifts)
    if (shift.usable == Usable::yes) p.push_back(shift.p);
  const std::vector<double> adjusted = holm_adjusted(p);
  auto next = adjusted.begin();
  for (Shift& shift : shifts)
    if (shift.usable == Usable::yes) shift.adjusted = *next++;
}

/// Slopes of those parameters that can be used, all at once.
void add_slopes(const Ranked& within, const Points& drawn, double confidence, std::vector<Shift>& shifts) {
  std::vector<std::size_t> used;
  for (std::size_t f = 0; f < shifts.size(); ++f)
    if (shifts[f].usable == Usable::yes) used.push_back(f);
  if (within.runs.size() < least_runs + used.size()) return;
  Points x(within.runs.size(), used.size());
  for (std::size_t k = 0; k < x.count; ++k)
    for (std::size_t c = 0; c < used.size(); ++c) x.row(k)[c] = drawn.row(within.runs[k])[used[c]];
  const auto slopes = least_squares(x, within.thresholds);
  if (!slopes) return;
  const double t = student_quantile(x.count - used.size() - 1, confidence);
  for (std::size_t c = 0; c < used.size(); ++c) {
    const double slope = slopes->values[c], half = t * slopes->errors[c];
    shifts[used[c]].slope = slope;
    shifts[used[c]].slope_interval = {slope - half, slope + half};
  }
}

}  // namespace

Shifts threshold_shifts(const Tipping& tipping, const Points& drawn, double confidence) {
  if (drawn.count != tipping.runs.size())
    throw std::invalid_argument("parameters are of another number of runs than thresholds");
  const Ranked ranked(tipping), within = ranked.within();
  const bool vary =
      std::ranges::adjacent_find(within.thresholds, std::not_equal_to()) != within.thresholds.end();
  Shifts shifts{usable_thresholds(ranked), ranked.runs.size(), within.runs.size(), vary, {}};
  if (shifts.usable != Usable::yes) return shifts;
  const std::vector<double> threshold_ranks = ranks(ranked.thresholds);
  for (std::size_t f = 0; f < drawn.factors; ++f)
    shifts.parameters.push_back(rank_shift(ranked.column(drawn, f), threshold_ranks, confidence));
  adjust(shifts.parameters);
  if (vary) add_slopes(within, drawn, confidence, shifts.parameters);
  return shifts;
}

}  // namespace entente::explore
