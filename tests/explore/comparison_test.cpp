#include "explore/comparison.h"

#include <gtest/gtest.h>

namespace entente::explore {
namespace {

TEST(Comparison, OfEachSign) {
  const auto at_least = comparison_in(" alarm level >= +0.5 ");
  ASSERT_TRUE(at_least);
  EXPECT_EQ(at_least->name, "alarm level");
  EXPECT_TRUE(at_least->holds(0.5));
  EXPECT_FALSE(comparison_in("x>0.5")->holds(0.5));
  EXPECT_TRUE(comparison_in("x <= -1e3")->holds(-1000));
  EXPECT_FALSE(comparison_in("x < -1e3")->holds(-1000));
  EXPECT_TRUE(comparison_in("x < 2")->holds(1));
  EXPECT_EQ(comparison_in("x >= 60 %")->value, 0.6);
  EXPECT_EQ(comparison_in("x >= 5%")->value, 0.05);
}

TEST(Comparison, IsNothingElse) {
  for (const char* text :
       {"x", "x = 1", "> 1", "x >", "x > y", "x > inf", "x > 1 > 2", "x > %", "x > 5 % %", ""})
    EXPECT_FALSE(comparison_in(text)) << text;
}

}  // namespace
}  // namespace entente::explore
