#include <entente/networks.h>
#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

TEST(TimeLimit, IsNeverLateUnlessToldSo) {
  EXPECT_FALSE(TimeLimit().late());
  EXPECT_FALSE(TimeLimit(INFINITY).late());
  EXPECT_GT(TimeLimit(INFINITY).seconds_left(), 1e8);
}

TEST(TimeLimit, IsLateWhenTheSecondsAreOver) {
  EXPECT_TRUE(TimeLimit(-1).late());
  EXPECT_LT(TimeLimit(-1).seconds_left(), 0);
  EXPECT_FALSE(TimeLimit(60).late());
  EXPECT_NEAR(TimeLimit(60).seconds_left(), 60, 1);
}

TEST(TimeLimit, IsLateOnceTheFlagIsSet) {
  StopFlag stop = false;
  const TimeLimit limit(60, &stop);
  EXPECT_FALSE(limit.late());
  stop = true;
  EXPECT_TRUE(limit.late());
}

}  // namespace
}  // namespace entente
