/// What matters, held to Sobol's G with luck: parameters even in [0, 1], and a noise of deviation 0.5.
#include "explore/matters.h"
#include "explore/question.h"
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

const std::string g_with_luck = small_world(
    "'x1': {'value': 0.5, 'uniform': [0, 1]}, 'x2': {'value': 0.5, 'uniform': [0, 1]}, "
    "'x3': {'value': 0.5, 'uniform': [0, 1]}, 'x4': {'value': 0.5, 'uniform': [0, 1]}",
    "'g': {'is': 'y[A] + abs(4 * x1 - 2) * (abs(4 * x2 - 2) + 1) / 2 * (abs(4 * x3 - 2) + 4.5) / 5.5 * "
    "(abs(4 * x4 - 2) + 9) / 10'}",
    ", 'dynamics': {'luck': {'type': 'noise', 'attribute': 'y', 'volatility': 0.5}}");

using Groups = std::vector<std::vector<std::string>>;

Request matters_asked() {
  Request request;
  request.question = "matters";
  request.points = 1024;
  return request;
}

TEST(AskMatters, HoldsTheValuesOfGWithLuck) {
  const Answer answer = answered(g_with_luck, matters_asked());
  const AnswerTable& indices = table_of(answer, "indices.csv");
  const std::vector<std::pair<std::string, double>> expected{
      {"x1", .5122}, {"x2", .1576}, {"x3", .0223}, {"x4", .0068}, {"luck", .3495}, {"noise:luck", .3495}};
  ASSERT_EQ(indices.rows.size(), expected.size());
  for (std::size_t row = 0; row < expected.size(); ++row) {
    EXPECT_EQ(text_in(indices, row, "column"), expected[row].first);
    EXPECT_NEAR(number_in(indices, row, "total"), expected[row].second, 0.02) << expected[row].first;
  }
  EXPECT_EQ(number_in(indices, 3, "first_about_zero"), 1);
}

TEST(AskMatters, RefusesAParameterThatIsCalledLuck) {
  const std::string named = small_world("'luck': {'value': 0.5, 'uniform': [0, 1]}", "'o': {'is': 'luck'}");
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(named, matters_asked()); }),
              ::testing::HasSubstr("another name"));
}

TEST(AskMatters, IsTheSameOnAnyThreads) {
  Request request = matters_asked();
  request.points = 64;
  EXPECT_EQ(answer_json(answered(g_with_luck, request, 1)), answer_json(answered(g_with_luck, request, 3)));
}

TEST(AskMatters, GoesOnUntilThereAreIntervals) {
  Request request = matters_asked();
  request.points = 16;
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(g_with_luck, request); }),
              ::testing::HasSubstr("at least 49 points"));
  request.until_sure = 5;
  EXPECT_EQ(table_of(answered(g_with_luck, request), "indices.csv").rows.size(), 6u);
}

TEST(AskMatters, GroupsCountAsOne) {
  Request request = matters_asked();
  request.points = 256;
  request.groups = {{"x1", "x2"}};
  const AnswerTable indices = table_of(answered(g_with_luck, request), "indices.csv");
  EXPECT_EQ(text_in(indices, 0, "column"), "x1 + x2");
  EXPECT_EQ(text_in(indices, 0, "kind"), "group");
  request.groups = {{"x1", "y2"}};
  EXPECT_THROW(answered(g_with_luck, request), UnknownNameError);
}

TEST(AskMatters, AFactorIsInOneGroup) {
  Request request = matters_asked();
  for (const auto& groups : {Groups{{"x1", "x2"}, {"x2", "x3"}}, Groups{{"x2", "x2"}}}) {
    request.groups = groups;
    EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(g_with_luck, request); }),
                ::testing::StartsWith("'x2' is in two groups, or twice in one"));
  }
}

TEST(AskMatters, SaysWhyAnOutcomeThatNeverVariesHasNoIndices) {
  const Answer answer =
      answered(small_world("'p': {'value': 1, 'uniform': [0, 2]}", "'o': {'is': 'p < 5'}"), matters_asked());
  EXPECT_THAT(answer.sentences.front(), ::testing::HasSubstr("nothing can be said, it never varies"));
  EXPECT_THAT(answer.remarks.front(), ::testing::HasSubstr("There is no interval"));
}

TEST(AskMatters, SaysWhereThereIsNoLuck) {
  const Answer answer =
      answered(small_world("'p': {'value': 1, 'uniform': [0, 2]}", "'o': {'is': 'p'}"), matters_asked());
  EXPECT_THAT(answer.sentences.front(), ::testing::StartsWith("o: luck about 0 %; p "));
}

