#include "simulation/exact_sum.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace entente::detail {
namespace {

struct Sum {
  double sum = 0, rest = 0;
  void add(double value) { add_exactly(sum, rest, value); }
};

TEST(ExactSum, KeepsWhatOneNumberWouldLose) {
  Sum s;
  for (const double value : {1.0, 1e100, 1.0, -1e100}) s.add(value);
  EXPECT_EQ(s.sum, 2);
  s = {};
  for (int k = 0; k < 1000; ++k) s.add(1e16), s.add(0.1), s.add(-1e16);
  EXPECT_NEAR(s.sum, 100, 1e-12);
}

TEST(ExactSum, IsThatOfTwiceTheDigits) {
  std::mt19937_64 random(1);
  std::uniform_real_distribution<double> size(-20, 20), mantissa(-1, 1);
  Sum s;
  long double exact = 0;
  for (int k = 0; k < 10'000; ++k) {
    const double value = std::ldexp(std::floor(mantissa(random) * 256), static_cast<int>(size(random)));
    s.add(value), exact += value;
    ASSERT_EQ(s.sum, static_cast<double>(exact));
    ASSERT_LE(std::abs(s.rest), std::abs(s.sum) * 0x1p-53);
  }
}

}  // namespace
}  // namespace entente::detail
