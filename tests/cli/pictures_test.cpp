#include "cli/pictures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::cli {
namespace {

TEST(Pictures, Bars) {
  EXPECT_EQ(bar(0.5, 4, true), "██··");
  EXPECT_EQ(bar(0.5625, 4, true), "██▎·");
  EXPECT_EQ(bar(0, 3, true), "···");
  EXPECT_EQ(bar(1, 3, false), "###");
  EXPECT_EQ(bar(0.34, 3, false), "#..");
}

TEST(Pictures, Sparklines) {
  EXPECT_EQ(sparkline({0, 1, 2, 3, 4, 5, 6, 7}, 20, true), "▁▂▃▄▅▆▇█");
  EXPECT_EQ(sparkline({0, 7}, 20, false), "_#");
  EXPECT_EQ(sparkline({0, 2, 4, 6}, 2, true), "▁█");
  EXPECT_EQ(sparkline({5, 5, 5}, 20, true), "▄▄▄");
  EXPECT_EQ(sparkline({5, NAN}, 20, true), "");
}

TEST(Pictures, SparklinesOnAScale) {
  EXPECT_EQ(sparkline({0, 1, 2}, 20, {0, 8}, false), "_.:");
  EXPECT_EQ(sparkline({0, 1}, 20, {0, INFINITY}, false), "");
}

TEST(Pictures, ScalesHoldWhatTheyInclude) {
  Scale scale{1, 2};
  for (const double value : {-1.0, 3.0, static_cast<double>(NAN)}) scale.include(value);
  EXPECT_EQ(scale.low, -1);
  EXPECT_EQ(scale.high, 3);
  EXPECT_EQ(scale.column(-1, 5), 0u);
  EXPECT_EQ(scale.column(1, 5), 2u);
  EXPECT_EQ(scale.column(9, 5), 4u);
}

}  // namespace
}  // namespace entente::cli
