/// Pairs of outcomes that occur together.
#include "futures_world.h"

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

}  // namespace
}  // namespace entente::explore
