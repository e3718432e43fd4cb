/// Where an outcome tips: against thresholds that are known.
#include <cmath>

#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

/// It holds where p is at least what the run draws for u: the chance at p is p.
const std::string even =
    small_world("'p': 0.5, 'u': {'value': 0.5, 'uniform': [0, 1]}, 'other': {'value': 0, 'uniform': [0, 1]}",
                "'o': {'is': 'p >= u'}, 'n': {'is': 'p - u'}");

Request tip_asked(const std::string& outcome) {
  Request request;
  request.question = "tip";
  request.varied = {"p=0:1"};
  if (!outcome.empty()) request.outcomes = {outcome};
  return request;
}

TEST(AskTip, FindsEachRunsThreshold) {
  Request request = tip_asked("o");
  request.at = 0.2;
  request.runs = 400;
  const Answer answer = answered(even, request);
  EXPECT_THAT(answer.sentences.front(), ::testing::HasSubstr("o: the chance is 20 % at p 0."));
  const AnswerTable& curve = table_of(answer, "tipping.csv");
  for (std::size_t row = 0; row < curve.rows.size(); ++row) {
    EXPECT_LE(number_in(curve, row, "low"), number_in(curve, row, "p") + 1e-3);
    EXPECT_GE(number_in(curve, row, "high"), number_in(curve, row, "p") - 1e-3);
    EXPECT_NEAR(number_in(curve, row, "chance"), number_in(curve, row, "p"), 0.07);
  }
  EXPECT_THAT(answer.sentences[2], ::testing::HasSubstr("The threshold moves with u (rank correlation +1.00)"));
}

/// q decides whether it tips, and all that do so at one value of p.
TEST(AskTip, TellsWhetherARunTipsFromWhereItDoes) {
  Request request = tip_asked("o");
  request.runs = 200;
  const Answer answer = answered(
      small_world("'p': 0.5, 'q': {'value': 0.5, 'uniform': [0, 1]}", "'o': {'is': 'p > 0.3 && q > 0.5'}"),
      request);
  EXPECT_THAT(answer.sentences[2],
              ::testing::StartsWith(
                  "Runs that tip do so at one value; whether a run does goes with q (rank correlation -0."));
  EXPECT_EQ(table_of(answer, "shifts.csv").rows[0][column_of(table_of(answer, "shifts.csv"), "slope")], Cell{});
}

TEST(AskTip, SaysThatRunsThatDoNotTipCountAsBeyondTheRange) {
  Request request = tip_asked("o");
  request.runs = 200;
  request.varied = {"p=0:0.5"};
  EXPECT_THAT(answered(even, request).sentences[2],
              ::testing::EndsWith("; runs that do not tip within the range count as beyond it."));
}

TEST(AskTip, SaysWhereTheChanceIsWhatWasAskedInATable) {
  Request request = tip_asked("o");
  request.at = 0.2;
  request.runs = 400;
  const AnswerTable crossing = table_of(answered(even, request), "crossing.csv");
  ASSERT_EQ(crossing.rows.size(), 1u);
  EXPECT_EQ(text_in(crossing, 0, "world"), "the scenario itself");
  EXPECT_EQ(number_in(crossing, 0, "chance"), 0.2);
  EXPECT_EQ(number_in(crossing, 0, "runs"), 400);
  EXPECT_NEAR(number_in(crossing, 0, "value"), 0.2, 0.07);
  EXPECT_LT(number_in(crossing, 0, "low"), number_in(crossing, 0, "value"));
  EXPECT_GT(number_in(crossing, 0, "high"), number_in(crossing, 0, "value"));
  EXPECT_EQ(text_in(crossing, 0, "why_none"), "");
}

