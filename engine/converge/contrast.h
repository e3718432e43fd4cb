#pragma once
/// Linear contrasts of means of samples that belong together run by run.
#include <entente/compare.h>

namespace entente {

/// A number in every run of the three ensembles of a refinement: own, twice, four times.
using Three = std::array<std::span<const double>, 3>;
using Weights = std::array<double, 3>;

/// The weighted sum of the three means, with Student's interval: one weighted sum a run, so that whatever the
/// ensembles share is in its spread, and nothing is taken for granted.
Estimate contrast(const Three& samples, const Weights& weights, double confidence);

/// The same of a difference of two shares, the samples being 0 or 1: the interval of Agresti and Min (2005),
/// Wald's with 1/2 added to each cell of the table of pairs, which covers where few runs turn, or none.
Estimate contrast_of_shares(const Three& samples, const Weights& weights, double confidence);

inline bool excludes_zero(const Estimate& e) { return e.interval.low > 0 || e.interval.high < 0; }
inline double half_width(const Estimate& e) { return (e.interval.high - e.interval.low) / 2; }

}  // namespace entente
