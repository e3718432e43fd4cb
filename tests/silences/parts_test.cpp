#include "silences/parts.h"

#include <gmock/gmock.h>

namespace entente::detail {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> texts(const std::string& condition) {
  std::vector<std::string> all;
  for (const ConditionPart& part : condition_parts(condition)) all.push_back(part.text);
  return all;
}

std::vector<std::string> sides(const std::string& condition) {
  const ConditionPart part = condition_parts(condition).at(0);
  return {part.left, part.sign, part.right};
}

TEST(Parts, AreSplitWhereAndJoinsThem) {
  EXPECT_THAT(texts(""), ElementsAre());
  EXPECT_THAT(texts("x[A]  > 1"), ElementsAre("x[A]  > 1"));
  EXPECT_THAT(texts("i in far && x[i] > 1 && t"), ElementsAre("i in far", "x[i] > 1", "t"));
  EXPECT_THAT(texts("((a && (b)) && c)"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(texts("a && b || c"), ElementsAre("a && b || c"));
  EXPECT_THAT(texts("(a || b) && c"), ElementsAre("a || b", "c"));
  EXPECT_THAT(texts("any(k in g where k != i && x[k] > 1: a && b) && (a) > (b)"),
              ElementsAre("any(k in g where k != i && x[k] > 1: a && b)", "(a) > (b)"));
}

TEST(Parts, OfAComparisonHaveTheirSides) {
  EXPECT_THAT(sides("trust[A,B] + trust[B,A] < -1.05"), ElementsAre("trust[A,B] + trust[B,A]", "<", "-1.05"));
  EXPECT_THAT(sides("0.4 <= x[A]"), ElementsAre("x[A]", ">=", "0.4"));
  EXPECT_THAT(sides("1 == x[A]"), ElementsAre("x[A]", "==", "1"));
  EXPECT_THAT(sides("x[A] != 1"), ElementsAre("", "", ""));
  EXPECT_THAT(sides("a > 1 || b > 1"), ElementsAre("", "", ""));
  EXPECT_THAT(sides("count(k in g where x[k] > 1) >= 2"),
              ElementsAre("count(k in g where x[k] > 1)", ">=", "2"));
}

TEST(Parts, OfAlternativesAreTheirComparisons) {
  const auto alternatives = [](const std::string& condition) {
    std::vector<std::string> all;
    const std::vector<ConditionPart> parts = condition_parts(condition);
    for (const ConditionPart& one : parts.at(0).alternatives) all.push_back(one.text);
    return all;
  };
  EXPECT_THAT(alternatives("x > 1 || (y < 2)"), ElementsAre("x > 1", "y < 2"));
  EXPECT_THAT(alternatives("(a && x > 1 || ((y == 2 || b) && z >= 3))"),
              ElementsAre("x > 1", "y == 2", "z >= 3"));
  EXPECT_THAT(alternatives("any(k in g : x[k] > 1 || b) || 3 < y"), ElementsAre("3 < y"));
  EXPECT_THAT(alternatives("x > 1"), ElementsAre());
}

/// Actors are the same or not; numbers with the same sign can be near.
TEST(Parts, ThatCompareActorsHaveNoSides) {
  const IsActor is_actor = [](const std::string& name) { return name == "i" || name == "USA"; };
  EXPECT_FALSE(condition_parts("i == USA", is_actor)[0].compares());
  EXPECT_TRUE(condition_parts("p == q", is_actor)[0].compares());
  EXPECT_TRUE(condition_parts("i == USA")[0].compares());
}

TEST(Parts, NamesAreReplacedAsWords) {
  EXPECT_EQ(renamed("hostility[i, j] > i_am * min(x[i], 2)", {{"i", "USA"}, {"j", "HOU"}}),
            "hostility[USA, HOU] > i_am * min(x[USA], 2)");
  EXPECT_EQ(renamed("", {{"i", "USA"}}), "");
}

TEST(Parts, MarginsAreAboveZeroWhereTheyHold) {
  EXPECT_EQ(margin_to_threshold(condition_parts("x > 1")[0], 3, 1), 2);
  EXPECT_EQ(margin_to_threshold(condition_parts("x < 1")[0], 3, 1), -2);
  EXPECT_EQ(margin_to_threshold(condition_parts("x == 1")[0], 3, 1), -2);
}

}  // namespace
}  // namespace entente::detail
