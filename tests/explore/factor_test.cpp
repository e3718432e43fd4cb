#include "explore/factor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

std::string complaint(const std::vector<Factor>& factors) {
  try {
    check_factors(factors);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

TEST(Factor, TakesValuesOfItsRangeOrList) {
  const Factor range{"r", 2, 10}, list{"l", 0, 1, {5, 7, 11}}, kinds{"k", 0, 1, {}, {"war", "peace"}};
  EXPECT_EQ(value_at(range, 0), 2);
  EXPECT_EQ(value_at(range, 0.25), 4);
  EXPECT_EQ(value_at(range, 1), 10);
  EXPECT_EQ(value_at(list, 0.33), 5);
  EXPECT_EQ(value_at(list, 0.34), 7);
  EXPECT_EQ(value_at(list, 1), 11);
  EXPECT_EQ(value_at(kinds, 0.49), 0);
  EXPECT_EQ(value_at(kinds, 0.5), 1);
}

TEST(Factor, HasLevelsFromEndToEnd) {
  EXPECT_THAT(levels({"r", 60, 120}, 4), ElementsAre(60, 80, 100, 120));
  EXPECT_THAT(levels({"r", 60, 120}, 1), ElementsAre(90));
  EXPECT_THAT(levels({"l", 0, 1, {5, 7, 11}}, 99), ElementsAre(5, 7, 11));
  EXPECT_THAT(levels({"k", 0, 1, {}, {"war", "peace"}}, 0), ElementsAre(0, 1));
}

TEST(Factor, SaysWhatIsWrong) {
  constexpr double inf = std::numeric_limits<double>::infinity();
  EXPECT_EQ(complaint({}), "there is no factor to vary");
  EXPECT_EQ(complaint({{"a", 5, 1}}), "the range of 'a' is upside down: 5 to 1");
  EXPECT_EQ(complaint({{"a", 3, 3}}), "the range of 'a' is a single value, 3");
  EXPECT_EQ(complaint({{"a", 3, inf}}), "the range of 'a' is not finite");
  EXPECT_EQ(complaint({{"a", 0, 1, {1, inf}}}), "a value of 'a' is not finite");
  EXPECT_EQ(complaint({{"a"}, {"b"}, {"a"}}), "'a' is varied twice");
  EXPECT_EQ(complaint({{"a", 0, 1, {1}, {"x"}}}), "'a' has both values and categories");
  EXPECT_EQ(complaint({{"a"}, {"b", 9, 1, {3}}}), "") << "a list needs no range";
}

TEST(Factor, ScalesSharesOfEach) {
  Points unit(2, 2);
  unit.values = {0, 0.5, 1, 0.75};
  const std::vector<Factor> two{{"a", -1, 1}, {"b", 0, 8}};
  EXPECT_THAT(scaled(unit, two).values, ElementsAre(-1, 4, 1, 6));
  EXPECT_THROW(scaled(unit, std::vector<Factor>{{"a"}}), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
