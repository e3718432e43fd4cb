/// Pairs of outcomes that occur together.
#include "futures_world.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

TEST(AskPossible, CountsPairsThatOccur) {
  Request request;
  request.question = "possible";
  request.outcomes = {"o", "b:5"};
  request.runs = 400;
  const Answer answer = answered(futures_world, request);
  EXPECT_THAT(answer.sentences.front(), ::testing::HasSubstr("Of 10 pairs of parts"));
  EXPECT_THAT(answer.sentences.front(), ::testing::HasSubstr("of them new."));
  request.outcomes = {"o"};
  EXPECT_THROW(answered(futures_world, request), RequestError);
}

/// Parts are of what came out, of plain runs or of the search: the first and the last have some.
TEST(AskPossible, PartsGoOverTheRangeThatCameOut) {
  Request request;
  request.question = "possible";
  request.outcomes = {"a:5", "b:5"};
  request.runs = 400;
  const AnswerTable cells = table_of(
      answered(small_world("'x': {'value': 0.5, 'uniform': [0, 1]}, 'z': {'value': 0.5, 'uniform': [0, 1]}",
                           "'a': {'is': 'x'}, 'b': {'is': '10 * z'}"),
               request),
      "possible.csv");
  double low = 1, high = 0;
  for (std::size_t row = 0; row < cells.rows.size(); ++row) {
    low = std::min(low, number_in(cells, row, "a_low"));
    high = std::max(high, number_in(cells, row, "a_high"));
  }
  EXPECT_EQ(cells.rows.size(), 25u);
  EXPECT_GE(low, 0);
  EXPECT_LE(high, 1 + 1e-12);
}

TEST(AskPossible, TakesTwoOutcomesNotOneTwice) {
  Request request;
  request.question = "possible";
  request.outcomes = {"b:5", "b:7"};
  EXPECT_THROW(answered(futures_world, request), RequestError);
}

TEST(AskPossible, LuckAloneMakesPairs) {
  Request request;
  request.question = "possible";
  request.outcomes = {"a:5", "b:2"};
  request.runs = 300;
  const Answer answer =
      answered(small_world("", "'a': {'is': 'y[A]'}, 'b': {'is': 'y[A] > 0'}",
                           ", 'dynamics': {'luck': {'type': 'noise', 'attribute': 'y', 'volatility': 1}}"),
               request);
  EXPECT_THAT(answer.sentences.front(), ::testing::EndsWith("occur in 300 plain runs."));
  const AnswerTable& pairs = table_of(answer, "possible.csv");
  EXPECT_GE(pairs.rows.size(), 5u);
  for (std::size_t row = 0; row < pairs.rows.size(); ++row)
    EXPECT_EQ(number_in(pairs, row, "found_by_search"), 0);
}

/// Of two chances, the one within the other.
Answer answer_of_chances(const std::vector<std::string>& outcomes, std::size_t runs) {
  Request request;
  request.question = "possible";
  request.outcomes = outcomes;
  request.runs = runs;
  return answered(
      small_world("'r': {'value': 0.5, 'uniform': [0, 1]}", "'a': {'is': 'r < 0.5'}, 'b': {'is': 'r < 0.25'}"),
      request);
}

TEST(AskPossible, SaysHowLikelyBothAre) {
  EXPECT_THAT(answer_of_chances({"a", "b"}, 400).sentences.back(),
              ::testing::MatchesRegex(
                  "'a' and 'b' come together in 2[0-9] % of the plain runs [(].*[)]; were the one no "
                  "matter to the other, it would be in 1[0-9] %[.]"));
}

TEST(AskPossible, SaysThatAChanceHasTwoParts) {
  const Answer answer = answer_of_chances({"a:10", "b:2"}, 50);
  EXPECT_THAT(answer.remarks, ::testing::Contains("'a' comes about or does not: it has 2 parts, not 10."));
  EXPECT_THAT(answer.remarks, ::testing::Not(::testing::Contains(::testing::HasSubstr("'b' comes about"))));
}

TEST(AskPossible, RefusesWhatIsNoNumber) {
  Request request;
  request.question = "possible";
  request.outcomes = {"n", "w"};
  request.runs = 100;
  const std::string world = small_world("'r': {'value': 0.5, 'uniform': [0, 1]}",
                                        "'n': {'is': 'r'}, 'w': {'is': '1 / max(0, r - 0.5)'}");
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(world, request); }),
              ::testing::HasSubstr("'w' is no number, or infinite, in "));
}

}  // namespace
}  // namespace entente::explore
