#include "outputs_for_tests.h"

namespace entente {
namespace {

using TrajectoriesCsv = testing_support::OutputsOfThreeRuns;

TEST_F(TrajectoriesCsv, HasEveryDateOfARunAndThenTheNextRun) {
  const std::string text = streamed("trajectories.csv");
  EXPECT_EQ(line(text, 0), "run,step,date,heat,\"trust[PAK,AFG]\"");
  EXPECT_EQ(line(text, 1), "0,0,2025-01-01,0,0.125");
  EXPECT_EQ(line(text, 3), "0,2,2025-01-15,0.5,0.625");
  EXPECT_EQ(line(text, 4), "1,0,2025-01-01,1,1.125");
  EXPECT_EQ(line(text, 8), "2,1,2025-01-08,2.25,2.375") << "of the second block";
  EXPECT_EQ(line(text, 10), "");
}

}  // namespace
}  // namespace entente
