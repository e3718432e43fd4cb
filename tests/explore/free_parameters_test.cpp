#include "explore/question.h"
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

TEST(CountedRange, IsARangeAndHowManyValues) {
  EXPECT_EQ(range_of("p=0:1:5").range, "p=0:1");
  EXPECT_EQ(range_of("p=0:1:5").count, 5u);
  EXPECT_EQ(range_of("p=-2:1e3:2").range, "p=-2:1e3");
  EXPECT_EQ(range_of("p=0:1:9999999").count, 9999999u);
  for (const char* without : {"p", "p=0:1", "p=2"}) {
    EXPECT_EQ(range_of(without).range, without);
    EXPECT_EQ(range_of(without).count, 0u);
  }
}

TEST(CountedRange, HasACountOfAtLeastTwo) {
  for (const char* wrong : {"p=0:1:", "p=0:1:0", "p=0:1:1", "p=0:1:-3", "p=0:1:2.5", "p=0:1:x", "p=0:1: 5",
                            "p=0:1:5:6", "p=0:1:10000000", "p=0:1:99999999999999999999"})
    EXPECT_EQ(
        testing_support::error_of<RequestError>([&] { range_of(wrong); }),
        "a sweep is NAME=LOW:HIGH:COUNT with a COUNT of 2 to 9,999,999, not '" + std::string(wrong) + "'");
}

TEST(FreeParameters, AreThoseThatARequestVaries) {
  const Scenario scenario =
      source_of(small_world("'p': 1, 'q': {'value': 1, 'uniform': [0, 2]}", "'o': {'is': 'p + q'}"), {})({})
          .scenario;
  Request request;
  request.question = "sweep";
  request.varied = {"p=0:1:5", "q"};
  EXPECT_THAT(free_parameters_of(scenario, request), ElementsAre("p", "q"));
  request.varied = {};
  EXPECT_THAT(free_parameters_of(scenario, request), ElementsAre("q")) << "all that is drawn";
  request.question = "reach";
  EXPECT_TRUE(free_parameters_of(scenario, request).empty());
  request.question = "sweep";
  request.varied = {"z=0:1:5"};
  EXPECT_THROW(free_parameters_of(scenario, request), UnknownNameError);
}

}  // namespace
}  // namespace entente::explore
