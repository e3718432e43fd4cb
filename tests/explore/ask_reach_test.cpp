/// The least set that reaches a target, against sets that are known.
#include "sets_world.h"
#include "support/data_error.h"

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

TEST(AskReach, ChoosesAmongAllWhatIfsWhereNoneIsNamed) {
  const Answer all = answered(sets_world, reach_asked({}));
  EXPECT_EQ(text_in(table_of(all, "sets.csv"), 0, "set"), "C");
  EXPECT_THAT(all.remarks, ::testing::Contains(
                               ::testing::MatchesRegex("As things are it comes to [0-9.]+ %; there are [0-9]+ "
                                                       "candidates to choose from[.]")));
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
  EXPECT_THROW(answered(small_world("'a': 0", "'o': {'is': 'a > 0.5'}"), reach_asked({})), RequestError)
      << "no what-if is there";
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

/// A set that adds the same in every run differs evenly from the scenario itself, of which no more is known for
/// it.
TEST(AskReach, IntervalsAreOfWhatASetComesTo) {
  Request request = reach_asked({"D"});
  request.condition = "n >= 2.51";
  const AnswerTable sets = table_of(answered(sets_world, request), "sets.csv");
  const double low = number_in(sets, 0, "low"), high = number_in(sets, 0, "high");
  EXPECT_TRUE(low < 2.5 && 2.5 < high) << "the mean of 2 + u";
  EXPECT_GT(high - low, 2 * 1.96 * 0.288 / 20) << "of 400 runs, and held at every look";
}

TEST(AskReach, SetsWhoseMembersDoNotGoTogetherAreTold) {
  Request request = reach_asked({"parameters.a=1", "parameters.a=2"});
  const Answer answer = answered(sets_world, request);
  EXPECT_THAT(answer.sentences.front(), HasSubstr("No set of up to 2 reaches it"));
  EXPECT_EQ(answer.remarks.back(),
            "1 set cannot be, as its parts do not go together: parameters.a=1 + parameters.a=2.");
}

TEST(AskReach, RefusesWhatIsNoNumber) {
  const std::string world = small_world("'r': 1", "'w': {'is': '1 / r'}");
  Request request = reach_asked({"parameters.r=0"});
  request.condition = "w >= 2";
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(world, request); }),
              HasSubstr("'w' is no number, or infinite, in 64 of 64 runs; bound it"));
}

}  // namespace
}  // namespace entente::explore
