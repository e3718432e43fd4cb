#include "outputs_for_tests.h"

namespace entente {
namespace {

using RulesCsv = testing_support::OutputsOfThreeRuns;

TEST_F(RulesCsv, HasTheLargestMeanOfEveryRuleAndOfNoOtherCause) {
  EXPECT_EQ(written("rules.csv"), "rule,type,max_mean\nraid,attack,1.5\n");
}

TEST_F(RulesCsv, ARuleThatNeverCouldFireStandsThereWithZero) {
  summary.max_means[0] = 0;
  EXPECT_EQ(written("rules.csv"), "rule,type,max_mean\nraid,attack,0\n");
}

TEST_F(RulesCsv, IsAHeaderWhereThereAreNoRules) {
  catalogue.causes[0].kind = CauseKind::event;
  EXPECT_EQ(written("rules.csv"), "rule,type,max_mean\n");
}

}  // namespace
}  // namespace entente
