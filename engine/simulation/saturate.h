#pragma once
/// The saturation of a layer (spec section 1), whichever it has.
#include <algorithm>
#include <cmath>

#include "model/data.h"

namespace entente::detail {

/// x[i] after the change d[i], for `count` cells of the layer. True where it was seen on the way that all d[i]
/// are finite: not always where they are.
bool saturate(const LayerModel& layer, double* x, const double* d, std::size_t count);

/// How much of each unit of the change d[i] comes through at x[i], also where d[i] is too small for x[i] to
/// move; where it is 0, the slope for d > 0.
void saturation_rates(const LayerModel& layer, const double* x, const double* d, double* rates,
                      std::size_t count);

/// A sum of changes whose sizes sum to `size`: 0 where they cancel each other but for rounding, of which
/// neither size nor sign tells anything.
inline double unless_cancelled(double sum, double size) {
  constexpr double rounding = 0x1p-50;
  return std::abs(sum) > rounding * size ? sum : 0.0;
}

inline double within(const Range& range, double x) { return std::min(range.high, std::max(range.low, x)); }

}  // namespace entente::detail
