#pragma once
/// Applying a change to bounded cells (spec section 1, "Applying a change").
#include <cstddef>

namespace entente::numeric {

/// x after the change d under headroom saturation in [low, high] (both finite): the flow of
/// dx/ds = min(1, (high - x) / h) for d > 0 and its mirror image for d < 0, h = (high - low) / 2.
double headroom(double x, double d, double low, double high);

/// x[i] = headroom(x[i], d[i], low, high) for `count` cells; never leaves [low, high]. True where all d[i] are
/// found to be small, and so to be finite: not always where they are.
bool headroom(double* x, const double* d, std::size_t count, double low, double high);

/// How much of each unit of d[i] comes through: (headroom(x[i], d[i], low, high) - x[i]) / d[i], also where
/// d[i] is so small that rounding leaves nothing of the difference. Where d[i] is 0, the slope for d > 0:
/// min(1, (high - x[i]) / h).
void headroom_rates(const double* x, const double* d, double* rates, std::size_t count, double low,
                    double high);

}  // namespace entente::numeric
