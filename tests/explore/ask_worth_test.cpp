/// What it is worth to know: against its closed form.
#include "explore/answer.h"
#include "futures_world.h"

namespace entente::explore {
namespace {

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

TEST(AskWorth, SaysThatLuckIsShared) {
  Request request;
  request.question = "worth";
  request.outcomes = {"b"};
  request.options = {"bold"};
  request.points = 100;
  EXPECT_THAT(answered(futures_world, request).remarks, ::testing::Contains(common_luck_text));
}

}  // namespace
}  // namespace entente::explore
