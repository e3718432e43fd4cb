#include "explore/bootstrap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace entente::explore {
namespace {

TEST(Bootstrap, DrawsAsManyRowsAsThereAre) {
  std::vector<double> all(50);
  for (std::size_t replicate = 0; replicate < 200; ++replicate) {
    const auto weights = resample(3, replicate, 50);
    EXPECT_EQ(std::accumulate(weights.begin(), weights.end(), 0.0), 50);
    for (std::size_t i = 0; i < 50; ++i) all[i] += weights[i];
  }
  EXPECT_THAT(all, ::testing::Each(::testing::AllOf(::testing::Gt(140), ::testing::Lt(260))))
      << "each 200 times";
  EXPECT_EQ(resample(3, 7, 50), resample(3, 7, 50));
  EXPECT_NE(resample(3, 7, 50), resample(4, 7, 50));
  EXPECT_NE(resample(3, 7, 50), resample(3, 8, 50));
}

TEST(Bootstrap, HasQuantilesOfTypeSeven) {
  std::vector<double> values{5, 1, 4, 2, 3};
  const Interval half = percentile_interval(values, 0.5);
  EXPECT_EQ(half.low, 2);
  EXPECT_EQ(half.high, 4);
  EXPECT_DOUBLE_EQ(percentile_interval(values, 0.9).low, 1.2);
  EXPECT_EQ(sorted_quantile(std::vector{7.0}, 0.3), 7);
}

TEST(Bootstrap, RefusesWhatGivesNoInterval) {
  EXPECT_NO_THROW(check_bootstrap(2, 0.95));
  EXPECT_THROW(check_bootstrap(1, 0.95), std::invalid_argument);
  EXPECT_THROW(check_bootstrap(2, 1), std::invalid_argument);
}

TEST(Bootstrap, HasMeansAndDeviations) {
  EXPECT_EQ(mean(std::vector{1.0, 2.0, 6.0}), 3);
  EXPECT_DOUBLE_EQ(deviation(std::vector{1.0, 2.0, 3.0, 4.0}), std::sqrt(5.0 / 3));
  EXPECT_EQ(deviation(std::vector{1.0}), 0);
}

TEST(Draws, PickEachNumber) {
  EXPECT_EQ(pick(0.0001, 3), 0U);
  EXPECT_EQ(pick(0.34, 3), 1U);
  EXPECT_EQ(pick(std::nextafter(1.0, 0.0), 3), 2U);
}

TEST(Draws, ShuffleEvenly) {
  std::vector<std::size_t> first(4), last(4);
  for (std::size_t series = 0; series < 4000; ++series) {
    const auto order = shuffled(1, "test", series, 4);
    EXPECT_EQ(std::set(order.begin(), order.end()).size(), 4U);
    ++first[order.front()];
    ++last[order.back()];
  }
  for (const auto& counts : {first, last})  // 1000 each, with a deviation of 27
    EXPECT_THAT(counts, ::testing::Each(::testing::AllOf(::testing::Gt(880U), ::testing::Lt(1120U))));
}

}  // namespace
}  // namespace entente::explore
