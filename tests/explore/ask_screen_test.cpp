/// What matters at all, of a function whose effects are known.
#include "questions.h"

namespace entente::explore {
namespace {

TEST(AskScreen, FindsTheLinearEffect) {
  Request request;
  request.question = "screen";
  const Answer answer =
      answered(small_world("'p': {'value': 1, 'uniform': [0, 2]}, 'q': {'value': 1, 'uniform': [0, 2]}",
                           "'o': {'is': '3 * p'}"),
               request);
  EXPECT_EQ(answer.sentences.front(), "o: p +6.00 over the whole range, in the mean.");
  EXPECT_EQ(answer.remarks.front(), "50 paths of 2 steps, each path with its own luck throughout; 150 runs.");
  const AnswerTable& table = table_of(answer, "screening.csv");
  EXPECT_NEAR(number_in(table, 0, "mu"), 6, 1e-9);
  EXPECT_NEAR(number_in(table, 0, "sigma"), 0, 1e-9);
  EXPECT_EQ(number_in(table, 1, "about_zero"), 1);
}

TEST(AskScreen, SaysItLargestFirstAndWithItsSign) {
  Request request;
  request.question = "screen";
  request.points = 10;
  const Answer answer =
      answered(small_world("'p': {'value': 1, 'uniform': [0, 2]}, 'q': {'value': 1, 'uniform': [0, 2]}",
                           "'o': {'is': 'p - 3 * q'}, 'flat': {'is': '7'}"),
               request);
  EXPECT_EQ(answer.sentences[0], "o: q -6.00, p +2.00 over the whole range of each, in the mean.");
  EXPECT_EQ(answer.sentences[1], "flat: nothing can be said, it never varies.");
  EXPECT_EQ(answer.remarks[0], "10 paths of 2 steps, each path with its own luck throughout; 30 runs.");
}

/// A step of two thirds that always switches it: half of the steps of q do nothing.
TEST(AskScreen, AChanceIsMovedByWhatAStepMovesIt) {
  Request request;
  request.question = "screen";
  const Answer answer =
      answered(small_world("'p': {'value': 1, 'uniform': [0, 2]}, 'q': {'value': 1, 'uniform': [0, 2]}",
                           "'o': {'is': 'p > 1'}, 'both': {'is': 'p > 1 && q > 1'}"),
               request);
  EXPECT_EQ(answer.sentences[0], "o: p +100 points over two thirds of the range, in the mean.");
  const AnswerTable table = table_of(answer, "screening.csv");
  EXPECT_NEAR(number_in(table, 0, "mu"), 1.5, 1e-12) << "scaled to the whole range";
  EXPECT_THAT(answer.remarks.front(), ::testing::HasSubstr("A step goes over two thirds of a range"));
  EXPECT_THAT(answer.sentences[1], ::testing::EndsWith(" over two thirds of the range of each, in the mean."));
}

}  // namespace
}  // namespace entente::explore
