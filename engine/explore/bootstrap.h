#pragma once
/// The bootstrap (Efron 1979): what an estimate could have been, had other rows been drawn.
#include <entente/results.h>

#include "explore/draws.h"

namespace entente::explore {

/// How intervals are made.
struct IntervalOptions {
  std::size_t replicates = 1000;  ///< resamples
  double confidence = 0.95;
  std::uint64_t seed = 1;  ///< of resamples
};

/// Throws std::invalid_argument for less than two replicates, or a confidence that is not between 0 and 1.
void check_bootstrap(std::size_t replicates, double confidence);

/// (count) How often each of `count` rows is in resample number `replicate`; as numbers, to weigh with.
std::vector<double> resample(std::uint64_t seed, std::size_t replicate, std::size_t count);

/// The quantile of type 7 (Hyndman and Fan 1996) of values in order, of which there is at least one.
double sorted_quantile(std::span<const double> sorted, double p);

/// Ends that leave out equal shares of the values. Sorts them.
Interval percentile_interval(std::vector<double>& values, double confidence);

/// Of at least one value.
double mean(std::span<const double> values);

/// Standard deviation (n - 1); 0 below two values.
double deviation(std::span<const double> values);

}  // namespace entente::explore