/// What luck does with others is told beside what it does by itself, and that few cases are no ground to stand
/// on.
TEST(AskMatters, OfWhatIsRareSaysThatCasesAreFew) {
  Request request = matters_asked();
  request.points = 512;
  const std::string rare = small_world(
                        "'p': {'value': 1, 'uniform': [0, 1]}, 'q': {'value': 1, 'uniform': [0, 1]}",
                        "'o': {'is': 'p * q > 0.75'}, 'n': {'is': 'p * q'}"),
                    told = "'o' holds in only ";
  const Answer answer = answered(rare, request);
  EXPECT_THAT(answer.remarks,
              ::testing::Contains(::testing::AllOf(::testing::StartsWith(told),
                                                   ::testing::HasSubstr(" of 1,024 runs: of so few"))));
  EXPECT_THAT(answer.sentences.front(),
              ::testing::MatchesRegex("o: luck about 0 %; .*; with others p [6-9][0-9] %, q [6-9][0-9] %[.]"));
  request.points = 64;
  EXPECT_THAT(answered(rare, request).sentences.front(),
              ::testing::HasSubstr("nothing can be said, it comes out otherwise in too few runs"));
  request.points = 8192;
  EXPECT_THAT(answered(rare, request).remarks,
              ::testing::Not(::testing::Contains(::testing::StartsWith(told))));
}

/// Of few rows intervals are wide: what holds 0 may be nearly all.
/// Nothing matters by itself where only products do, and few points leave much open.
TEST(AskMatters, SaysWhatCannotBeToldYet) {
  Request request = matters_asked();
  request.points = 64;
  const Answer answer =
      answered(small_world("'p': {'value': 0, 'uniform': [-1, 1]}, 'q': {'value': 0, 'uniform': [-1, 1]}, "
                           "'r': {'value': 0, 'uniform': [-1, 1]}",
                           "'o': {'is': '(p * q * r) ^ 3'}"),
               request);
  const AnswerTable& indices = table_of(answer, "indices.csv");
  bool any = false;
  for (std::size_t row = 0; row < indices.rows.size(); ++row)
    for (const std::string index : {"first", "total"}) {
      const double low = number_in(indices, row, index + "_low"),
                   high = number_in(indices, row, index + "_high");
      const bool unsure = number_in(indices, row, index + "_unsure") == 1;
      EXPECT_EQ(unsure, low == 0 && high > 0.1) << row << index;
      EXPECT_EQ(number_in(indices, row, index + "_about_zero") == 1, low == 0 && high <= 0.1) << row << index;
      any |= unsure;
    }
  EXPECT_TRUE(any);
  EXPECT_THAT(answer.sentences.front(), ::testing::ContainsRegex("cannot be told yet"));
  EXPECT_THAT(answer.remarks.front(), ::testing::HasSubstr("--until-sure"));
}

TEST(AskMatters, SharesLieBetweenNothingAndEverything) {
  Request request = matters_asked();
  request.points = 64;
  const AnswerTable indices = table_of(answered(g_with_luck, request), "indices.csv");
  for (std::size_t row = 0; row < indices.rows.size(); ++row)
    for (const std::string column : {"first", "first_low", "first_high", "total", "total_low", "total_high"}) {
      EXPECT_GE(number_in(indices, row, column), 0) << column << row;
      EXPECT_LE(number_in(indices, row, column), 1) << column << row;
    }
}

/// Two independent noises of deviations 2 and 1, and no parameter.
TEST(AskMatters, LuckAloneHasParts) {
  const std::string world =
      small_world("", "'o': {'is': 'y[A]'}",
                  ", 'dynamics': {'much': {'type': 'noise', 'attribute': 'y', 'volatility': 2}, "
                  "'little': {'type': 'noise', 'attribute': 'y', 'volatility': 1}}");
  const Answer answer = answered(world, matters_asked());
  EXPECT_THAT(answer.sentences.front(), ::testing::StartsWith("o: luck alone (of it much "));
  EXPECT_THAT(answer.remarks.back(), ::testing::HasSubstr("--vary PARAMETER=LOW:HIGH"));
  const AnswerTable& indices = table_of(answer, "indices.csv");
  ASSERT_EQ(indices.rows.size(), 3u);
  for (const auto& [row, share] : {std::pair{0, 1.0}, {1, 0.8}, {2, 0.2}})
    EXPECT_NEAR(number_in(indices, static_cast<std::size_t>(row), "total"), share, 0.1) << row;
}

TEST(AskMatters, WhereNothingIsDrawnThereIsNothingToVary) {
  const auto refusal = [](const std::string& parameters) {
    return testing_support::error_of<RequestError>(
        [&] { answered(small_world(parameters, "'o': {'is': 'y[A]'}"), matters_asked()); });
  };
  EXPECT_THAT(refusal("'p': 1"), ::testing::HasSubstr("all runs are the same; give a range, as --vary"));
  EXPECT_THAT(refusal(""), ::testing::EndsWith("all runs are the same"));
}

TEST(AskMatters, SaysWhereRowsEndBeforeItIsSure) {
  MattersOptions options;
  options.rows = options.most_rows = 64;
  options.until_sure = 1e-6;
  Explorer explorer(source_of(g_with_luck, {"x1", "x2", "x3", "x4"}), {.seed = 7, .threads = 1});
  const std::vector<Factor> factors = varied_parameters(scenario_of(explorer), {});
  const auto made = matters(explorer, factors, options);
  ASSERT_TRUE(made);
  EXPECT_TRUE(made->gave_up);
  EXPECT_THAT(matters_answer(explorer, *made, {}).remarks.front(),
              ::testing::HasSubstr("these are all the rows that --until-sure makes"));
}

}  // namespace
}  // namespace entente::explore
