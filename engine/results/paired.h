#pragma once
/// Differences between ensembles that share their luck, run by run.
#include <entente/results.h>

namespace entente {

/// `a - b` over pairs of runs; `mean` and `interval` are NaN where one is infinite or no number.
struct PairedDifference {
  double mean = 0;
  Interval interval;               ///< 95 %
  std::size_t more = 0, less = 0;  ///< pairs in which `a` is above (below) `b`
};
/// Of numbers: Student's t on the differences. (NaN, NaN) below two pairs.
PairedDifference paired_difference(std::span<const double> a, std::span<const double> b);
/// Of values 0 or 1, a difference of probabilities: the adjusted Wald interval of Bonett & Price (2012), which
/// holds its level where few pairs differ. Without any pair that differs it still has a width. (NaN, NaN)
/// below two pairs.
PairedDifference paired_share_difference(std::span<const double> a, std::span<const double> b);

/// A mean of groups of unequal size, and its 95 % interval with the groups as what was sampled (the ratio
/// estimator of Cochran 1977, section 2.11; Student's t with groups - 1 degrees of freedom). `sums` are those
/// of the groups, `sizes` how many values each has.
struct GroupedMean {
  double mean = 0;
  Interval interval;  ///< (NaN, NaN) below two groups
};
GroupedMean grouped_mean(std::span<const double> sums, std::span<const std::size_t> sizes);
/// The same of values that are never below `low` or above `high`: what its interval has beyond that is cut off,
/// which takes nothing from how often it holds what it should.
GroupedMean within(GroupedMean mean, double low, double high);

}  // namespace entente
