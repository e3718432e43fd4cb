/// The least that reaches a target: against sets and numbers that are known.
#include "questions.h"

namespace entente::explore {
namespace {

using ::testing::HasSubstr;

/// It takes a and b, or c alone, which costs more.
const std::string sets_world = small_world(
    "'a': 0, 'b': 0, 'c': 0, 'd': 0, 'u': {'value': 0.5, 'uniform': [0, 1]}",
    "'o': {'is': 'min(a, b) + c > 0 && u < 0.9'}, 'n': {'is': '2 * d + u'}",
    ", 'what_if': {'A': {'patch': {'parameters': {'a': 1}}}, 'B': {'patch': {'parameters': {'b': 1}}}, "
    "'C': {'patch': {'parameters': {'c': 1}}}, 'D': {'patch': {'parameters': {'d': 1}}}}");

Request reach_asked(std::vector<std::string> candidates) {
  Request request;
  request.question = "reach";
  request.condition = "o >= 0.7";
  request.options = std::move(candidates);
  request.runs = 400;
  return request;
}

TEST(AskReach, FindsTheSmallestSet) {
  const AnswerTable two = table_of(answered(sets_world, reach_asked({"A", "B", "D"})), "sets.csv");
  ASSERT_EQ(two.rows.size(), 1u);
  EXPECT_EQ(text_in(two, 0, "set"), "A + B");
  EXPECT_THAT(answered(sets_world, reach_asked({"A", "B"})).sentences.front(),
              HasSubstr("A + B reaches it: 'o' comes to "));
  const AnswerTable one = table_of(answered(sets_world, reach_asked({"A", "B", "C", "D"})), "sets.csv");
  EXPECT_EQ(text_in(one, 0, "set"), "C");
}

TEST(AskReach, FindsTheCheapestSet) {
  Request request = reach_asked({"A", "B", "C"});
  request.costs = {{"C", 5}};
  EXPECT_EQ(text_in(table_of(answered(sets_world, request), "sets.csv"), 0, "set"), "A + B");
  request.costs = {{"E", 5}};
  EXPECT_THROW(answered(sets_world, request), UnknownNameError);
}

TEST(AskReach, SaysThatNoneDoesOnlyWhereAllAreRuledOut) {
  EXPECT_THAT(answered(sets_world, reach_asked({"A", "D"})).sentences.front(),
              HasSubstr("No set of up to 2 reaches it"));
}

TEST(AskReach, TakesSettingsAsCandidates) {
  const Answer answer = answered(sets_world, reach_asked({"parameters.c=1", "D"}));
  EXPECT_EQ(text_in(table_of(answer, "sets.csv"), 0, "set"), "parameters.c=1");
}

/// The event makes y 1, which keeps o from holding.
TEST(AskReach, TakesEventsThatAreLeftOut) {
  const std::string world =
      small_world("'a': 0", "'o': {'is': 'y[A] + a < 0.5'}, 'still': {'is': 'y[A] * 0'}",
                  ", 'event_types': {'rise': {'effects': [{'change': 'y[A]', 'by': '1'}]}}, 'events': "
                  "{'shelling': {'date': '2025-03-01', 'type': 'rise'}}, "
                  "'what_if': {'A': {'patch': {'parameters': {'a': 1}}}, 'quiet': {'patch': {'events': "
                  "{'shelling': null}}}}");
  const Answer answer = answered(world, reach_asked({"A", "shelling"}));
  EXPECT_EQ(text_in(table_of(answer, "sets.csv"), 0, "set"), "without shelling");
  EXPECT_THAT(answer.sentences.front(), HasSubstr("without shelling reaches it"));
  EXPECT_THROW(answered(world, reach_asked({"A", "shellin"})), UnknownNameError);
  Request both = reach_asked({"quiet+A", "shelling", "shelling+A"});  // that leave it out twice, or once more
  both.condition = "still >= 1";
  EXPECT_THAT(answered(world, both).sentences.front(), HasSubstr("No set of up to 3 reaches it"));
}

TEST(AskReach, WantsAConditionAndCandidates) {
  Request request = reach_asked({"A"});
  for (const char* wrong : {"", "o", "o > 0.7", "o >= x", ">= 1"}) {
    request.condition = wrong;
    EXPECT_THROW(answered(sets_world, request), std::exception) << wrong;
  }
  EXPECT_THROW(answered(sets_world, reach_asked({})), RequestError);
}

TEST(AskLever, FindsTheLeastChange) {
  Request request;
  request.question = "lever";
  request.condition = "n >= 1.5";
  request.varied = {"d=0:2"};
  request.runs = 400;
  const Answer answer = answered(sets_world, request);
  EXPECT_THAT(answer.sentences.front(), HasSubstr("reaches it: 'n' comes to 1."));
  const AnswerTable table = table_of(answer, "levers.csv");
  EXPECT_NEAR(number_in(table, 0, "to"), 0.5, 0.03);
}

Request lever_asked(const std::string& condition, const std::string& range) {
  Request request;
  request.question = "lever";
  request.condition = condition;
  request.varied = {range};
  request.runs = 400;
  return request;
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

/// Of a chance whose interval holds the target it is not sure.
TEST(AskReach, TellsRunsAndSetsAsTheyWereMade) {
  const Answer answer = answered(sets_world, reach_asked({"A", "B", "D"}));
  EXPECT_THAT(answer.remarks.front(), HasSubstr("sets tried, the scenario itself among them"));
}

TEST(AskReach, RefusesNamesThatStandTwice) {
  EXPECT_THROW(answered(sets_world, reach_asked({"A", "B", "A"})), RequestError);
}

TEST(AskReach, RefusesAChanceThatIsNone) {
  for (const char* wrong : {"o >= 2", "o <= -0.5"}) {
    Request request = reach_asked({"A"});
    request.condition = wrong;
    EXPECT_THROW(answered(sets_world, request), RequestError) << wrong;
  }
}

}  // namespace
}  // namespace entente::explore
