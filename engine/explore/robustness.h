#pragma once
/// Options under many futures: how well each does where nobody knows which future it will be (McPhail et al.
/// 2018).
#include <entente/explore.h>

#include <optional>
#include <string_view>

#include "explore/bootstrap.h"
#include "explore/outputs.h"

namespace entente::explore {

/// What options come to at points.
struct OptionOutcomes {
  std::size_t options = 0, points = 0;
  std::span<const double> values;         ///< (options x points) an outcome: chances or means
  bool higher_is_better = true;           ///< else the lower
  std::optional<double> threshold = {};   ///< what is good enough: at least that, or at most
  std::span<const double> baseline = {};  ///< (options) what each comes to where nothing is varied; or none
  const Points* shares = nullptr;         ///< (points) as shares of the ranges of parameters; or none
  std::span<const double> origin = {};    ///< (parameters) where nothing is varied, as such shares
};

/// Futures that there are at least: below, there is nothing to resample, and no interval.
inline constexpr std::size_t least_robust_points = 10;

/// How options are looked at.
struct RobustnessOptions {
  IntervalOptions intervals = {};  ///< from resamples of the points
  double optimism = 0.5;           ///< Hurwicz's: the weight of the best future
  double percentile = 0.9;         ///< of regrets
};

/// Ways to look at an option over all futures.
enum class RobustnessMeasure {
  satisficing,           ///< share of the points at which it is good enough (domain criterion: Starr 1963)
  distance_to_failure,   ///< from the origin to the nearest point at which it is not
  regret_from_baseline,  ///< percentile of the deviation from its own baseline
  regret_from_best,      ///< percentile of the distance from the best option at each point
  greatest_regret,       ///< the greatest of those distances (minimax regret: Savage 1951)
  worst,                 ///< its value at its worst point (maximin: Wald 1950)
  hurwicz,               ///< optimism times the best value, and the rest of the weight the worst (Hurwicz 1953)
  mean                   ///< of its values (Laplace's principle)
};

/// An option by a measure.
struct Measured {
  double value = 0;  ///< of `distance_to_failure`: infinite where it fails at no point
  /// Nothing of measures that hang on a single point, which more points can only make worse, and below 10
  /// points. Wilson's of shares at 95 %, else by the bootstrap.
  std::optional<Interval> interval;
  bool first = false;  ///< no other option is better by this measure
  double chosen = 0;   ///< share of the resamples in which it is so
};

/// A measure and all options.
struct MeasureRow {
  RobustnessMeasure measure = RobustnessMeasure::mean;
  std::string_view name, what;    ///< for tables, for people
  bool higher_is_better = true;   ///< of the measure
  std::vector<Measured> options;  ///< (options)
};

/// How often an option is the best.
struct Best {
  double share = 0;   ///< of the points: no other option is better there
  double alone = 0;   ///< of the points: all others are worse
  Interval interval;  ///< Wilson's, of `share`
};

/// All of it.
struct Robustness {
  Usable usable = Usable::yes;       ///< else there is nothing below
  std::vector<MeasureRow> measures;  ///< those for which there is what they need, in the order above
  std::vector<Best> best;            ///< (options)
};

/// Of at least two options, or one where the question is how robust it is. Distances between points are
/// Euclidean, in shares of ranges. Deviations and regrets are in the unit of the outcome: relative ones have no
/// meaning where chances are near 0. Throws std::invalid_argument where shapes do not fit.
Robustness robustness(const OptionOutcomes& futures, const RobustnessOptions& options = {});

}  // namespace entente::explore
