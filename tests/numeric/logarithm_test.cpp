#include "numeric/logarithm.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "numeric/ulps.h"

namespace entente::numeric {
namespace {

void expect_accurate(double x) {
  ASSERT_LT(ulps_off(logarithm_kernel(x), std::log(static_cast<long double>(x))), 1) << x;
}

TEST(Logarithm, IsOffByLessThanOneUlpOverAllSizes) {
  for (double x = std::numeric_limits<double>::min(); x < 1e308; x *= 1.00713) expect_accurate(x);
}

TEST(Logarithm, AlsoBesideOneWhereItVanishes) {
  EXPECT_EQ(logarithm_kernel(1.0), 0);
  for (double distance = 0.3; distance >= 0x1p-52; distance *= 0.97) {
    expect_accurate(1 + distance);
    expect_accurate(1 - distance);
  }
}

TEST(Logarithm, AlsoWhereThePowerOfTwoChanges) {
  const double root = std::sqrt(0.5);
  for (int n = -60; n < 60; ++n)
    for (int step = -20; step <= 20; ++step) expect_accurate(std::ldexp(root + step * 0x1p-24, n));
}

}  // namespace
}  // namespace entente::numeric
