#pragma once
/// The measures of robustness, as data.
#include "explore/robustness.h"

namespace entente::explore {

/// What options are worth: the higher the better, whatever the outcome is.
struct Worth {
  std::size_t points = 0;
  double sign = 1;       ///< from what it is worth to the outcome
  double threshold = 0;  ///< what is good enough
  double optimism = 0.5, percentile = 0.9;
  std::vector<double> values;    ///< (options x points)
  std::vector<double> best;      ///< (points) of all options
  std::vector<double> baseline;  ///< (options) or none
  std::vector<double> distance;  ///< (points) from the origin, or none

  Worth(const OptionOutcomes& futures, const RobustnessOptions& options);
  double at(std::size_t option, std::size_t point) const { return values[option * points + point]; }
  bool good(std::size_t option, std::size_t point) const { return at(option, point) >= threshold; }
};

/// Points that are looked at; of a resample, some several times.
using Chosen = std::vector<std::size_t>;

/// A measure describes itself.
struct MeasureKind {
  enum class Needs { nothing, threshold, baseline, distances };
  enum class Judged { by_outcome, higher, lower };  ///< what is better
  enum class Interval { bootstrap, wilson, none };
  /// Of an option, in the unit that is shown.
  using Value = double (*)(const Worth&, std::size_t option, const Chosen&);

  RobustnessMeasure measure;
  std::string_view name, what;
  Needs needs;
  Judged judged;
  Interval interval;
  Value value;
};

/// In the order in which they are shown.
std::span<const MeasureKind> measure_kinds();

}  // namespace entente::explore
