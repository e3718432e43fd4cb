#pragma once
/// Reflection at the ends of a range (spec section 3.3, noise).
#include <cstddef>

namespace entente::numeric {

/// `y` inside [low, high], or else reflected at the end that it passed, again and again. An end may be
/// infinite.
double reflected(double y, double low, double high);

/// x[i] = reflected(x[i] + w[i]) for `count` cells; never leaves [low, high].
void add_reflected(double* x, const double* w, std::size_t count, double low, double high);

}  // namespace entente::numeric