/// What one run shows to be there is looked for in all.
TEST(AskTip, FindsANarrowWindowInAllRunsWhereOneShowsIt) {
  Request request = tip_asked("o");
  request.runs = 200;
  request.at = 0.05;
  const Answer answer = answered(small_world("'p': 0.5, 'u': {'value': 0.5, 'uniform': [0, 1]}",
                                             "'o': {'is': 'abs(p - 0.4) < 0.04 + 0.01 * u'}"),
                                 request);
  const AnswerTable& curve = table_of(answer, "tipping.csv");
  for (std::size_t row = 0; row < curve.rows.size(); ++row)
    if (std::abs(number_in(curve, row, "p") - 0.4) < 0.03) {
      EXPECT_EQ(number_in(curve, row, "chance"), 1);
    }
  EXPECT_THAT(answer.remarks,
              ::testing::Contains(::testing::HasSubstr("what holds between two of them is not seen")));
}

TEST(AskTip, SaysWhatHangsOnTheStartWhereNoRunTips) {
  Request request = tip_asked("o");
  request.runs = 50;
  request.both_ways = true;
  request.options = {"attributes.y.initial=1"};
  EXPECT_THAT(answered(small_world("'p': 0.5", "'o': {'is': 'y[A] + 0 * p > 0.5'}"), request).sentences,
              ::testing::Contains("At p 0 it hangs on the start in 100 % (93 to 100 %) of the runs."));
  EXPECT_THAT(
      answered(small_world("'p': 0.5", "'o': {'is': '(p - 0.45) * (y[A] - 0.5) > 0'}"), request).sentences,
      ::testing::Contains(
          ::testing::StartsWith("Along p it falls from the one start and rises from the other.")));
}

TEST(AskTip, SaysWhyTheChanceIsNowhereWhatWasAsked) {
  Request request = tip_asked("o");
  request.runs = 100;
  request.varied = {"p=0:0.3"};
  const Answer below = answered(even, request);
  EXPECT_THAT(below.sentences.front(),
              ::testing::MatchesRegex(".*nowhere between 0 and 0.3; it is 0 % at the one end and "
                                      "[23][0-9] % at the other [(]--at asks for another chance[)][.]"));
  const AnswerTable low = table_of(below, "crossing.csv");
  EXPECT_EQ(low.rows[0][2], Cell{});
  EXPECT_EQ(text_in(low, 0, "why_none"), "it is less than that along the whole range");
  request.varied = {"p=0.7:1"};
  const AnswerTable high = table_of(answered(even, request), "crossing.csv");
  EXPECT_EQ(text_in(high, 0, "why_none"), "it is at least that already at p 0.7");
}

Request both_ways_asked(const std::string& other_start, std::size_t runs) {
  Request request = tip_asked("o");
  request.runs = runs;
  request.both_ways = true;
  request.options = {other_start};
  return request;
}

TEST(AskTip, BothWaysHasARowForEachStart) {
  const Request request = both_ways_asked("parameters.other=1", 100);
  const AnswerTable crossing = table_of(answered(even, request), "crossing.csv");
  ASSERT_EQ(crossing.rows.size(), 2u);
  EXPECT_EQ(text_in(crossing, 1, "world"), "parameters.other=1");
}

TEST(AskTip, BothWaysTellAlongTheParameterWhatHangsOnTheStart) {
  const std::string held = small_world(
      "'p': 0.5, 'start': 0", "'o': {'is': 'p > 0.6 || (start > 0.5 && p > 0.4)'}, 'other': {'is': 'p > 0.5'}");
  const Request request = both_ways_asked("parameters.start=1", 20);
  const AnswerTable history = table_of(answered(held, request), "history.csv");
  ASSERT_GT(history.rows.size(), 20u);
  for (std::size_t row = 0; row < history.rows.size(); ++row) {
    const double p = number_in(history, row, "p");
    if (std::abs(p - 0.4) < 0.01 || std::abs(p - 0.6) < 0.01) continue;
    EXPECT_EQ(number_in(history, row, "share"), p > 0.4 && p < 0.6 ? 1 : 0) << p;
  }
}

