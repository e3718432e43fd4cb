#include <gmock/gmock.h>

#include "made_convergence.h"

namespace entente::cli {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

std::string converged_text(const MadeConvergence& made) {
  return convergence_text(made.report(), Terminal{.width = 80});
}

TEST(ConvergeReport, NamesVerdicts) {
  EXPECT_EQ(verdict_word(Steadiness::steady), "steady");
  EXPECT_EQ(verdict_word(Steadiness::untold), "cannot be told");
  EXPECT_EQ(verdict_word(Steadiness::too_long), "step too long");
  EXPECT_EQ(verdict_word(Steadiness::drifts), "drifts");
  EXPECT_EQ(verdict_word(Steadiness::runs_away), "runs away");
}

TEST(ConvergeReport, HasATableOfEachNumberAtTheThreeSteps) {
  const std::string text = converged_text(MadeConvergence());
  EXPECT_THAT(text, ContainsRegex("\n +2 weeks +half +quarter\n  War at last +50 % +60 % +65 %  drifts\n"));
  EXPECT_THAT(text, HasSubstr("+10 points (+8.0 to +12.0), +15 points (+13.0 to +17.0)\n"));
  EXPECT_THAT(text, ContainsRegex("    order 1[.]00"));
  EXPECT_THAT(text, ContainsRegex("\n  heat +1[.]00 +1[.]00 +1[.]00  steady\n    no difference in any run\n"));
  EXPECT_THAT(text, ::testing::EndsWith("\nsteady: 1, drifts: 1\n"));
}

TEST(ConvergeReport, TellsOfRulesThatFireOftenInAStep) {
  const std::string text = converged_text(MadeConvergence());
  EXPECT_THAT(text, ContainsRegex("\n  raids +1[.]00 +0[.]500 +0[.]250\n"));
  EXPECT_THAT(text, Not(HasSubstr("seldom")));
  EXPECT_THAT(text, Not(HasSubstr("summit"))) << "it is no rule";
}

TEST(ConvergeReport, TellsAtWhichStepARunStopped) {
  MadeConvergence made;
  made.found.ensembles[2].stopped = "run 3 stopped";
  made.found.ensembles[2].ran_away = true;
  EXPECT_THAT(converged_text(made), HasSubstr("\nWith steps of 1/4 a run stopped: run 3 stopped\n"));
  EXPECT_THAT(converged_text(made), ::testing::EndsWith("\nIt runs away: a run stopped.\n"));
}

TEST(ConvergeReport, NamesWhatMayHappenButNeverDid) {
  MadeConvergence made;
  made.found.numbers[1].step->verdict = Steadiness::untold;
  made.found.numbers[1].step->unseen = {"invasion", "coup"};
  EXPECT_THAT(converged_text(made), HasSubstr("    invasion, coup\n"));
}

TEST(ConvergeReport, NamesWhatStepsAreTooLongFor) {
  MadeConvergence made;
  EXPECT_THAT(converged_text(made), Not(HasSubstr("too long for")));
  made.found.numbers[1].step->verdict = Steadiness::too_long;
  made.found.ensembles[0].too_long = {"Process d: far", "Attribute x: forgets"};
  made.found.ensembles[2].too_long = {"Process d: near"};
  const std::string text = converged_text(made);
  EXPECT_THAT(text, ContainsRegex("\n  heat .*  step too long\n    no difference in any run\n    even the "
                                  "shortest of these steps is "));
  EXPECT_THAT(text, HasSubstr("\nWhat the step is too long for\n  Process d: far\n  Attribute x: forgets\n\n"
                              "What a quarter of it is still too long for\n  Process d: near\n"));
  EXPECT_THAT(text, ::testing::EndsWith("\ndrifts: 1, step too long: 1\n"));
}

TEST(ConvergeReport, OfNothingSaysSo) {
  MadeConvergence made;
  made.found.numbers.clear();
  EXPECT_THAT(converged_text(made), HasSubstr("\nThere is nothing to compare: "));
}

}  // namespace
}  // namespace entente::cli
