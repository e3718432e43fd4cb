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

}  // namespace
}  // namespace entente::cli
