#include "explore/multiplicity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "explore/draws.h"

namespace entente::explore {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

/// R: p.adjust(c(.01, .04, .03, .005), "holm") is .03 .06 .06 .02.
TEST(Multiplicity, IsAdjustedAsByHolm) {
  EXPECT_THAT(holm_adjusted(std::vector{.01, .04, .03, .005}),
              ElementsAre(DoubleNear(.03, 1e-12), DoubleNear(.06, 1e-12), DoubleNear(.06, 1e-12),
                          DoubleNear(.02, 1e-12)));
  EXPECT_THAT(stand_out(std::vector{.01, .04, .03, .005}), ElementsAre(true, false, false, true));
  EXPECT_THAT(holm_adjusted(std::vector{.7, .8}), ElementsAre(1, 1));
  EXPECT_TRUE(holm_adjusted({}).empty());
  EXPECT_THROW(holm_adjusted(std::vector{1.1}), std::invalid_argument);
  EXPECT_THROW(holm_adjusted(std::vector{std::nan("")}), std::invalid_argument);
}

TEST(Multiplicity, LetsFewStandOutByChance) {
  std::size_t unadjusted = 0, adjusted = 0;
  for (std::size_t series = 0; series < 1000; ++series) {
    const auto p = draws(1, "test", series, 40);
    unadjusted += std::ranges::any_of(p, [](double one) { return one <= 0.05; });
    adjusted += std::ranges::count(stand_out(p), true) > 0;
  }
  EXPECT_GT(unadjusted, 800U);
  EXPECT_LT(adjusted, 75U);
  EXPECT_GT(adjusted, 25U);
}

TEST(Multiplicity, TakesEstimatesOnOneSide) {
  EXPECT_NEAR(p_above_zero(1.6448536269514722, 1), 0.05, 1e-12);
  EXPECT_NEAR(p_above_zero(-0.5, 0.25), 0.9772498680518208, 1e-12);
  EXPECT_EQ(p_above_zero(0, 0), 1);
  EXPECT_EQ(p_above_zero(0.2, 0), 0);
}

}  // namespace
}  // namespace entente::explore
