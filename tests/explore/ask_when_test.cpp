/// Futures in which an outcome happens: against what is known.
#include "futures_world.h"

namespace entente::explore {
namespace {

using ::testing::HasSubstr;

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

}  // namespace
}  // namespace entente::explore
