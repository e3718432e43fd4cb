#include "explore/robustness.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "base/finite.h"
#include "explore/robustness_measures.h"

namespace entente::explore {
namespace {

/// What the last digits of sums make of equal values is no difference.
bool is_tie(double a, double b) {
  constexpr double dust = 1e-12;
  return a == b || std::abs(a - b) <= dust * std::max({1.0, std::abs(a), std::abs(b)});
}

void check(const OptionOutcomes& f, const RobustnessOptions& o) {
  const bool fits = f.options > 0 && f.values.size() == f.options * f.points &&
                    (f.baseline.empty() || f.baseline.size() == f.options) &&
                    (!f.shares || (f.shares->count == f.points && f.shares->factors == f.origin.size()));
  if (!fits) throw std::invalid_argument("values, baseline and points of options do not fit each other");
  check_bootstrap(o.intervals.replicates, o.intervals.confidence);
  if (!(o.optimism >= 0 && o.optimism <= 1 && o.percentile >= 0 && o.percentile <= 1))
    throw std::invalid_argument("optimism and percentile lie between 0 and 1");
}

Usable usable_futures(const OptionOutcomes& futures) {
  if (futures.points == 0) return Usable::too_few;
  return all_finite(futures.values) && all_finite(futures.baseline) ? Usable::yes : Usable::holes;
}

bool has_what_it_needs(const MeasureKind& kind, const OptionOutcomes& futures) {
  switch (kind.needs) {
    case MeasureKind::Needs::threshold:
      return futures.threshold.has_value();
    case MeasureKind::Needs::baseline:
      return !futures.baseline.empty();
    case MeasureKind::Needs::distances:
      return futures.threshold && futures.shares;
    case MeasureKind::Needs::nothing:
      break;
  }
  return true;
}

bool is_higher_better(const MeasureKind& kind, const OptionOutcomes& futures) {
  if (kind.judged == MeasureKind::Judged::by_outcome) return futures.higher_is_better;
  return kind.judged == MeasureKind::Judged::higher;
}

/// (replicates) Points by their numbers.
std::vector<Chosen> resamples(std::size_t points, const IntervalOptions& options) {
  std::vector<Chosen> all(points < least_robust_points ? 0 : options.replicates);
  for (std::size_t r = 0; r < all.size(); ++r)
    for (const double u : draws(options.seed, "bootstrap", r, points)) all[r].push_back(pick(u, points));
  return all;
}

/// A measure in all points and in resamples of them.
class Measurement {
 public:
  Measurement(const MeasureKind& kind, const Worth& worth, const OptionOutcomes& futures)
      : kind_(kind), worth_(worth), futures_(futures) {
    row_ = {kind.measure, kind.name, kind.what, is_higher_better(kind, futures), {}};
  }

  MeasureRow measured(const std::vector<Chosen>& resampled, double confidence) {
    Chosen all(futures_.points);
    std::iota(all.begin(), all.end(), std::size_t{0});
    row_.options.resize(futures_.options);
    const std::vector<double> values = of_options(all);
    for (std::size_t o = 0; o < values.size(); ++o) row_.options[o].value = values[o];
    for (const std::size_t o : first_of(values)) row_.options[o].first = true;
    add_resamples(resampled, confidence);
    if (kind_.interval == MeasureKind::Interval::wilson) add_wilson();
    return std::move(row_);
  }

 private:
  std::vector<double> of_options(const Chosen& points) const {
    std::vector<double> values;
    for (std::size_t o = 0; o < futures_.options; ++o) values.push_back(kind_.value(worth_, o, points));
    return values;
  }

  std::vector<std::size_t> first_of(const std::vector<double>& values) const {
    const double best = row_.higher_is_better ? std::ranges::max(values) : std::ranges::min(values);
    std::vector<std::size_t> first;
    for (std::size_t o = 0; o < values.size(); ++o)
      if (is_tie(values[o], best)) first.push_back(o);
    return first;
  }

  void add_resamples(const std::vector<Chosen>& resampled, double confidence) {
    std::vector<std::vector<double>> replicates(futures_.options);
    for (const Chosen& points : resampled) {
      const std::vector<double> values = of_options(points);
      for (std::size_t o = 0; o < values.size(); ++o) replicates[o].push_back(values[o]);
      for (const std::size_t o : first_of(values)) ++row_.options[o].chosen;
    }
    for (Measured& option : row_.options)
      if (!resampled.empty()) option.chosen /= static_cast<double>(resampled.size());
    const bool wanted = kind_.interval == MeasureKind::Interval::bootstrap && !resampled.empty();
    for (std::size_t o = 0; wanted && o < replicates.size(); ++o)
      row_.options[o].interval = percentile_interval(replicates[o], confidence);
  }

  void add_wilson() {
    const double points = static_cast<double>(futures_.points);
    for (Measured& option : row_.options)
      option.interval = wilson_interval(static_cast<std::size_t>(option.value * points + 0.5), futures_.points);
  }

  const MeasureKind& kind_;
  const Worth& worth_;
  const OptionOutcomes& futures_;
  MeasureRow row_;
};

/// Whether all other options are worse at the point.
bool is_alone(const Worth& worth, std::size_t options, std::size_t option, std::size_t point) {
  for (std::size_t other = 0; other < options; ++other)
    if (other != option && (worth.at(other, point) > worth.at(option, point) ||
                            is_tie(worth.at(other, point), worth.at(option, point))))
      return false;
  return true;
}

Best best_of(const Worth& worth, std::size_t options, std::size_t option) {
  std::size_t best = 0, alone = 0;
  for (std::size_t p = 0; p < worth.points; ++p) {
    best += is_tie(worth.at(option, p), worth.best[p]);
    alone += is_alone(worth, options, option, p);
  }
  const double points = static_cast<double>(worth.points);
  return {static_cast<double>(best) / points, static_cast<double>(alone) / points,
          wilson_interval(best, worth.points)};
}

}  // namespace

Robustness robustness(const OptionOutcomes& futures, const RobustnessOptions& options) {
  check(futures, options);
  Robustness found{usable_futures(futures), {}, {}};
  if (found.usable != Usable::yes) return found;
  const Worth worth(futures, options);
  const std::vector<Chosen> resampled = resamples(futures.points, options.intervals);
  for (const MeasureKind& kind : measure_kinds())
    if (has_what_it_needs(kind, futures))
      found.measures.push_back(
          Measurement(kind, worth, futures).measured(resampled, options.intervals.confidence));
  for (std::size_t o = 0; o < futures.options; ++o) found.best.push_back(best_of(worth, futures.options, o));
  return found;
}

}  // namespace entente::explore
