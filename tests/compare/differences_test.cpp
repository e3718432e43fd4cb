#include <entente/compare.h>
#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

using Values = std::vector<double>;

/// Pairs of 0 and 1, so many of each.
struct Pairs {
  Values first, second;
  Pairs(std::size_t both, std::size_t up, std::size_t down, std::size_t neither) {
    add(both, 1, 1);
    add(up, 0, 1);
    add(down, 1, 0);
    add(neither, 0, 0);
  }
  void add(std::size_t count, double a, double b) {
    first.insert(first.end(), count, a);
    second.insert(second.end(), count, b);
  }
};

/// Student's own data (1908): additional hours of sleep under two drugs, the same ten patients.
const Values sleep_one{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
const Values sleep_two{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

TEST(DifferenceOfMeans, PairedIsStudents) {
  const Difference d = difference_of_means(sleep_one, sleep_two, true);
  EXPECT_NEAR(d.value, 1.58, 1e-12);
  EXPECT_NEAR(d.interval.low, 0.7001142, 1e-6);  // R: t.test(..., paired = TRUE)
  EXPECT_NEAR(d.interval.high, 2.4598858, 1e-6);
  EXPECT_EQ(d.up, 9U);
  EXPECT_EQ(d.down, 0U);
  EXPECT_TRUE(d.decided());
}

TEST(DifferenceOfMeans, UnpairedIsWelchs) {
  const Difference d = difference_of_means(sleep_one, sleep_two, false);
  EXPECT_NEAR(d.value, 1.58, 1e-12);
  // R: t.test(...): df = 17.776, interval -0.2054832 to 3.3654832; whole degrees of freedom make it a little
  // wider
  EXPECT_NEAR(d.interval.low, -0.2054832, 0.01);
  EXPECT_NEAR(d.interval.high, 3.3654832, 0.01);
  EXPECT_LE(d.interval.low, -0.2054832);
  EXPECT_FALSE(d.decided());
}

TEST(DifferenceOfMeans, OfTheSameIsExactlyZero) {
  const Difference d = difference_of_means(sleep_one, sleep_one, true);
  EXPECT_TRUE(d.exactly_zero);
  EXPECT_EQ(d.value, 0);
  EXPECT_EQ(d.interval.low, 0);
  EXPECT_EQ(d.interval.high, 0);
  EXPECT_FALSE(d.decided());
}

TEST(DifferenceOfMeans, OneRunHasNoInterval) {
  const Difference d = difference_of_means(Values{1}, Values{2}, true);
  EXPECT_EQ(d.value, 1);
  EXPECT_TRUE(std::isnan(d.interval.low));
  EXPECT_FALSE(d.decided());
}

/// Agresti's approval of the prime minister: 794, 150, 86, 570 of 1600 (Agresti 2002, table 10.1).
TEST(DifferenceOfShares, PairedIsAgrestiAndMins) {
  const Pairs pairs(794, 86, 150, 570);
  const Difference d = difference_of_shares(pairs.first, pairs.second, true);
  EXPECT_NEAR(d.value, -64.0 / 1600, 1e-12);
  // (b - c) / (n + 2) -+ 1.959964 sqrt(b + c - (b - c)^2 / (n + 2)) / (n + 2) of b = 86.5, c = 150.5
  EXPECT_NEAR(d.interval.low, -0.05868, 2e-4);
  EXPECT_NEAR(d.interval.high, -0.02122, 2e-4);
  EXPECT_EQ(d.up, 86U);
  EXPECT_EQ(d.down, 150U);
}

TEST(DifferenceOfShares, WithoutATurnIsZeroButNotCertain) {
  const Pairs pairs(10, 0, 0, 90);
  const Difference d = difference_of_shares(pairs.first, pairs.second, true);
  EXPECT_TRUE(d.exactly_zero);
  EXPECT_EQ(d.value, 0);
  EXPECT_LT(d.interval.low, 0);
  EXPECT_GT(d.interval.high, 0);
}

/// Newcombe (1998), table II, method 10: 56/70 against 48/80 has 0.0524 to 0.3339; 9/10 against 3/10 has 0.1705
/// to 0.8090.
TEST(DifferenceOfShares, UnpairedIsNewcombes) {
  const auto sample = [](std::size_t hits, std::size_t of) {
    Values values(of, 0.0);
    std::fill_n(values.begin(), hits, 1.0);
    return values;
  };
  const Difference a = difference_of_shares(sample(48, 80), sample(56, 70), false);
  EXPECT_NEAR(a.interval.low, 0.0524, 5e-5);
  EXPECT_NEAR(a.interval.high, 0.3339, 5e-5);
  const Difference b = difference_of_shares(sample(3, 10), sample(9, 10), false);
  EXPECT_NEAR(b.interval.low, 0.1705, 5e-5);
  EXPECT_NEAR(b.interval.high, 0.8090, 5e-5);
}

TEST(DifferenceOfMedians, IsTheSameAgain) {
  const Difference a = difference_of_medians(sleep_one, sleep_two, true, 7, "x");
  const Difference b = difference_of_medians(sleep_one, sleep_two, true, 7, "x");
  EXPECT_NEAR(a.value, 1.75 - 0.35, 1e-12);
  EXPECT_EQ(a.interval.low, b.interval.low);
  EXPECT_EQ(a.interval.high, b.interval.high);
  EXPECT_LE(a.interval.low, a.value);
  EXPECT_GE(a.interval.high, a.value);
}

TEST(DifferenceOfMedians, LeavesOutRunsThatNeverCame) {
  const double never = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(difference_of_medians(Values{1, never, 3}, Values{5, never, 7}, true, 1, "x").value, 4);
  EXPECT_TRUE(std::isnan(difference_of_medians(Values{never, never}, Values{5, 7}, true, 1, "x").value));
}

TEST(RunsToSettle, AreThoseOfAnEightyPercentChance) {
  // a standard error that is as large as the difference: (1.959964 + 0.841621)^2 = 7.849
  EXPECT_EQ(runs_to_settle(0.1, 0.1, 100), 785);
  EXPECT_TRUE(std::isinf(runs_to_settle(0, 0.1, 100)));
}

TEST(Differences, WhatIsInfiniteOrNoNumberHasNone) {
  const double infinite = std::numeric_limits<double>::infinity();
  for (const double odd : {infinite, -infinite, static_cast<double>(NAN)})
    for (const bool paired : {true, false})
      for (const auto& [first, second] :
           {std::pair<Values, Values>{{odd, 0}, {1, 0}}, {{1, 0}, {odd, 0}}, {{odd, 0}, {odd, 0}}})
        for (const Difference& d :
             {difference_of_means(first, second, paired), difference_of_shares(first, second, paired)}) {
          EXPECT_TRUE(std::isnan(d.value) && std::isnan(d.interval.low) && std::isnan(d.interval.high));
          EXPECT_TRUE(std::isnan(d.se) && std::isnan(d.unpaired_se) && std::isnan(d.runs_to_settle));
          EXPECT_FALSE(d.exactly_zero) << odd;
          EXPECT_FALSE(d.decided());
        }
  const Difference d = difference_of_means(Values{infinite, 1, NAN}, Values{1, infinite, 1}, true);
  EXPECT_EQ(d.up, 1U) << "what is not a number is neither above nor below";
  EXPECT_EQ(d.down, 1U);
}

TEST(Differences, OfASingleRunHaveNoInterval) {
  for (const bool paired : {true, false}) {
    const Difference d = difference_of_shares(Values{0}, Values{1}, paired);
    EXPECT_EQ(d.value, 1);
    EXPECT_TRUE(std::isnan(d.interval.low) && std::isnan(d.se) && std::isnan(d.runs_to_settle));
    EXPECT_FALSE(d.decided());
  }
}

}  // namespace
}  // namespace entente
