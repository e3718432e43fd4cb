/// Sweeps are what the scenario comes to with those values, and share their luck.
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

const std::string swept_world = small_world("'p': 0.5, 'q': 1, 'u': {'value': 0.5, 'uniform': [0, 1]}",
                                            "'o': {'is': 'p >= u'}, 'n': {'is': 'p * q'}",
                                            ", 'what_if': {'more': {'patch': {'parameters': {'q': 3}}}}");

Request sweep_asked(std::vector<std::string> varied) {
  Request request;
  request.question = "sweep";
  request.varied = std::move(varied);
  request.runs = 200;
  return request;
}

TEST(AskSweep, GoesAlongAParameterInEveryWorld) {
  Request request = sweep_asked({"p=0:1:5"});
  request.options = {"more"};
  const AnswerTable points = table_of(answered(swept_world, request), "points.csv");
  ASSERT_EQ(points.rows.size(), 10u);
  for (std::size_t row = 0; row < 10; ++row) {
    const double p = static_cast<double>(row % 5) / 4;
    EXPECT_DOUBLE_EQ(number_in(points, row, "p"), p);
    EXPECT_NEAR(number_in(points, row, "o"), p, 0.1);
    EXPECT_DOUBLE_EQ(number_in(points, row, "n"), p * (row < 5 ? 1 : 3));
  }
  EXPECT_EQ(text_in(points, 9, "world"), "more");
}

TEST(AskSweep, IsWhatASettingGives) {
  const AnswerTable points = table_of(answered(swept_world, sweep_asked({"p=0.2:0.6:2"})), "points.csv");
  Request none = sweep_asked({"q=1:2:2"});
  Explorer alone(source_of(swept_world, {"q"}), {.seed = 7});
  PlacedPoints one{Points(1, 1)};
  one.points.values = {1};
  one.worlds = {alone.world_with({"parameters.p=0.2"})};
  const auto set = sweep(alone, one, 200);
  EXPECT_EQ(set->summaries[0].value, number_in(points, 0, "o"));
}

TEST(AskSweep, SaysWhereOutcomesAreLeastAndGreatest) {
  const Answer along = answered(swept_world, sweep_asked({"p=0:1:2"}));
  EXPECT_EQ(along.title, "Outcomes along p");
  EXPECT_EQ(along.sentences[0], "o: from 0 % (p 0) to 100 % (p 1).");
  EXPECT_EQ(along.sentences[1], "n: from 0 (p 0) to 1.00 (p 1).");
  EXPECT_EQ(along.remarks[0], "2 points of 200 runs each, with the same luck.");
  EXPECT_EQ(along.remarks.size(), 1U) << "what differs alike in all runs does not stand out by chance";
  const Answer within = answered(swept_world, sweep_asked({"p=0.2:0.6:2"}));
  EXPECT_THAT(within.remarks.at(1), ::testing::HasSubstr("difference, each by itself: hardly any stands out"));
}

TEST(AskSweep, SaysWhatIsTheSameEverywhere) {
  const Answer answer = answered(swept_world, sweep_asked({"q=1:2:2", "p=0:0.0001:2"}));
  EXPECT_EQ(answer.title, "Outcomes along q and p");
  EXPECT_EQ(answer.sentences[0], "o: 0 % at every point.");
}

TEST(AskSweep, DesignsAndCountsAreChecked) {
  Request request = sweep_asked({"p=0:1:5", "q=1:2:5"});
  EXPECT_EQ(table_of(answered(swept_world, request), "points.csv").rows.size(), 25u);
  request.design = "zip";
  EXPECT_EQ(table_of(answered(swept_world, request), "points.csv").rows.size(), 5u);
  request.points = 7;
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(swept_world, request); }),
              ::testing::HasSubstr("the design zip has the points of its counts"));
  request.design = "lhs";
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(swept_world, request); }),
              ::testing::HasSubstr("leave out the count, as 'p=0:1'"));
  request.varied = {"p=0:1", "q=1:2"};
  EXPECT_EQ(table_of(answered(swept_world, request), "points.csv").rows.size(), 7u);
  request.design = "grit";
  EXPECT_THROW(answered(swept_world, request), UnknownNameError);
  for (const char* wrong : {"p=1:0:5", "p=0:1:1", "p=0:1:x", "x=0:1:5", "p=0:nan:5", "p"})
    EXPECT_THROW(answered(swept_world, sweep_asked({wrong})), std::exception) << wrong;
}

TEST(AskSweep, SaysHowManyValuesThereMayBe) {
  for (const char* wrong : {"p=0:1:1", "p=0:1:10000000", "p=0:1:x"})
    EXPECT_EQ(
        testing_support::error_of<RequestError>([&] { answered(swept_world, sweep_asked({wrong})); }),
        "a sweep is NAME=LOW:HIGH:COUNT with a COUNT of 2 to 9,999,999, not '" + std::string(wrong) + "'");
}

