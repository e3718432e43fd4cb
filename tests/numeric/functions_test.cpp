#include "numeric/functions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "numeric/ulps.h"

namespace entente::numeric {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

std::vector<double> arguments() {
  std::vector<double> x;
  for (double v = -745; v < 709.7; v += 0.00237) x.push_back(v);
  for (double v = 1e-300; v < 1; v *= 1.7) x.insert(x.end(), {v, -v});
  return x;
}

TEST(Exponential, IsOffByLessThanOneUlp) {
  for (const double x : arguments())
    ASSERT_LT(ulps_off(exponential(x), std::exp(static_cast<long double>(x))), 1) << x;
}

TEST(Exponential, SubnormalResultsAreToo) {
  for (double x = -745.1; x < -708.4; x += 0.00371)
    ASSERT_LT(ulps_off(exponential(x), std::exp(static_cast<long double>(x))), 1) << x;
}

TEST(Exponential, Specials) {
  EXPECT_EQ(exponential(0.0), 1);
  EXPECT_EQ(exponential(-0.0), 1);
  EXPECT_EQ(exponential(-infinity), 0);
  EXPECT_EQ(exponential(-746), 0);
  EXPECT_EQ(exponential(-1e300), 0);
  EXPECT_EQ(exponential(infinity), infinity);
  EXPECT_EQ(exponential(710), infinity);
  EXPECT_EQ(exponential(1e300), infinity);
  EXPECT_TRUE(std::isfinite(exponential(709.78)));
  EXPECT_TRUE(std::isnan(exponential(not_a_number)));
}

TEST(Exponential, ArrayIsOneValueEachToTheBit) {
  std::vector<double> x = arguments();
  x.insert(x.end(), {infinity, -infinity, 0.0, -0.0, 800.0, -800.0});
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{5}, std::size_t{17}, x.size()}) {
    std::vector<double> out(count + 1, -1);
    exponentials(x.data() + x.size() - count, out.data(), count);
    for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(out[i], exponential(x[x.size() - count + i]));
    EXPECT_EQ(out.back(), -1) << "written beyond the end";
  }
}

TEST(Exponential, MayWriteOverItsArguments) {
  std::vector<double> x = arguments();
  std::vector<double> other(x.size());
  exponentials(x.data(), other.data(), x.size());
  exponentials(x.data(), x.data(), x.size());
  EXPECT_EQ(x, other);
}

TEST(Exponential, NaNStaysWithItsElement) {
  std::vector<double> x(16, 1.0);
  x[3] = not_a_number;
  exponentials(x.data(), x.data(), x.size());
  for (std::size_t i = 0; i < x.size(); ++i)
    if (i == 3)
      EXPECT_TRUE(std::isnan(x[i]));
    else
      EXPECT_EQ(x[i], exponential(1.0));
}

}  // namespace
}  // namespace entente::numeric
