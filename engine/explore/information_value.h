#pragma once
/// What it would be worth to know more before choosing among options.
#include <entente/explore.h>

#include "explore/bootstrap.h"
#include "explore/outputs.h"

namespace entente::explore {

/// What options come to at points whose parameters are drawn as they are believed to be.
struct Benefits {
  std::size_t options = 0, points = 0;
  std::span<const double> values;  ///< (options x points) each at the same luck of a point
  bool higher_is_better = true;    ///< else the lower
};

/// How intervals are made.
struct InformationOptions {
  IntervalOptions intervals = {.replicates = 400};
  std::size_t permutations = 199;  ///< for `p`, of which 1 / (permutations + 1) is the least
};

/// Of a parameter: how much better the choice would come out, in the mean, if it were known before choosing
/// (expected value of partial perfect information).
struct ParameterWorth {
  Usable usable = Usable::yes;  ///< else the parameter never varies or has holes: there is nothing below
  double value = 0;             ///< in the unit of the outcome, at least 0
  Interval interval;            ///< of it, by the bootstrap
  double p = 1;                 ///< how often a parameter that says nothing comes to that
  double adjusted = 1;          ///< the same, of all parameters asked at once (Holm 1979)
  bool about_zero = true;       ///< `adjusted` does not tell it from that of one that says nothing
};

/// Of the choice among options.
struct InformationValue {
  Usable usable = Usable::yes;  ///< of the benefits: else there is nothing below
  std::size_t best = 0;         ///< the option with the best mean
  double mean = 0;              ///< its mean
  /// If everything were known, luck too where a point is a single run (expected value of perfect information).
  double everything = 0;
  Interval everything_interval;            ///< of it, by the bootstrap
  std::vector<ParameterWorth> parameters;  ///< (parameters)
};

/// Points that it needs.
inline constexpr std::size_t least_worth_points = 100;

/// Parameter by parameter, from the points alone, without a new run: differences between options are regressed
/// on the parameter (Strong, Oakley and Brennan 2014; by Smoother), and the best option at each value of the
/// curves is held against the best in the mean. Needs two options, too. Throws std::invalid_argument
/// where shapes do not fit.
InformationValue information_value(const Benefits& benefits, const Points& parameters,
                                   const InformationOptions& options = {});

}  // namespace entente::explore
