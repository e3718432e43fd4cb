#include <gtest/gtest.h>

#include "made_results.h"
#include "report/parts.h"

namespace entente::report {
namespace {

using testing_support::MadeResults;

TEST(ReportOutcomes, AreThoseOfTheTable) {
  const MadeResults made;
  const Json outcomes = outcomes_of(made.source());
  ASSERT_EQ(outcomes.size(), 2u);
  EXPECT_EQ(outcomes[0]["id"], "large");
  EXPECT_EQ(outcomes[0]["label"], "Large at last");
  EXPECT_EQ(outcomes[0]["kind"], "probability");
  EXPECT_EQ(outcomes[0]["over"], "end");
  EXPECT_EQ(outcomes[0]["is"], "x[A] > 3");
  EXPECT_EQ(outcomes[0]["variants"][0]["value"], 1.0);
  EXPECT_EQ(outcomes[0]["variants"][0]["high"], 1.0);
  EXPECT_EQ(outcomes[1]["kind"], "mean");
  EXPECT_EQ(outcomes[1]["variants"][0]["value"], 4.0) << "one more in each of three steps";
  EXPECT_EQ(outcomes[1]["variants"][0]["sd"], 0.0);
  EXPECT_EQ(outcomes[1]["variants"][0]["infinite"], 0);
  EXPECT_TRUE(outcomes[1]["variants"][0]["date_p50"].is_null());
  EXPECT_FALSE(outcomes[1].contains("differences"));
}

TEST(ReportOutcomes, WithoutAMeanTellInHowManyRunsTheyHaveNone) {
  std::string world = testing_support::small_world;
  world.replace(world.find("{'is': 'x[A]'}"), 14, "{'is': 'sqrt(x[B] - 1)'}");
  const MadeResults made(world);
  const Json outcome = outcomes_of(made.source())[1]["variants"][0];
  EXPECT_TRUE(outcome["value"].is_null());
  EXPECT_EQ(outcome["no_number"], 20);
  EXPECT_EQ(outcome["infinite"], 0);
}

}  // namespace
}  // namespace entente::report
