/// Futures in which an outcome happens: against what is known.
#include "futures_world.h"
#include "support/data_error.h"

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

TEST(AskWhen, ANumberThatIsNoneInSomeRunsIsNotOneThatDoesNotCount) {
  Request request;
  request.question = "when";
  request.outcomes = {"v > 0.5"};
  request.points = 64;
  request.runs = 2;
  const std::string world =
      small_world("'r': {'value': 0.5, 'uniform': [0, 1]}, 'u': {'value': 0.5, 'uniform': [0, 1]}",
                  "'v': {'is': '0 * (1 / max(0, r - 0.5)) + u'}");
  EXPECT_THAT(testing_support::error_of<RequestError>([&] { answered(world, request); }),
              HasSubstr("'v' is no number in "));
}

TEST(AskWhen, TheTradeOffHasTheBoxThatIsShown) {
  Request request;
  request.question = "when";
  request.outcomes = {"o"};
  const Answer answer = answered(futures_world, request);
  const AnswerTable &boxes = table_of(answer, "boxes.csv"), &sizes = table_of(answer, "trade_off.csv");
  EXPECT_EQ(number_in(sizes, 0, "coverage"), 1);
  const auto shown = std::ranges::find_if(
      sizes.rows, [&](const auto& row) { return row[0] == Cell{static_cast<double>(boxes.rows.size())}; });
  ASSERT_NE(shown, sizes.rows.end());
  const auto row = static_cast<std::size_t>(shown - sizes.rows.begin());
  for (const char* column : {"coverage", "density", "mass"})
    EXPECT_EQ(number_in(sizes, row, column), number_in(boxes, 0, column)) << column;
}

TEST(AskWhen, RangesGoToTheEndsOfTheParameters) {
  Request request;
  request.question = "when";
  request.outcomes = {"o"};
  request.varied = {"x=-0.5:1.5", "y0=0:1"};
  const AnswerTable boxes = table_of(answered(futures_world, request), "boxes.csv");
  for (std::size_t row = 0; row < boxes.rows.size(); ++row) {
    const bool is_x = text_in(boxes, row, "parameter") == "x";
    EXPECT_EQ(number_in(boxes, row, "range_low"), is_x ? -0.5 : 0);
    EXPECT_EQ(number_in(boxes, row, "range_high"), is_x ? 1.5 : 1);
  }
}

TEST(AskWhen, OfWhatComesOrNotNoNumberCounts) {
  const std::string world = small_world("'x': {'uniform': [0, 1]}, 'z': {'uniform': [0, 1]}",
                                        "'o': {'is': 'x > 0.5'}, 'when': {'is': 'x > 0.5', 'over': 'first'}");
  const auto said = [&](const std::string& condition) {
    Request request;
    request.question = "when";
    request.outcomes = {condition};
    return testing_support::error_of<RequestError>([&] { answered(world, request); });
  };
  EXPECT_THAT(said("when < 0.3"), HasSubstr("ask for 'when': whether it comes, not when"));
  EXPECT_THAT(said("o < 0.3"), HasSubstr("so that no number counts; ask for 'o'"));
}

TEST(AskWhen, TakesWhereANumberCounts) {
  const std::string world =
      small_world("'x': {'uniform': [0, 1]}, 'z': {'uniform': [0, 1]}", "'lin': {'is': 'x'}");
  Request request;
  request.question = "when";
  request.outcomes = {"lin"};
  EXPECT_EQ(testing_support::error_of<RequestError>([&] { answered(world, request); }),
            "'lin' is a number; say where it counts, as 'lin > 1'");
  request.outcomes = {"lin > 0.75"};
  const Answer answer = answered(world, request);
  const AnswerTable& boxes = table_of(answer, "boxes.csv");
  ASSERT_EQ(boxes.rows.size(), 1u);
  EXPECT_NEAR(number_in(boxes, 0, "low"), 0.75, 0.02);
  EXPECT_THAT(answer.sentences.front(), HasSubstr("'lin > 0.75' happens in"));
}

}  // namespace
}  // namespace entente::explore
