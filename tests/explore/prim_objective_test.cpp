#include "explore/prim_objective.h"

#include <gtest/gtest.h>

namespace entente::explore {
namespace {

TEST(PrimObjective, IsThatOfItsSource) {
  const Content box{100, 25}, next{80, 24};
  EXPECT_DOUBLE_EQ(objective(PrimObjective::original, box, next), 0.3);
  EXPECT_DOUBLE_EQ(objective(PrimObjective::lenient1, box, next), 0.05 / 20);
  EXPECT_DOUBLE_EQ(objective(PrimObjective::lenient2, box, next), 80 * 0.05 / 20);
  EXPECT_DOUBLE_EQ(objective(PrimObjective::lenient1, next, box), -0.05 / 20)
      << "of a larger box, per point gained";
}

TEST(PrimObjective, OfTheSamePointsOrNoneIsNoGain) {
  for (const auto kind : {PrimObjective::original, PrimObjective::lenient1, PrimObjective::lenient2}) {
    EXPECT_EQ(objective(kind, {100, 25}, {100, 25}), 0);
    EXPECT_EQ(objective(kind, {100, 25}, {0, 0}), 0);
  }
}

TEST(BestNext, KeepsTheFirstOfThoseThatAreAsGood) {
  Box box = everything(3);
  box[1].low = 2;
  BestNext next(PrimObjective::lenient1, box, {100, 25});
  EXPECT_EQ(next.best(), nullptr);
  next.offer(0, {.high = 1}, {90, 20});
  EXPECT_EQ(next.best(), nullptr) << "less dense";
  next.offer(0, {.high = 1}, {90, 25});
  next.offer(2, {.high = 1}, {90, 25});
  ASSERT_NE(next.best(), nullptr);
  EXPECT_EQ(next.best()->factor, 0U);
  next.offer(1, {.low = 3}, {90, 25});
  EXPECT_EQ(next.best()->factor, 1U) << "it restricts no factor more";
  next.offer(0, {.high = 1}, {80, 25});
  EXPECT_EQ(next.best()->factor, 0U) << "better";
}

}  // namespace
}  // namespace entente::explore
