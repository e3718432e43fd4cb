/// Options in futures: which is best where.
#include "futures_world.h"

namespace entente::explore {
namespace {

TEST(AskRobust, IsAskedOfAllWhatIfsWhereNoneIsNamed) {
  Request request;
  request.question = "robust";
  request.outcomes = {"b"};
  request.varied = {"x"};
  const Answer all = answered(futures_world, request);
  request.options = {"bold"};
  EXPECT_EQ(table_of(all, "points.csv").rows, table_of(answered(futures_world, request), "points.csv").rows);
  EXPECT_THROW(answered(small_world("'x': {'value': 0, 'uniform': [0, 1]}", "'b': {'is': 'x'}"), request),
               UnknownNameError);
  request.options = {};
  EXPECT_THROW(answered(small_world("'x': {'value': 0, 'uniform': [0, 1]}", "'b': {'is': 'x'}"), request),
               RequestError)
      << "there is none";
}

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
  EXPECT_EQ(answer.title, "How robust: b, the higher the better");
  request.lower = true;
  EXPECT_EQ(answered(futures_world, request).title, "How robust: b, the lower the better");
}

}  // namespace
}  // namespace entente::explore
