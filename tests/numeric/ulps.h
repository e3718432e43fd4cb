#pragma once
/// How far a result is from the exact one.
#include <algorithm>
#include <cmath>

namespace entente::numeric {

/// |found - exact| in units of the last place of `exact` as a double, 2^-1074 where it is subnormal. `exact`
/// must be known to some digits more than a double has.
inline double ulps_off(double found, long double exact) {
  int exponent = 0;
  std::frexp(exact, &exponent);
  const long double ulp = std::ldexp(1.0L, std::max(exponent - 53, -1074));
  return static_cast<double>(std::abs(found - exact) / ulp);
}

}  // namespace entente::numeric
