/// The least change of numbers that reaches a target, against changes that are known.
#include <fmt/format.h>

#include "sets_world.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

using ::testing::HasSubstr;

Request lever_asked(const std::string& condition, const std::string& range) {
  Request request;
  request.question = "lever";
  request.condition = condition;
  request.varied = {range};
  request.runs = 400;
  return request;
}

TEST(AskLever, FindsTheLeastChange) {
  const Answer answer = answered(sets_world, lever_asked("n >= 1.5", "d=0:2"));
  EXPECT_THAT(answer.sentences.front(), HasSubstr("reaches it: 'n' comes to 1."));
  const AnswerTable table = table_of(answer, "levers.csv");
  EXPECT_NEAR(number_in(table, 0, "to"), 0.5, 0.03);
}

/// What is found on some runs is told on others.
TEST(AskLever, IsConfirmedOnOtherRuns) {
  const Answer answer = answered(sets_world, lever_asked("n >= 1.5", "d=0:2"));
  EXPECT_THAT(answer.sentences.front(),
              ::testing::ContainsRegex(
                  "'n' comes to 1\\.[45][0-9] \\(1\\.[45][0-9] to 1\\.[56][0-9]\\) in 400 other runs"));
  const AnswerTable& confirmed = table_of(answer, "confirmed.csv");
  ASSERT_EQ(confirmed.rows.size(), 2u);
  EXPECT_EQ(text_in(confirmed, 0, "where"), "now");
  EXPECT_EQ(text_in(confirmed, 1, "where"), "moved");
  EXPECT_NE(number_in(confirmed, 1, "mean"), number_in(confirmed, 1, "searched"));
  EXPECT_GE(number_in(confirmed, 1, "searched"), 1.5);
  EXPECT_LT(number_in(confirmed, 1, "low"), number_in(confirmed, 1, "mean"));
  EXPECT_NEAR(number_in(confirmed, 0, "mean"), 0.5, 0.05);
}

/// The scenario's own value counts as now, also where it lies outside of the range.
TEST(AskLever, NowIsWhereTheScenarioHasIt) {
  const AnswerTable table = table_of(answered(sets_world, lever_asked("n >= 3", "d=1:2")), "levers.csv");
  EXPECT_EQ(number_in(table, 0, "from"), 0);
  EXPECT_NEAR(number_in(table, 0, "to"), 1.25, 0.03);
}

TEST(AskLever, SaysThatItIsReachedAsItIs) {
  const Answer answer = answered(sets_world, lever_asked("n >= 0.2", "d=1:2"));
  EXPECT_THAT(answer.sentences.front(), HasSubstr("It is reached as it is: 'n' comes to 0."));
  EXPECT_EQ(number_in(table_of(answer, "levers.csv"), 0, "to"), 0);
}

TEST(AskLever, SaysWhichLeversAreDrawnOtherwise) {
  const Answer answer = answered(sets_world, lever_asked("n >= 0.8", "u=0:1"));
  EXPECT_THAT(answer.remarks, ::testing::Contains(HasSubstr("The scenario draws u; here it is fixed")));
}

TEST(AskLever, TakesTwoRunsAtLeast) {
  Request request = lever_asked("n >= 1.5", "d=0:2");
  request.runs = 1;
  EXPECT_THROW(answered(sets_world, request), RequestError);
}

/// Some of the runs that are searched on reach the mean of all, and the others do not say so surely.
TEST(AskLever, ReachedAsItIsIsToldByOtherRunsToo) {
  Request request = lever_asked("n >= 0.2", "d=1:2");
  request.runs = 20;
  const double searched = number_in(table_of(answered(sets_world, request), "confirmed.csv"), 1, "searched");
  request.condition = fmt::format("n >= {}", searched);
  const Answer answer = answered(sets_world, request);
  const AnswerTable& confirmed = table_of(answer, "confirmed.csv");
  ASSERT_LT(number_in(confirmed, 1, "low"), searched);
  EXPECT_THAT(answer.sentences.front(), HasSubstr(number_in(confirmed, 1, "mean") >= searched
                                                      ? "It is reached as it is, as far as can be told:"
                                                  : number_in(confirmed, 1, "high") >= searched
                                                      ? "It may be reached as it is:"
                                                      : "in the runs of the search, but not in others:"));
}

TEST(AskLever, RefusesWhatIsNoNumber) {
  const std::string world = small_world("'r': 1", "'w': {'is': '1 / max(0, r - 0.5)'}");
  EXPECT_THAT(
      testing_support::error_of<RequestError>([&] { answered(world, lever_asked("w >= 100", "r=0:2")); }),
      HasSubstr("'w' is no number, or infinite, in "));
}

}  // namespace
}  // namespace entente::explore
