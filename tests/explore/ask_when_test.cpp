/// Futures in which an outcome happens, options in them, and pairs that can occur: against what is
/// futures_world.
#include "questions.h"

namespace entente::explore {
namespace {

using ::testing::HasSubstr;

/// It happens in nine of ten runs where x is above 0.7 and y below 0.4, and never else.
const std::string futures_world = small_world(
    "'x': {'value': 0.5, 'uniform': [0, 1]}, 'y0': {'value': 0.5, 'uniform': [0, 1]}, 'z': {'value': 0.5, "
    "'uniform': "
    "[0, 1]}, 'gain': 0, 'u': 0.5",
    "'o': {'is': 'x > 0.7 && y0 < 0.4 && y[A] < 1.28'}, 'b': {'is': 'gain * (x - 0.5) + y[A] / 10'}",
    ", 'dynamics': {'luck': {'type': 'noise', 'attribute': 'y', 'volatility': 1}}, "
    "'what_if': {'bold': {'patch': {'parameters': {'gain': 1}}}}");

TEST(AskWhen, FindsTheBox) {
  Request request;
  request.question = "when";
  request.outcomes = {"o"};
  request.runs = 10;
  const Answer answer = answered(futures_world, request);
  const AnswerTable& boxes = table_of(answer, "boxes.csv");
  ASSERT_EQ(boxes.rows.size(), 2u) << answer.sentences.front();
  for (std::size_t row = 0; row < 2; ++row) {
    const bool is_x = text_in(boxes, row, "parameter") == "x";
    EXPECT_NEAR(number_in(boxes, row, is_x ? "low" : "high"), is_x ? 0.7 : 0.4, 0.05);
  }
  EXPECT_GT(number_in(boxes, 0, "coverage"), 0.85);
  EXPECT_THAT(answer.sentences.front(), HasSubstr("of the futures in which"));
}

TEST(AskRobust, SaysWhichIsBestWhere) {
  Request request;
  request.question = "robust";
  request.outcomes = {"b"};
  request.options = {"bold"};
  request.varied = {"x"};
  const Answer answer = answered(futures_world, request);
  EXPECT_THAT(answer.sentences[1], HasSubstr("bold is best in 50 % of the futures"));
  EXPECT_THAT(answer.sentences[0], HasSubstr("The scenario itself is best in 50 % of the futures"));
  request.at = 0;
  EXPECT_THAT(answered(futures_world, request).sentences[0], HasSubstr("and good enough in "));
  request.options = {};
  EXPECT_THROW(answered(futures_world, request), RequestError);
}

TEST(AskWorth, IsThatOfTheClosedForm) {
  Request request;
  request.question = "worth";
  request.outcomes = {"b"};
  request.options = {"bold"};
  request.varied = {"x", "z"};
  const AnswerTable table = table_of(answered(futures_world, request), "worth.csv");
  EXPECT_NEAR(number_in(table, 0, "value"), 0.125, 0.02);  // the mean of max(x - 0.5, 0)
  EXPECT_EQ(number_in(table, 1, "about_zero"), 1);
}

TEST(AskPossible, CountsPairsThatOccur) {
  Request request;
  request.question = "possible";
  request.outcomes = {"o", "b:5"};
  request.runs = 400;
  const Answer answer = answered(futures_world, request);
  EXPECT_THAT(answer.sentences.front(), HasSubstr("Of 10 pairs of parts"));
  EXPECT_THAT(answer.sentences.front(), HasSubstr("of them new."));
  request.outcomes = {"o"};
  EXPECT_THROW(answered(futures_world, request), RequestError);
}

}  // namespace
}  // namespace entente::explore