TEST(AskSweep, InStepAllParametersHaveAsManyValues) {
  Request request = sweep_asked({"p=0:1:3", "q=1:2:4"});
  request.design = "zip";
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(swept_world, request); }),
              ::testing::HasSubstr("'p' has 3 values, 'q' 4"));
}

TEST(Ask, RefusesFewerPointsThanAnyAnswerTakes) {
  Request request;
  request.outcomes = {"o"};
  request.varied = {"p=0:1"};
  request.points = 4;
  for (const char* question : {"matters", "screen", "when", "worth"}) {
    request.question = question;
    request.options = std::vector<std::string>(question == std::string("worth") ? 1 : 0, "more");
    EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(swept_world, request); }),
                ::testing::HasSubstr("' takes at least "))
        << question;
  }
}

TEST(Ask, RefusesWhatIsGivenTwice) {
  const auto refused = [](Request request, const std::string& because) {
    EXPECT_EQ(testing_support::error_of<RequestError>([&] { answered(swept_world, request); }), because);
  };
  Request request = sweep_asked({"p=0:1:2"});
  request.outcomes = {"o", "o"};
  refused(request, "'o' is given twice");
  request.outcomes.clear();
  request.options = {"more", "more"};
  refused(request, "'more' is given twice");
  Request grouped;
  grouped.question = "matters";
  grouped.varied = {"p=0:1"};
  grouped.groups = {{"p"}, {"p"}};
  refused(grouped, "'p' is in two groups, or twice in one; it belongs to one");
}

TEST(Ask, AConditionIsOnTheOutcomeThatIsAsked) {
  Request request;
  request.question = "tip";
  request.varied = {"p=0:1"};
  request.outcomes = {"o"};
  request.condition = "other >= 0.5";
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(swept_world, request); }),
              ::testing::HasSubstr("is a condition on 'other', so that nothing is asked of 'o'"));
}

TEST(Ask, TellsWhatOutcomesAre) {
  const Answer answer = answered(swept_world, sweep_asked({"p=0:1:2"}));
  ASSERT_FALSE(answer.outcomes.empty());
  EXPECT_EQ(answer.outcomes.front().id, "o");
  EXPECT_EQ(answer.outcomes.front().kind, "chance");
}

TEST(Ask, RefusesWhatAQuestionDoesNotUse) {
  Request request = sweep_asked({"p=0:1:2"});
  request.lower = true;
  EXPECT_EQ(testing_support::error_of<RequestError>([&] { answered(swept_world, request); }),
            "'sweep' does not use 'lower'; robust and worth do");
  request.lower = false;
  request.outcomes = {"oo"};
  EXPECT_THROW(answered(swept_world, request), UnknownNameError);
  request.question = "swep";
  EXPECT_THROW(answered(swept_world, request), UnknownNameError);
}

TEST(AskSweep, ColumnsOfPointsHaveNamesOfTheirOwn) {
  const auto refusal = [](const std::string& outcomes) {
    return testing_support::error_of<RequestError>(
        [&] { answered(small_world("'p': 0.5", outcomes), sweep_asked({"p=0:1:2"})); });
  };
  for (const std::string name : {"p", "point", "world", "runs"})
    EXPECT_THAT(refusal("'" + name + "': {'is': 'y[A]'}"),
                ::testing::HasSubstr("two columns named '" + name + "'"));
  EXPECT_THAT(refusal("'war': {'is': 'y[A]'}, 'war_low': {'is': 'y[A]'}"),
              ::testing::HasSubstr("two columns named 'war_low'"));
}

TEST(AskSweep, PassesOverPointsThatAreNoNumber) {
  const std::string world =
      small_world("'r': {'value': 0.5, 'uniform': [0, 1]}", "'w': {'is': '1 / max(0, r - 0.5)'}");
  EXPECT_EQ(answered(world, sweep_asked({"r=0:1:3"})).sentences[0],
            "w: 2.00 at every other point; at 2 of 3 points some of its values are missing or infinite.");
  EXPECT_EQ(answered(world, sweep_asked({"r=0:0.5:2"})).sentences[0],
            "w: nothing can be said, some of its values are missing or infinite.");
}

TEST(AskSweep, ParametersMayNotLookLikeAnOutcomeWithItsEnds) {
  const std::string world = small_world("'a': 0, 'a_low': 0, 'a_high': 0", "'o': {'is': 'a + a_low + a_high'}");
  EXPECT_THAT(testing_support::error_of<RequestError>([&] {
                answered(world, sweep_asked({"a=0:1:2", "a_low=0:1:2", "a_high=0:1:2"}));
              }),
              ::testing::HasSubstr("'a', 'a_low' and 'a_high' as an outcome"));
}

}  // namespace
}  // namespace entente::explore
