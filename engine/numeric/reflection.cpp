#include "numeric/reflection.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace entente::numeric {

double reflected(double y, double low, double high) {
  if (y >= low && y <= high) return y;
  if (std::isinf(high)) return std::max(2 * low - y, low);  // in this order: what is no number stays none
  if (std::isinf(low)) return std::min(2 * high - y, high);
  const double length = high - low;
  double r = std::fmod(y - low, 2 * length);
  if (r < 0) r += 2 * length;
  return std::clamp(r <= length ? low + r : low + (2 * length - r), low, high);
}

void add_reflected(double* __restrict x, const double* __restrict w, std::size_t count, double low,
                   double high) {
  std::int64_t outside = 0;  // as wide as what is compared
  for (std::size_t i = 0; i < count; ++i) {
    double y = x[i] + w[i];
    const double from_high = 2 * high - y;
    y = y > high ? from_high : y;
    const double from_low = 2 * low - y;
    y = y < low ? from_low : y;
    x[i] = y;
    outside |= !(y <= high);
  }
  if (outside == 0) return;  // at most once at each end
  for (std::size_t i = 0; i < count; ++i) x[i] = reflected(x[i], low, high);
}

}  // namespace entente::numeric
