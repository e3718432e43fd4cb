#pragma once
/// The chance of an outcome along a parameter, from the thresholds of runs.
#include <entente/results.h>

#include "explore/tipping.h"

namespace entente::explore {

/// At a value of the parameter.
struct ChanceAt {
  double value = 0;
  double chance = 0;  ///< share of the runs in which the outcome holds
  Interval band;      ///< of the chance, for all values at once
};

/// Chances at any values of the range. The band holds the whole curve at once with the confidence (Dvoretzky,
/// Kiefer and Wolfowitz 1956 with the constant of Massart 1990), since thresholds of runs are drawn
/// independently. A run that switches more than once, or against most, counts below in the band only where it
/// holds for good and above wherever it has held, which keeps the band's confidence. Throws
/// std::invalid_argument for a value outside of the range.
std::vector<ChanceAt> chances_along(const Tipping& tipping, std::span<const double> values,
                                    double confidence = 0.95);

/// Where the chance is what was asked. An end is infinite where it lies beyond the range: what the chance does
/// there is not known.
struct ValueAtChance {
  double value = 0;   ///< the first from which on, in the direction of most runs, the chance is that
  Interval interval;  ///< of `value`: order statistics of the thresholds, by the binomial distribution
  Interval band;      ///< from the band: for all chances at once
};

/// The value at which the chance is `chance`, in (0, 1). Throws std::invalid_argument for another.
ValueAtChance value_at_chance(const Tipping& tipping, double chance, double confidence = 0.95);

/// Where along the parameter the chance passes a value, and which way.
struct ChanceCrossing {
  double value = 0;
  bool rises = true;
  Interval
      interval;  ///< beyond which so few, or so many, runs hold that the chance is another; may be infinite
};

/// All places where the chance clearly goes from one side of a value to the other, as far as the band of so
/// many runs tells, ascending. Throws std::invalid_argument for a chance that is not between 0 and 1.
std::vector<ChanceCrossing> crossings_of(const Tipping& tipping, double chance, double confidence = 0.95);

/// All runs, of which there are several, hold at the same values, as far as the tolerance tells.
bool all_alike(const Tipping& tipping);

}  // namespace entente::explore
