#pragma once
/// The saturation of a layer (spec section 1), whichever it has.
#include <algorithm>

#include "model/data.h"

namespace entente::detail {

/// x[i] after the change d[i], for `count` cells of the layer.
void saturate(const LayerModel& layer, double* x, const double* d, std::size_t count);

/// Slope of the saturation at x for d > 0.
double saturation_slope(const LayerModel& layer, double x);

inline double within(const Range& range, double x) { return std::min(range.high, std::max(range.low, x)); }

}  // namespace entente::detail
