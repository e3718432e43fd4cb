#include "outputs_for_tests.h"

namespace entente {
namespace {

using EventsCsv = testing_support::OutputsOfThreeRuns;

TEST_F(EventsCsv, LeavesOutWhatNeverHappened) {
  EXPECT_EQ(written("events.csv"), "date,cause,type,mean\n2025-01-01,raid,attack,1\n");
}

TEST_F(EventsCsv, HasTheDateOnWhichTheStepBegins) {
  summary.events = {0, 0, 0.25, 0};
  EXPECT_EQ(written("events.csv"), "date,cause,type,mean\n2025-01-08,raid,attack,0.25\n");
}

}  // namespace
}  // namespace entente
