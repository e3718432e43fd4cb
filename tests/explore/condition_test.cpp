#include "explore/condition.h"

#include <limits>

#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr double never = std::numeric_limits<double>::quiet_NaN();

class ConditionTest : public ::testing::Test {
 protected:
  Explorer explorer{source_of(small_world("'p': 1",
                                          "'holds': {'is': 'p > 0'}, 'level': {'is': 'p'}, "
                                          "'when': {'is': 'p > 2', 'over': 'first'}"),
                              {}),
                    {}};
  Request asked(std::vector<std::string> outcomes) const {
    Request request;
    request.question = "tip";
    request.outcomes = std::move(outcomes);
    return request;
  }
  /// Two points of two runs each.
  const PointOutcomes found{2, 3, 2, {1, 0, 5, 7, never, 0.5, 1, 1, 2, 3, 0, never}};
};

TEST_F(ConditionTest, IsAnOutcomeAndANumber) {
  const Condition least = condition_of(explorer, " level>= 0.6 ");
  EXPECT_EQ(least.outcome, 1u);
  EXPECT_TRUE(least.at_least);
  EXPECT_EQ(least.value, 0.6);
  const Condition most = condition_of(explorer, "level <= -2");
  EXPECT_EQ(most.outcome, 1u);
  EXPECT_FALSE(most.at_least);
  EXPECT_EQ(most.value, -2);
}

TEST_F(ConditionTest, IsNothingElse) {
  for (const char* wrong : {"level", "level > 0.6", "level < 0.6", ">= 1", "level >=", "level >= much", ""})
    EXPECT_THAT(testing_support::error_of<RequestError>([&] { condition_of(explorer, wrong); }),
                HasSubstr("not '" + std::string(wrong) + "'"));
  EXPECT_THROW(condition_of(explorer, "levl >= 1"), UnknownNameError);
}

TEST_F(ConditionTest, OneOutcomeIsOne) {
  EXPECT_EQ(one_outcome(explorer, asked({"level"})), 1u);
  const auto said = [&](const Request& request) {
    return testing_support::error_of<RequestError>([&] { one_outcome(explorer, request); });
  };
  EXPECT_THAT(said(asked({})), ::testing::StartsWith("'tip' is asked of one outcome; name it (--outcome)"));
  EXPECT_THAT(said(asked({})), HasSubstr("there are: holds, level, when"));
  EXPECT_EQ(said(asked({"level", "holds"})), "'tip' is asked of one outcome, not of several");
}

TEST_F(ConditionTest, OfFirstItCountsWhetherItWasReached) {
  const std::vector<double> runs{1, 5, never, 0, 7, 0.0};  // (2 runs x 3 outcomes); reached on the first day
  EXPECT_THAT(numbers_in(explorer, runs, 1), ElementsAre(5, 7));
  EXPECT_THAT(numbers_in(explorer, runs, 2), ElementsAre(0, 1));
  EXPECT_THAT(all_numbers(explorer, runs), ElementsAre(1, 5, 0, 0, 7, 1));
}

TEST_F(ConditionTest, MeansAndChancesAreOfTheRunsOfAPoint) {
  EXPECT_THAT(point_means(explorer, found, 1), ElementsAre(6, 2.5));
  EXPECT_THAT(point_means(explorer, found, 0), ElementsAre(0.5, 1));
  EXPECT_THAT(point_means(explorer, found, 2), ElementsAre(0.5, 0.5));
}

TEST_F(ConditionTest, ValuesAreTextsOfTheirKind) {
  EXPECT_EQ(value_text(explorer.outcome_infos()[0], 0.23), "23 %");
  EXPECT_EQ(value_text(explorer.outcome_infos()[2], 1), "100 %");
  EXPECT_EQ(value_text(explorer.outcome_infos()[1], 0.234567), "0.235");
}

TEST(Condition, TheOnlyOutcomeNeedsNoName) {
  const Explorer alone{source_of(small_world("'p': 1", "'level': {'is': 'p'}"), {}), {}};
  EXPECT_EQ(one_outcome(alone,
                        [] {
                          Request tip;
                          tip.question = "tip";
                          return tip;
                        }()),
            0u);
}

}  // namespace
}  // namespace entente::explore
