#include "outputs_for_tests.h"

namespace entente {
namespace {

using RunsCsv = testing_support::OutputsOfThreeRuns;

TEST_F(RunsCsv, HasParametersAndOutcomesOfEveryRunInOrder) {
  const std::string text = streamed("runs.csv");
  EXPECT_EQ(line(text, 0), "run,parameter:pressure,thaw,level,contact,never");
  EXPECT_EQ(line(text, 1), "0,0,1,0,0.019164955509924708,");
  EXPECT_EQ(line(text, 2), "1,0.1,0,0.3333333333333333,,");
  EXPECT_TRUE(line(text, 3).starts_with("2,0.2,1,")) << "of the second block";
  EXPECT_EQ(line(text, 4), "");
}

TEST_F(RunsCsv, OnlyAFirstThatNeverCameIsEmpty) {
  catalogue.outcomes[3].over = TimeAggregate::end;
  EXPECT_EQ(line(streamed("runs.csv"), 2), "1,0.1,0,0.3333333333333333,,nan");
}

TEST_F(RunsCsv, AnEmptyColumnStandsWhereThereAreNoOutcomes) {
  catalogue.outcomes.clear();
  EXPECT_EQ(streamed("runs.csv"), "run,parameter:pressure,\n0,0,\n1,0.1,\n2,0.2,\n");
}

}  // namespace
}  // namespace entente
