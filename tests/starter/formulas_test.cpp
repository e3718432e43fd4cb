/// Expressions of new scenarios.
#include "starter/formulas.h"

#include <gtest/gtest.h>

#include "starter_support.h"

namespace entente::starter {
namespace {

std::string expression(const std::string& name, const std::vector<std::string>& relations) {
  return named_expressions(small_world({"A", "B"}, relations))[name + "(a, b)"];
}

TEST(StarterFormulas, FitTheScale) {
  EXPECT_EQ(expression("at_odds", {"trust"}), "max(0, -trust[a, b])");
  EXPECT_EQ(expression("closeness", {"trust"}), "(1 + trust[a, b]) / 2");
  EXPECT_EQ(expression("at_odds", {"trust=-3:3"}), "max(0, -trust[a, b] / 3)");
  EXPECT_EQ(expression("at_odds", {"hostility=-2:2"}), "max(0, hostility[a, b] / 2)");
  EXPECT_EQ(expression("closeness", {"hostility=-2:2"}), "(1 - hostility[a, b] / 2) / 2");
}

TEST(StarterFormulas, LetOtherRelationsRestrain) {
  const std::string base = "max(0, -trust[a, b]) * (1 - restraint * ";
  EXPECT_EQ(expression("at_odds", {"trust", "trade"}), base + "trade[a, b])");
  EXPECT_EQ(expression("at_odds", {"trust", "trade=0:100"}), base + "trade[a, b] / 100)");
  EXPECT_EQ(expression("at_odds", {"trust", "trade=1:5"}), base + "(trade[a, b] - 1) / 4)");
  EXPECT_EQ(expression("at_odds", {"trust", "hostility"}), base + "(1 - hostility[a, b]))");
  EXPECT_EQ(expression("at_odds", {"trust", "hostility=0:10"}), base + "(10 - hostility[a, b]) / 10)");
  EXPECT_EQ(expression("at_odds", {"trust", "respect"}), base + "max(0, respect[a, b]))");
}

TEST(StarterFormulas, Scale) {
  EXPECT_EQ(times("-x", 1), "-x");
  EXPECT_EQ(times("-x / 2", -1), "x / 2");
  EXPECT_EQ(times("x", -3), "-3 * x");
  EXPECT_EQ(times("-2 * x", 0.5), "-0.5 * 2 * x");
}

}  // namespace
}  // namespace entente::starter
