#include "silences/tally.h"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::detail {
namespace {

Reading at(std::size_t run, std::size_t step, double left = 0, double right = 0) {
  return {left, right, run, step, {}};
}

TEST(Nearest, IsTheLargestMarginAndOfEqualOnesTheFirst) {
  Nearest nearest;
  EXPECT_FALSE(nearest.any());
  nearest.offer(-3, at(2, 5));
  nearest.offer(-4, at(0, 0));
  EXPECT_EQ(nearest.margin(), -3);
  nearest.offer(-3, at(2, 6));
  EXPECT_EQ(nearest.reading().step, 5u) << "later in the same run";
  nearest.offer(-3, at(1, 9));
  EXPECT_EQ(nearest.reading().run, 1u) << "an earlier run";
  nearest.offer(-2.5, at(7, 7));
  EXPECT_EQ(nearest.margin(), -2.5);
  EXPECT_EQ(nearest.reading().run, 7u);
}

TEST(Nearest, IsNeverWhatIsNoNumberOrWithoutEnd) {
  Nearest nearest;
  nearest.offer(std::nan(""), at(0, 0));
  nearest.offer(-INFINITY, at(0, 0));
  EXPECT_FALSE(nearest.any());
  nearest.offer(1, at(3, 0));
  nearest.offer(std::nan(""), at(0, 0));
  EXPECT_EQ(nearest.reading().run, 3u);
}

TEST(Nearest, OfTwoIsThatOfBothInAnyOrder) {
  Nearest none, early, late;
  early.offer(2, at(0, 4));
  late.offer(2, at(1, 0));
  late.merge(none);
  EXPECT_EQ(late.reading().run, 1u);
  late.merge(early);
  EXPECT_EQ(late.reading().run, 0u);
  none.merge(late);
  EXPECT_EQ(none.margin(), 2);
}

/// x > 1 && y > 1, as they are read.
struct Both {
  std::vector<ConditionPart> parts;
  Both() : parts(2) {
    for (ConditionPart& part : parts) part.sign = ">";
    parts[0].output = 0;
    parts[1].output = 1;
  }
  static bool judge(ConditionTally& tally, double x, double y, std::size_t run = 0) {
    return tally.judge([&](const ConditionPart& part) {
      const double value = part.output == 0 ? x : y;
      return std::pair(value > 1, at(run, 0, value, 1));
    });
  }
};

TEST(ConditionTally, CountsPartsAloneAndTogether) {
  const Both both;
  ConditionTally tally(both.parts);
  EXPECT_FALSE(Both::judge(tally, 0, 2));
  EXPECT_FALSE(Both::judge(tally, 2, 0));
  EXPECT_TRUE(Both::judge(tally, 2, 2));
  EXPECT_EQ(tally.asked, 3u);
  EXPECT_EQ(tally.held, 1u);
  EXPECT_EQ(tally.alone[1].asked, 3u);
  EXPECT_EQ(tally.alone[1].held, 2u);
  EXPECT_EQ(tally.together[1].asked, 2u) << "where the first held";
  EXPECT_EQ(tally.together[1].held, 1u);
}

TEST(ConditionTally, KeepsTheNearestOfWhatNeverHeld) {
  const Both both;
  ConditionTally tally(both.parts);
  Both::judge(tally, 0.25, 2);
  Both::judge(tally, 0.75, 2, 6);
  EXPECT_TRUE(tally.alone[0].never_held());
  EXPECT_EQ(tally.alone[0].nearest.reading().left, 0.75);
  EXPECT_EQ(tally.alone[0].nearest.reading().run, 6u);
  EXPECT_FALSE(tally.alone[1].never_held());
  EXPECT_FALSE(tally.together[1].never_held()) << "it was never asked";
}

/// What chooses rules out what comes after it.
TEST(ConditionTally, JudgesNothingMoreWhereWhatChoosesDoesNotHold) {
  const Both both;
  ConditionTally tally(both.parts, {1, 1});
  EXPECT_FALSE(Both::judge(tally, 0, 2));
  EXPECT_EQ(tally.asked, 1u);
  EXPECT_EQ(tally.alone[1].asked, 0u);
  EXPECT_TRUE(Both::judge(tally, 2, 2));
  EXPECT_EQ(tally.alone[1].asked, 1u);
}

TEST(ConditionTally, OfTwoIsTheSumOfBoth) {
  const Both both;
  ConditionTally a(both.parts), b(both.parts);
  Both::judge(a, 0.5, 2, 3);
  Both::judge(b, 0.5, 0, 1);
  a.merge(b);
  EXPECT_EQ(a.asked, 2u);
  EXPECT_EQ(a.alone[1].held, 1u);
  EXPECT_EQ(a.alone[0].nearest.reading().run, 1u);
}

}  // namespace
}  // namespace entente::detail
