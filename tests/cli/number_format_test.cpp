#include "cli/number_format.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::cli {
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
  EXPECT_EQ(with_commas(1), "1");
  EXPECT_EQ(with_commas(1234567), "1,234,567");
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

TEST(Figures, Intervals) {
  EXPECT_EQ(interval({0.6, 0.66}, true), "60 to 66 %");
  EXPECT_EQ(interval({0.011, 0.03}, true), "1.1 to 3.0 %");
  EXPECT_EQ(interval({0, 0.004}, true), "0 to 0.4 %");
  EXPECT_EQ(interval({-0.45, 0.1}, false), "-0.450 to 0.100");
  EXPECT_EQ(interval({NAN, NAN}, false), "");
}

TEST(Figures, Bars) {
  EXPECT_EQ(bar(0.5, 4, true), "██··");
  EXPECT_EQ(bar(0.5625, 4, true), "██▎·");
  EXPECT_EQ(bar(0, 3, true), "···");
  EXPECT_EQ(bar(1, 3, false), "###");
  EXPECT_EQ(bar(0.34, 3, false), "#..");
}

TEST(Figures, Sparklines) {
  EXPECT_EQ(sparkline({0, 1, 2, 3, 4, 5, 6, 7}, 20, true), "▁▂▃▄▅▆▇█");
  EXPECT_EQ(sparkline({0, 7}, 20, false), "_#");
  EXPECT_EQ(sparkline({0, 2, 4, 6}, 2, true), "▁█");
  EXPECT_EQ(sparkline({5, 5, 5}, 20, true), "▄▄▄");
  EXPECT_EQ(sparkline({5, NAN}, 20, true), "");
}

}  // namespace
}  // namespace entente::cli
