#include <entente/networks.h>
#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

TEST(LeadingBlocs, OfWeightsOfAnySize) {
  for (const double size : {1e-300, 1.0, 1e300}) {
    const std::vector<double> v = leading_blocs({{"A", "B", "C"}, {{0, 1, -size}, {1, 2, size / 2}}});
    ASSERT_EQ(v.size(), 3U);
    EXPECT_NEAR(v[0], std::sqrt(0.4), 1e-12) << size;
    EXPECT_NEAR(v[1], -std::sqrt(0.5), 1e-12) << size;
    EXPECT_NEAR(v[2], -std::sqrt(0.1), 1e-12) << size;
  }
}

TEST(LeadingBlocs, HasNothingOfOtherParts) {
  const std::vector<double> v = leading_blocs({{"A", "B", "C", "D", "E"}, {{0, 1, 1}, {2, 3, -2}}});
  ASSERT_EQ(v.size(), 5U);
  EXPECT_EQ(v[0], 0);
  EXPECT_NEAR(v[2], std::sqrt(0.5), 1e-14);
  EXPECT_NEAR(v[3], -std::sqrt(0.5), 1e-14);
  EXPECT_EQ(v[4], 0);
  EXPECT_TRUE(leading_blocs({}).empty());
  EXPECT_TRUE(leading_blocs({{"A", "B"}, {{0, 1, 1}}}, -1).empty());
}

}  // namespace
}  // namespace entente
