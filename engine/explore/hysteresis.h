#pragma once
/// Both ways along a parameter: whether it takes more to bring an outcome about than to keep it.
#include <entente/results.h>

#include "explore/tipping.h"

namespace entente::explore {

/// How many runs hang on where they start, at a value of the parameter.
struct HeldByHistory {
  double value = 0;
  double share = 0;   ///< of the runs: the outcome holds from one start and not from the other
  Interval interval;  ///< Wilson's
};

/// Thresholds on the way there and on the way back, run by run.
struct Hysteresis {
  std::size_t both = 0;        ///< runs that tip once, as most do, both ways
  std::size_t only_there = 0;  ///< runs that tip so from the first start alone
  std::size_t only_back = 0;   ///< and from the second alone
  /// Of `both`: the first threshold above, below the second, by more than the tolerance.
  std::size_t above = 0, below = 0;
  double gap = 0;                        ///< mean of the first threshold minus the second, of `both`
  std::optional<Interval> gap_interval;  ///< 95 %, Student's; nothing of fewer than two runs

  /// More is between the two ways than chance.
  bool decided() const { return gap_interval && (gap_interval->low > 0 || gap_interval->high < 0); }
};

/// Of the same runs, started in two states: `there` where the outcome does not hold yet, `back` where it does.
/// Throws std::invalid_argument where ranges or numbers of runs differ.
Hysteresis hysteresis(const Tipping& there, const Tipping& back);

/// (values) The same, at values of the range.
std::vector<HeldByHistory> held_by_history(const Tipping& there, const Tipping& back,
                                           std::span<const double> values);

}  // namespace entente::explore
