#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "numeric/random.h"

namespace entente::numeric {
namespace {

/// The standard normal's distribution function, accurate in its lower tail.
double distribution(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

/// Uniforms of every size, down to the smallest a draw can give, and their mirror images.
std::vector<double> samples() {
  std::vector<double> u;
  for (int i = 1; i < 2000; ++i) u.push_back(i / 2000.0);
  for (double tail = 0.075; tail >= 0x1p-54; tail *= 0.93) {
    u.push_back(tail);
    u.push_back(1 - tail);
  }
  u.insert(u.end(), {0x1p-54, 1 - 0x1p-53, 0.075, std::nextafter(0.075, 0), std::nextafter(0.925, 1)});
  return u;
}

TEST(Normal, KnownQuantiles) {
  // from mpmath with 50 digits
  struct Known {
    double u, z;
  };
  for (const auto& [u, z] : {Known{0.5, 0}, Known{0.75, 0.67448975019608174320},
                             Known{0.975, 1.9599639845400542355}, Known{0.95, 1.6448536269514722286},
                             Known{0.25, -0.67448975019608174320}, Known{0x1p-10, -3.0972690781987844624},
                             Known{0x1p-20, -4.7630010342678139570}, Known{0x1p-54, -8.2923610758135955382}})
    EXPECT_NEAR(normal_quantile(u), z, 1e-14 * (1 + std::abs(z))) << u;
}

TEST(Normal, IsSymmetric) {
  // for u whose mirror image is exact
  for (double u = 0x1p-53; u < 0.5; u *= 1.3) {
    const double mirrored = 1 - u, exact = 1 - mirrored;
    EXPECT_EQ(normal_quantile(exact), -normal_quantile(mirrored)) << u;
  }
}

TEST(Normal, ReturnsThroughTheDistribution) {
  for (const double u : samples()) {
    const double z = normal_quantile(u);
    // an error e of z is z * e of u, relative, in the tails; u itself is known to an ulp of 1 above the middle
    const double tolerance = u * 2e-15 * (2 + z * z) + (u > 0.5 ? 2e-16 : 0);
    EXPECT_NEAR(distribution(z), u, tolerance) << u;
  }
}

TEST(Normal, ReachesTheEndsOfWhatIsDrawn) {
  EXPECT_NEAR(distribution(normal_quantile(0x1p-54)) / 0x1p-54, 1, 1e-13);
  EXPECT_GT(normal_quantile(1 - 0x1p-53), 8);
  EXPECT_TRUE(std::isfinite(normal_quantile(1 - 0x1p-53)));
}

TEST(Normal, Rises) {
  double last = -9;
  for (double u = 0x1p-54; u < 1; u += 0.0003) {
    EXPECT_GT(normal_quantile(u), last) << u;
    last = normal_quantile(u);
  }
}

TEST(Normal, ArrayIsOneValueEachToTheBit) {
  const std::vector<double> u = samples();
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{63},
                                  std::size_t{65}, std::size_t{129}, u.size()}) {
    std::vector<double> z(u.end() - static_cast<std::ptrdiff_t>(count), u.end());
    const std::vector<double> from = z;
    z.push_back(-1);
    normal_quantiles(z.data(), count);
    for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(z[i], normal_quantile(from[i])) << from[i];
    EXPECT_EQ(z.back(), -1) << "written beyond the end";
  }
}

}  // namespace
}  // namespace entente::numeric
