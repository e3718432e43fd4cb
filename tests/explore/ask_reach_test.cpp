/// The least set that reaches a target, against sets that are known.
#include "sets_world.h"

namespace entente::explore {
namespace {

using ::testing::HasSubstr;

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

TEST(AskReach, TakesTwoRunsAtLeast) {
  Request request = reach_asked({"A", "B"});
  request.runs = 1;
  EXPECT_THROW(answered(sets_world, request), RequestError);
}

}  // namespace
}  // namespace entente::explore
