#include "numeric/saturation.h"

#include "numeric/exponential.h"

namespace entente::numeric {
namespace {

[[gnu::always_inline]] inline double smaller(double a, double b) { return b < a ? b : a; }
[[gnu::always_inline]] inline double larger(double a, double b) { return a < b ? b : a; }

/// The closed form of the spec: seen from the middle in the direction of d, the first part of the way (p) is
/// free, the rest (a - p) closes an exponentially shrinking share of what is left.
[[gnu::always_inline]] inline double headroom_kernel(double x, double d, double low, double high) {
  const double middle = (low + high) / 2, half = (high - low) / 2;
  const double g = d < 0 ? -1.0 : 1.0;
  const double a = g * d;
  const double u = g * (x - middle);
  const double p = smaller(a, larger(0.0, -u));
  const double y = u + p;
  const double rest = a - p;
  const double bent = half - (half - y) * exponential_kernel(-rest / half);
  const double moved = middle + g * (rest > 0 ? bent : y);
  const double kept = smaller(high, larger(low, moved));
  return a == 0 ? x : kept;
}

}  // namespace

double headroom(double x, double d, double low, double high) { return headroom_kernel(x, d, low, high); }

void headroom(double* x, const double* d, std::size_t count, double low, double high) {
  for (std::size_t i = 0; i < count; ++i) x[i] = headroom_kernel(x[i], d[i], low, high);
}

double headroom_slope(double x, double low, double high) {
  return smaller(1.0, (high - x) / ((high - low) / 2));
}

}  // namespace entente::numeric
