#include "cli/stretch.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::cli {
namespace {

TEST(Stretch, LiesInItsScale) {
  EXPECT_EQ(stretch({0, 10}, {3, 6}, {}, 11, false), "...====....");
  EXPECT_EQ(stretch({0, 10}, {-5, 2}, {}, 11, true), "━━━········") << "what is beyond stands at the end";
  EXPECT_EQ(stretch({0, 10}, {NAN, NAN}, {}, 5, false), ".....");
  EXPECT_EQ(stretch({0, 10}, {3, 6}, {}, 0, false), "");
}

TEST(Stretch, HasMarks) {
  const std::vector<Mark> marks{{8, MarkKind::target}, {1, MarkKind::start}, {5, MarkKind::value}, {NAN}};
  EXPECT_EQ(stretch({0, 10}, {3, 6}, marks, 11, false), ".x.==o=.|..");
  EXPECT_EQ(stretch({0, 10}, {3, 6}, marks, 11, true), "·○·━━●━·│··");
}

TEST(Stretch, OfAScaleWithoutLengthStandsAtItsBeginning) {
  EXPECT_EQ(stretch({2, 2}, {2, 2}, {{2}}, 4, false), "o...");
}

}  // namespace
}  // namespace entente::cli