TEST(AskTip, AsksForAChanceBetweenNeverAndAlways) {
  Request request = tip_asked("o");
  for (const double wrong : {0.0, 1.0, 1.5, -1.0}) {
    request.at = wrong;
    EXPECT_THROW(answered(even, request), RequestError) << wrong;
  }
}

TEST(AskTip, OfANumberNeedsALevel) {
  EXPECT_THROW(answered(even, tip_asked("n")), RequestError);
  Request request = tip_asked("");
  request.condition = "n >= 0";
  request.runs = 100;
  const Answer answer = answered(even, request);
  EXPECT_THAT(answer.sentences[0], ::testing::StartsWith("n, at least 0: the chance is 50 % at p "));
  EXPECT_EQ(answer.sentences[1], "In 100 % of the runs it switches once along the range.");
}

/// r' = s r^2 - k (r - r0): tips at k / (4 r0), and once up returns at k (1 - r0).
const double k = std::log(2.0) / 2;
const std::string bloc =
    "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2425-01-01', 'step': '1 month', 'substeps': 30}, "
    "'actors': {'A': "
    "{}}, "
    "'parameters': {'s': 0.2, 'start': 0.3}, "
    "'attributes': {'r': {'range': [0, 1], 'saturation': 'clamp', 'initial': 'start', 'half_life': '2 years', "
    "'baseline': 0.3}}, "
    "'dynamics': {'grow': {'type': 'drift', 'change': 'r[A]', 'by': 's * r[A] * r[A]'}}, "
    "'outcomes': {'up': {'is': 'r[A] > 0.8'}}}";

TEST(DISABLED_LongAskTip, ABlocTipsAndReturnsWhereClosedFormsSay) {
  Request request;
  request.question = "tip";
  request.varied = {"s=0.2:0.35"};
  request.outcomes = {"up"};
  request.runs = 20;
  request.both_ways = true;
  request.options = {"parameters.start=1"};
  const Answer answer = answered(bloc, request);
  ASSERT_THAT(answer.sentences[1], ::testing::HasSubstr("In 100 % of the runs it switches once"))
      << answer.sentences[0];
  EXPECT_NEAR(number_in(table_of(answer, "thresholds.csv"), 0, "threshold"), k / (4 * 0.3), 0.003 * k / 1.2);
  const AnswerTable& back = table_of(answer, "tipping_back.csv");
  for (std::size_t row = 0; row < back.rows.size(); ++row) {
    const double s = number_in(back, row, "s");
    if (std::abs(s - k * 0.7) > 0.003 * k * 0.7) {
      EXPECT_EQ(number_in(back, row, "chance"), s > k * 0.7 ? 1 : 0) << s;
    }
  }
}

/// The chance rises at about 0.25 and falls at about 0.75.
TEST(AskTip, TellsTheFallAsWellAsTheRise) {
  Request request = tip_asked("o");
  request.runs = 200;
  const Answer answer = answered(
      small_world("'p': 0.5, 'u': {'value': 0.5, 'uniform': [0, 0.1]}",
                  "'o': {'is': 'p > 0.2 + u && p < 0.7 + u'}, 'other': {'is': 'p < 0.2 + u || p > 0.7 + u'}"),
      request);
  EXPECT_THAT(answer.sentences.front(),
              ::testing::ContainsRegex("o: the chance is 50 % at p 0\\.2[45][0-9]* \\(0\\.2[0-9]+ to "
                                       "0\\.2[0-9]+\\), where it rises, and at p 0\\.7[45]"));
  EXPECT_THAT(answer.sentences.front(), ::testing::EndsWith(", where it falls."));
  const AnswerTable& crossing = table_of(answer, "crossing.csv");
  ASSERT_EQ(crossing.rows.size(), 2u);
  EXPECT_EQ(text_in(crossing, 0, "way"), "rises");
  EXPECT_EQ(text_in(crossing, 1, "way"), "falls");
  EXPECT_NEAR(number_in(crossing, 1, "value"), 0.75, 0.02);
  EXPECT_LT(number_in(crossing, 1, "low"), number_in(crossing, 1, "value"));
  EXPECT_GT(number_in(crossing, 1, "high"), number_in(crossing, 1, "value"));
}

