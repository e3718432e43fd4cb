#include "explore/chance_curve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <stdexcept>

#include "made_runs.h"

namespace entente::explore {
namespace {

/// Thresholds 0.05, 0.15, ... 0.95.
std::vector<double> tenths() {
  std::vector<double> own;
  for (int k = 0; k < 10; ++k) own.push_back((k + 0.5) / 10);
  return own;
}

std::vector<double> at(std::vector<double> values) { return values; }

TEST(ChanceCurve, IsTheDistributionOfThresholds) {
  const auto curve = chances_along(tipping_of(tenths()), at({0, 0.5, 1}));
  EXPECT_EQ(curve[0].chance, 0);
  EXPECT_EQ(curve[1].chance, 0.5);
  EXPECT_EQ(curve[2].chance, 1);
  const double half = std::sqrt(std::log(40.0) / 20);  // Massart's, of 10 runs
  EXPECT_DOUBLE_EQ(curve[1].band.low, 0.5 - half);
  EXPECT_DOUBLE_EQ(curve[1].band.high, 0.5 + half);
  EXPECT_EQ(curve[0].band.low, 0);
  EXPECT_EQ(curve[2].band.high, 1);
}

TEST(ChanceCurve, OfWhatFallsIsItsMirrorImage) {
  const auto rising = chances_along(tipping_of(tenths()), at({0.2, 0.7}));
  const auto falling = chances_along(tipping_of(tenths(), true), at({0.2, 0.7}));
  for (std::size_t k = 0; k < 2; ++k) {
    EXPECT_DOUBLE_EQ(falling[k].chance, 1 - rising[k].chance);
    EXPECT_DOUBLE_EQ(falling[k].band.low, 1 - rising[k].band.high);
    EXPECT_DOUBLE_EQ(falling[k].band.high, 1 - rising[k].band.low);
  }
}

/// A run that holds between 0.3 and 0.4 only, among 99 that never do, shows above alone.
TEST(ChanceCurve, BandsTakeRunsThatSwitchMoreThanOnceBothWays) {
  Tipping tipping{0, 1, 1e-9, std::vector<RunTipping>(100), 0};
  const double half = std::sqrt(std::log(40.0) / 200);
  tipping.runs[0].switches = {0.3, 0.4};
  const auto curve = chances_along(tipping, at({0.2, 0.35, 0.6}));
  EXPECT_EQ(curve[0].chance, 0);
  EXPECT_EQ(curve[1].chance, 0.01);
  EXPECT_EQ(curve[2].chance, 0);
  EXPECT_DOUBLE_EQ(curve[0].band.high, half);
  EXPECT_DOUBLE_EQ(curve[1].band.high, 0.01 + half);
  EXPECT_DOUBLE_EQ(curve[2].band.high, 0.01 + half);
}

/// Runs that hold between 0.3 and 0.4 and from 0.8 on count below from 0.8 on alone.
TEST(ChanceCurve, BandsCountBelowOnlyWhatHoldsForGood) {
  Tipping tipping{0, 1, 1e-9, std::vector<RunTipping>(100, {false, {0.3, 0.4, 0.8}}), 0};
  tipping.runs[0].switches.back() = 0.81;  // of runs that are all alike more is known
  const double half = std::sqrt(std::log(40.0) / 200);
  const auto curve = chances_along(tipping, at({0.35, 0.6, 0.9}));
  EXPECT_EQ(curve[0].chance, 1);
  EXPECT_EQ(curve[1].chance, 0);
  EXPECT_EQ(curve[0].band.low, 0);
  EXPECT_EQ(curve[1].band.high, 1);
  EXPECT_DOUBLE_EQ(curve[2].band.low, 1 - half);
}

/// 100 of 100 alike: 97 % of all are at least, by Clopper and Pearson's one-sided bound.
TEST(ChanceCurve, OfRunsThatAreAllAlikeIsNarrow) {
  const Tipping tipping{0, 1, 1e-9, std::vector<RunTipping>(100, {false, {0.3, 0.4}}), 0};
  const auto curve = chances_along(tipping, at({0.2, 0.35}));
  EXPECT_NEAR(curve[0].band.high, 1 - std::pow(0.05, 0.01), 1e-12);
  EXPECT_NEAR(curve[1].band.low, std::pow(0.05, 0.01), 1e-12);
}

TEST(ChanceCurve, FindsWhereTheChanceIsWhatWasAsked) {
  const auto rising = value_at_chance(tipping_of(tenths()), 0.4);
  EXPECT_NEAR(rising.value, 0.35, 1e-3);
  const auto falling = value_at_chance(tipping_of(tenths(), true), 0.4);
  EXPECT_NEAR(falling.value, 0.65, 1e-3);
  EXPECT_NEAR(falling.interval.high, 1 - rising.interval.low, 2e-3);
  EXPECT_NEAR(falling.interval.low, 1 - rising.interval.high, 2e-3);
}

/// R: qbinom; the order statistics of 100 for the median are the 40th and the 61st.
TEST(ChanceCurve, TakesTheOrderStatisticsThatTheBinomialSays) {
  std::vector<double> own;
  for (int k = 1; k <= 100; ++k) own.push_back(k / 101.0);
  const Tipping tipping = thresholds({.runs = 100, .tolerance = 1e-9}, tips_at(own)).value();
  const auto half = value_at_chance(tipping, 0.5);
  EXPECT_NEAR(half.interval.low, 40 / 101.0, 1e-8);
  EXPECT_NEAR(half.interval.high, 61 / 101.0, 1e-8);
  // Massart's 0.1358 of 100 runs: the 37th and the 64th
  EXPECT_NEAR(half.band.low, 37 / 101.0, 1e-8);
  EXPECT_NEAR(half.band.high, 64 / 101.0, 1e-8);
}

TEST(ChanceCurve, SaysWhatLiesBeyondTheRange) {
  std::vector<double> own(100, 2.0);
  own[0] = 0.5;
  const auto rare = value_at_chance(tipping_of(own), 0.3);
  EXPECT_EQ(rare.value, std::numeric_limits<double>::infinity());
  EXPECT_EQ(rare.interval.low, std::numeric_limits<double>::infinity());
  const auto here = value_at_chance(tipping_of(own), 0.01);
  EXPECT_NEAR(here.value, 0.5, 1e-3);
  EXPECT_EQ(here.interval.high, std::numeric_limits<double>::infinity());
  EXPECT_EQ(here.interval.low, -std::numeric_limits<double>::infinity());
  const auto already = value_at_chance(tipping_of(std::vector<double>(100, -1.0)), 0.3);
  EXPECT_EQ(already.value, -std::numeric_limits<double>::infinity());
}

TEST(ChanceCurve, RefusesWhatMakesNoSense) {
  const Tipping tipping = tipping_of(tenths());
  EXPECT_THROW(value_at_chance(tipping, 0), std::invalid_argument);
  EXPECT_THROW(value_at_chance(tipping, 1), std::invalid_argument);
  EXPECT_THROW(chances_along(tipping, at({1.1})), std::invalid_argument);
}

/// Thresholds between -0.2 and 1.2, so that some runs never tip and some always have.
Tipping drawn_tipping(std::uint64_t seed) {
  std::vector<double> own = draws(seed, "thresholds", 0, 200);
  for (double& x : own) x = 1.4 * x - 0.2;
  return tipping_of(own);
}

TEST(LongChanceCurve, DISABLED_CoversItsWholeLengthAndItsValues) {
  std::vector<double> values;
  for (int k = 0; k <= 1000; ++k) values.push_back(k / 1000.0);
  unsigned band = 0, median = 0, fifth = 0;
  for (std::uint64_t seed = 1; seed <= coverage_seeds; ++seed) {
    const Tipping tipping = drawn_tipping(seed);
    bool all = true;
    for (const ChanceAt& c : chances_along(tipping, values))
      all = all && c.band.low <= (c.value + 0.2) / 1.4 && (c.value + 0.2) / 1.4 <= c.band.high;
    band += all;
    const Interval half = value_at_chance(tipping, 0.5).interval, low = value_at_chance(tipping, 0.2).interval;
    median += half.low <= 0.5 && 0.5 <= half.high;
    fifth += low.low <= 0.08 && 0.08 <= low.high;
  }
  for (const auto& [held, what] :
       {std::pair{band, "band"}, std::pair{median, "chance 0.5"}, std::pair{fifth, "chance 0.2"}}) {
    const double percent = 100.0 * held / coverage_seeds;
    std::printf("%s: %.1f %%\n", what, percent);
    EXPECT_GE(percent, 92) << what;
    EXPECT_LE(percent, 98) << what;
  }
}

}  // namespace
}  // namespace entente::explore
