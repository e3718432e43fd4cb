/// Options in futures: which is best where.
#include "futures_world.h"

namespace entente::explore {
namespace {

TEST(AskRobust, SaysWhichIsBestWhere) {
  Request request;
  request.question = "robust";
  request.outcomes = {"b"};
  request.options = {"bold"};
  request.varied = {"x"};
  const Answer answer = answered(futures_world, request);
  EXPECT_THAT(answer.sentences[1], ::testing::HasSubstr("bold is best in 50 % of the futures"));
  EXPECT_THAT(answer.sentences[0], ::testing::HasSubstr("The scenario itself is best in 50 % of the futures"));
  request.at = 0;
  EXPECT_THAT(answered(futures_world, request).sentences[0], ::testing::HasSubstr("and good enough in "));
  request.options = {};
  EXPECT_THROW(answered(futures_world, request), RequestError);
}

}  // namespace
}  // namespace entente::explore
