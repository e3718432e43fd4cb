#include "converge/contrast.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

TEST(Contrast, IsTheMeanOfTheWeightedSumsRunByRun) {
  const std::vector<double> own{1, 2, 3}, twice{2, 4, 6}, four_times{NAN, NAN, NAN};
  const Estimate e = contrast({own, twice, four_times}, {-1, 1, 0}, 0.95);
  EXPECT_EQ(e.value, 2) << "what has no weight is not looked at";
  EXPECT_NEAR(e.se, 1 / std::sqrt(3.0), 1e-15);
  EXPECT_NEAR(e.interval.low, 2 - 4.302652729911 / std::sqrt(3.0), 1e-9);
  EXPECT_NEAR(e.interval.high, 2 + 4.302652729911 / std::sqrt(3.0), 1e-9);
}

/// What the ensembles share is no spread: the second is the first and 5.
TEST(Contrast, KnowsExactlyWhatIsTheSameInEveryRun) {
  const std::vector<double> own{1, 7, -3}, twice{6, 12, 2};
  const Estimate e = contrast({own, twice, own}, {-1, 1, 0}, 0.999);
  EXPECT_EQ(e.value, 5);
  EXPECT_EQ(half_width(e), 0);
  EXPECT_TRUE(excludes_zero(e));
}

TEST(Contrast, OfOneRunHasNoInterval) {
  const std::vector<double> one{1}, two{2};
  const Estimate e = contrast({one, two, one}, {-1, 1, 0}, 0.95);
  EXPECT_EQ(e.value, 1);
  EXPECT_TRUE(std::isnan(e.interval.low) && std::isnan(e.interval.high));
  EXPECT_FALSE(excludes_zero(e));
}

/// One of four runs turns: the interval is around 1 / 6, and not around 1 / 4.
TEST(Contrast, OfSharesHoldsWhatFewRunsDoNotRuleOut) {
  const std::vector<double> own{0, 0, 0, 1}, twice{1, 0, 0, 1};
  const Estimate e = contrast_of_shares({own, twice, own}, {-1, 1, 0}, 0.95);
  EXPECT_EQ(e.value, 0.25);
  const double half = 1.959963984540054 * std::sqrt(2 - 1 / 6.0) / 6;
  EXPECT_NEAR(e.interval.low, 1 / 6.0 - half, 1e-9);
  EXPECT_NEAR(e.interval.high, 1 / 6.0 + half, 1e-9);
}

TEST(Contrast, OfSharesIsNotExactWhereNoRunTurns) {
  const std::vector<double> own{0, 1, 1};
  const Estimate e = contrast_of_shares({own, own, own}, {-1, 1, 0}, 0.95);
  EXPECT_EQ(e.value, 0);
  EXPECT_NEAR(half_width(e), 1.959963984540054 / 5, 1e-9);
  EXPECT_FALSE(excludes_zero(e));
}

}  // namespace
}  // namespace entente
