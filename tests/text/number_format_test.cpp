#include "text/number_format.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::text {
namespace {

TEST(Figures, BriefNumbers) {
  EXPECT_EQ(format_compact(0.21349), "0.213");
  EXPECT_EQ(format_compact(-0.45), "-0.450");
  EXPECT_EQ(format_compact(153.2), "153");
  EXPECT_EQ(format_compact(80), "80.0");
  EXPECT_EQ(format_compact(9.999), "10.0");
  EXPECT_EQ(format_compact(999.4), "999");
  EXPECT_EQ(format_compact(-999.9), "-1,000");
  EXPECT_EQ(format_compact(12345), "12,345");
  EXPECT_EQ(format_compact(1.2e9), "1.20e+09");
  EXPECT_EQ(format_compact(-1e-17), "0");
  EXPECT_EQ(format_compact(NAN), "-");
  EXPECT_EQ(format_signed(0.1), "+0.100");
  EXPECT_EQ(format_signed(-0.1), "-0.100");
  EXPECT_EQ(format_signed(0), "0");
}

TEST(Figures, ASharesRareSideIsNeverRoundedAway) {
  EXPECT_EQ(percent(0), "0 %");
  EXPECT_EQ(percent(1), "100 %");
  EXPECT_EQ(percent(0.634), "63 %");
  EXPECT_EQ(percent(0.004), "0.4 %");
  EXPECT_EQ(percent(0.996), "99.6 %");
  EXPECT_EQ(percent(0.0001), "<0.1 %");
  EXPECT_EQ(percent(0.9999), ">99.9 %");
  EXPECT_EQ(percent(NAN), "-");
}

TEST(Figures, WhatRoundingLeavesIsNoNumber) {
  EXPECT_EQ(percent(-1e-17), "0 %");
  EXPECT_EQ(percent(2.8e-17), "0 %");
  EXPECT_EQ(percent(1 - 1e-15), "100 %");
  EXPECT_EQ(percent(1.0000000000000007), "100 %");
  EXPECT_EQ(interval({-1e-17, 1 + 1e-15}, true), "0 to 100 %");
}

TEST(Figures, Intervals) {
  EXPECT_EQ(interval({0.6, 0.66}, true), "60 to 66 %");
  EXPECT_EQ(interval({0.011, 0.03}, true), "1.1 to 3.0 %");
  EXPECT_EQ(interval({0, 0.004}, true), "0 to 0.4 %");
  EXPECT_EQ(interval({-0.45, 0.1}, false), "-0.450 to 0.100");
  EXPECT_EQ(interval({NAN, NAN}, false), "");
}

TEST(Figures, CountedThingsHaveTheirPluralAndTheirCommas) {
  EXPECT_EQ(counted(1, "step"), "1 step");
  EXPECT_EQ(counted(0, "step"), "0 steps");
  EXPECT_EQ(counted(12345, "run"), "12,345 runs");
}

TEST(Figures, EstimatedRunsAreRoundedUp) {
  EXPECT_EQ(about_runs(5871), "about 5,900 runs");
  EXPECT_EQ(about_runs(64), "about 64 runs");
  EXPECT_EQ(about_runs(7), "about 7 runs");
  EXPECT_EQ(about_runs(100), "about 100 runs");
  EXPECT_EQ(about_runs(3e9), "more than a billion runs");
  EXPECT_EQ(about_counted(5177, "row"), "about 5,200 rows");
  EXPECT_EQ(about_runs(INFINITY), "more than a billion runs");
}

TEST(Figures, TheCauseThatNoScenarioNamesHasAName) {
  EXPECT_EQ(cause_title({"decay", CauseKind::decay, ""}), "return to baseline");
  EXPECT_EQ(cause_title({"decay", CauseKind::rule, ""}), "decay");
}

}  // namespace
}  // namespace entente::text
