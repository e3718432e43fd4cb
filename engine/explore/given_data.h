#pragma once
/// Indices from given data: how far an output's distribution in classes along a factor is from the whole. What
/// methods have in common.
#include <entente/explore.h>

#include <functional>

#include "explore/bootstrap.h"
#include "explore/classes.h"
#include "explore/outputs.h"

namespace entente::explore {

/// Of points in the order of an output: their classes and what each weighs, to how far the output differs
/// between classes: one number, or parts of which it is the mean.
using ClassStatistic = std::function<std::vector<double>(const Classes&, std::span<const double> weights)>;

/// How indices from given data are made.
struct GivenDataOptions {
  std::size_t classes = 0;         ///< along each factor; 0: as the method has it
  std::size_t replicates = 400;    ///< resamples, for intervals
  std::size_t permutations = 999;  ///< for `p`, at least 1 / (permutations + 1); 0: `p` is left 1
  double confidence = 0.95;
  std::uint64_t seed = 1;
  /// (factors; none: all are numbers) 0 of a number, else how many categories there are, each a class.
  std::vector<std::size_t> categories = {};
  const StopFlag* stop = nullptr;  ///< once it is set the indices are of no use, and come at once
};

/// How much an output hangs on a factor, from 0 to 1.
///
/// Distances between samples are never 0: the square of what is estimated is that of the index and that of what
/// chance adds, which a resample adds once more. So each part of an index is the root of twice the raw square
/// less the mean square of the replicates, if that is above 0 (the bootstrap's bias taken off squares: Davison
/// and Hinkley 1997). Its interval reaches as far as the deviation of squares has it, by what a square grows
/// with its root, near 0 by the root itself.
struct DistributionIndex {
  double value = 0;         ///< at least 0, and without the bias of `raw`
  double raw = 0;           ///< as estimated: above 0 for any factor
  Interval interval = {};   ///< of the index; an end below 0 tells that it may be 0
  double p = 1;             ///< how often a factor that does nothing comes to `raw`
  bool about_zero = false;  ///< `interval` or `p` does not tell it from that of a factor that does nothing
};

/// A method: its statistic for an output in order, and how many classes it takes of so many points.
struct DistributionMethod {
  std::function<ClassStatistic(std::span<const double> sorted)> statistic;
  std::function<std::size_t(std::size_t points)> classes;
};

/// Of an output.
struct OutputDistribution {
  Usable usable = Usable::yes;             ///< else there is nothing below
  std::vector<DistributionIndex> factors;  ///< (factors of the points); all 0 of one that is never varied
};

/// Points that indices from given data need.
inline constexpr std::size_t least_points = 50;

/// Indices of all outputs at points of any design. Throws std::invalid_argument where shapes differ or a value
/// of a factor is not finite.
std::vector<OutputDistribution> distribution_indices(const DistributionMethod& method, const Points& points,
                                                     const Outputs& outputs, const GivenDataOptions& options);

}  // namespace entente::explore
