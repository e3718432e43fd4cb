#include "results/paired.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

TEST(Paired, OfTheSameIsExactlyNothing) {
  const std::vector<double> a{0.1, 0.7, -3};
  const PairedDifference d = paired_difference(a, a);
  EXPECT_EQ(d.mean, 0);
  EXPECT_EQ(d.interval.low, 0);
  EXPECT_EQ(d.interval.high, 0);
  EXPECT_EQ(d.more + d.less, 0u);
}

TEST(Paired, IsStudentsTOnTheDifferences) {
  // differences 1, 2, 3, 4: mean 2.5, sd 1.2910, t(3) 3.1824: half an interval of 2.0543
  const std::vector<double> a{2, 4, 6, 8}, b{1, 2, 3, 4};
  const PairedDifference d = paired_difference(a, b);
  EXPECT_NEAR(d.mean, 2.5, 1e-12);
  EXPECT_NEAR(d.interval.low, 2.5 - 2.0543, 1e-4);
  EXPECT_NEAR(d.interval.high, 2.5 + 2.0543, 1e-4);
  EXPECT_EQ(d.more, 4u);
}

TEST(Paired, SharesAreThoseOfBonettAndPrice) {
  // 10 pairs, 3 one way and 1 the other: (4 - 2) / 12 -+ 1.96 sqrt((6/12 - (2/12)^2) / 12)
  const std::vector<double> a{1, 1, 1, 0, 1, 1, 0, 0, 0, 0}, b{0, 0, 0, 1, 1, 1, 0, 0, 0, 0};
  const PairedDifference d = paired_share_difference(a, b);
  EXPECT_NEAR(d.mean, 0.2, 1e-12);
  const double half = 1.959964 * std::sqrt((0.5 - 1.0 / 36) / 12);
  EXPECT_NEAR(d.interval.low, 1.0 / 6 - half, 1e-6);
  EXPECT_NEAR(d.interval.high, 1.0 / 6 + half, 1e-6);
  const PairedDifference same = paired_share_difference(a, a);
  EXPECT_EQ(same.mean, 0);
  EXPECT_LT(same.interval.low, 0);
  EXPECT_GT(same.interval.high, 0);
}

TEST(Paired, GroupsOfOneAreAMean) {
  const std::vector<double> values{1, 2, 4, 9};
  const std::vector<std::size_t> ones(4, 1);
  const GroupedMean grouped = grouped_mean(values, ones);
  const Statistics s = statistics(values);
  const Interval expected = mean_interval(s.mean, s.sd, 4);
  EXPECT_NEAR(grouped.mean, s.mean, 1e-12);
  EXPECT_NEAR(grouped.interval.low, expected.low, 1e-9);
  EXPECT_NEAR(grouped.interval.high, expected.high, 1e-9);
}

TEST(Paired, GroupsCountByTheirSize) {
  const std::vector<double> sums{8, 1};
  const std::vector<std::size_t> sizes{4, 1};
  EXPECT_NEAR(grouped_mean(sums, sizes).mean, 9.0 / 5, 1e-12);
  EXPECT_TRUE(std::isnan(grouped_mean({sums.data(), 1}, {sizes.data(), 1}).interval.low));
}

TEST(Paired, IntervalsEndWhereValuesDo) {
  const GroupedMean cut = within({0.4, {-0.2, 0.9}}, 0, 1);
  EXPECT_EQ(cut.mean, 0.4);
  EXPECT_EQ(cut.interval.low, 0);
  EXPECT_EQ(cut.interval.high, 0.9);
  EXPECT_TRUE(std::isnan(within({0.4, {NAN, NAN}}, 0, 1).interval.low));
}

}  // namespace
}  // namespace entente