/// It holds at first: the fall comes before the rise.
TEST(AskTip, TellsAFallThatComesFirst) {
  Request request = tip_asked("o");
  request.runs = 200;
  const Answer answer = answered(small_world("'p': 0.5, 'u': {'value': 0.5, 'uniform': [0, 0.1]}",
                                             "'o': {'is': 'p < 0.2 + u || p > 0.7 + u'}"),
                                 request);
  EXPECT_THAT(answer.sentences.front(),
              ::testing::ContainsRegex("at p 0\\.2.*, where it falls, and at p 0\\.7"));
}

/// Without luck all runs are the same one.
TEST(AskTip, SaysThatAllRunsTipAtTheSameValues) {
  Request request = tip_asked("o");
  request.runs = 100;
  const Answer answer = answered(small_world("'p': 0.5", "'o': {'is': 'p > 0.2 && p < 0.7'}"), request);
  EXPECT_EQ(answer.sentences.front(),
            "o: all runs are the same: it begins to hold at p 0.200 and ceases to at p 0.700.");
  const AnswerTable& curve = table_of(answer, "tipping.csv");
  for (std::size_t row = 0; row < curve.rows.size(); ++row)
    EXPECT_LE(number_in(curve, row, "high") - number_in(curve, row, "low"), 0.05) << row;
}

/// From the second start it holds from 2 u - 1 on, which lies below the range in half of the runs.
TEST(AskTip, BothWaysCountsRunsThatTipFromBothStarts) {
  const std::string world = small_world("'p': 0.5, 's': 0, 'u': {'value': 0.5, 'uniform': [0, 1]}",
                                        "'o': {'is': 'p > u + s * (u - 1)'}");
  Request request = tip_asked("o");
  request.runs = 200;
  request.both_ways = true;
  request.options = {"parameters.s=1"};
  EXPECT_THAT(answered(world, request).sentences.back(),
              ::testing::MatchesRegex(
                  "In the [0-9]+ of 200 runs that tip from both starts the thresholds lie 0[.]2[0-9]* "
                  "[(]0[.].* to 0[.].*[)] apart along p in the mean, those from the first higher; "
                  "[0-9]+ more tip within the range from one start alone, how far apart is not known[.] At p "
                  "[0-9.]+ it hangs on the start in .* of the runs[.]"));
  request.options = {"parameters.s=1", "parameters.s=0"};
  EXPECT_THAT(
      answered(world, request).sentences.back(),
      ::testing::MatchesRegex(".* lie 0[.]2[0-9]* [(]0[.].* to 0[.].*[)] apart .* from the second higher.*"));
}

TEST(AskTip, RefusesWhatHasNoLevelOrNoColumnOfItsOwn) {
  const auto refused = [](const std::string& world, const Request& request) {
    return testing_support::error_of<RequestError>([&] { answered(world, request); });
  };
  Request request = tip_asked("");
  request.condition = "o <= 0.5";
  EXPECT_THAT(refused(even, request), ::testing::HasSubstr("no level counts; ask for it with --outcome o"));
  Request low = tip_asked("o");
  low.varied = {"low=0:1"};
  EXPECT_THAT(refused(small_world("'low': 0.5", "'o': {'is': 'low > 0.5'}"), low),
              ::testing::HasSubstr("two columns named 'low'"));
  low.varied = {"p=0:1"};
  low.runs = 1;
  EXPECT_THAT(refused(even, low), ::testing::HasSubstr("at least 2 runs"));
  Request missing = tip_asked("");
  missing.condition = "v >= 0.5";
  EXPECT_THAT(refused(small_world("'p': 1", "'v': {'is': '0 * (1 / max(0, p - 0.5))'}"), missing),
              ::testing::HasSubstr("'v' is no number in "));
}

}  // namespace
}  // namespace entente::explore
