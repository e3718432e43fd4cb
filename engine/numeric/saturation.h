#pragma once
/// Applying a change to bounded cells (spec section 1, "Applying a change").
#include <cstddef>

namespace entente::numeric {

/// x after the change d under headroom saturation in [low, high] (both finite): the flow of
/// dx/ds = min(1, (high - x) / h) for d > 0 and its mirror image for d < 0, h = (high - low) / 2.
double headroom(double x, double d, double low, double high);

/// x[i] = headroom(x[i], d[i], low, high) for `count` cells; never leaves [low, high].
void headroom(double* x, const double* d, std::size_t count, double low, double high);

/// The slope of `headroom` at x for d > 0: min(1, (high - x) / h).
double headroom_slope(double x, double low, double high);

}  // namespace entente::numeric
