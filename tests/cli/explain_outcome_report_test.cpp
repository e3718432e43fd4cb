#include <gmock/gmock.h>

#include <cmath>

#include "made_explanation.h"

namespace entente::cli {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

std::string outcome_told(const MadeExplanation& made, std::size_t width = 100) {
  return text_outcome_report(made.report(), Terminal{.width = width});
}

TEST(ExplainOutcomeReport, IsATableOfSharesAndOfWhatEachIsWorthAlone) {
  const std::string text = outcome_told(MadeExplanation());
  EXPECT_THAT(
      text, ::testing::StartsWith("War at last\nTwo neighbours\n2025-01-01 to 2025-07-01; 500 runs, seed 9\n"));
  EXPECT_THAT(text, HasSubstr("75 % (70 to 80 %)"));
  EXPECT_THAT(text, HasSubstr("25 % (20 to 30 %)"));
  EXPECT_THAT(text, ContainsRegex("\n  raids +[+]45[.]0 [+]-5[.]0 +[+]60[.]0 [+]-10[.]0 +[+]+\n"));
  EXPECT_THAT(text, ContainsRegex("\n  summit +-10[.]0 [+]-5[.]0 +-20[.]0 [+]-10[.]0 +-+\n"));
  EXPECT_THAT(text, ContainsRegex("\n  together +[+]50[.]0\n"));
}

TEST(ExplainOutcomeReport, SumsUpWhatCannotBeToldFromNothing) {
  const std::string text = outcome_told(MadeExplanation());
  EXPECT_THAT(text, ContainsRegex("\n  1 other +[+]15[.]0\n"));
  EXPECT_THAT(text, HasSubstr(": gifts\n"));
  EXPECT_THAT(text, Not(ContainsRegex("\n  gifts")));
}

TEST(ExplainOutcomeReport, SaysNotThatOthersAreZero) {
  MadeExplanation made;
  for (const double rest : {0.0004, -0.0004}) {
    made.explanation.causes[2].shapley = rest;
    EXPECT_THAT(outcome_told(made), ContainsRegex("\n  1 other +under 0[.]05\n"));
  }
  made.explanation.causes[2].shapley = 0;
  EXPECT_THAT(outcome_told(made), Not(HasSubstr("1 other")));
  EXPECT_THAT(outcome_told(made), HasSubstr(": gifts\n")) << "it is told which";
}

TEST(ExplainOutcomeReport, NamesCausesThatDoNotActAlone) {
  EXPECT_THAT(outcome_told(MadeExplanation()), HasSubstr("raids (+60.0, +45.0)\n"));
  MadeExplanation made;
  made.explanation.causes[0].interacts = false;
  EXPECT_THAT(outcome_told(made), Not(HasSubstr("raids (")));
}

TEST(ExplainOutcomeReport, TellsWhatWasMadeOrSampled) {
  MadeExplanation made;
  EXPECT_THAT(outcome_told(made), ContainsRegex("8[ \n]+combinations"));
  made.explanation.exact = false;
  made.explanation.permutations = 4;
  made.explanation.groups = 32;
  const std::string text = outcome_told(made);
  EXPECT_THAT(text, ContainsRegex("128[ \n]+permutations"));
  EXPECT_THAT(text, Not(HasSubstr("--budget")));
  made.explanation.narrow = false;
  EXPECT_THAT(outcome_told(made), HasSubstr("--budget"));
}

TEST(ExplainOutcomeReport, SharesNothingOutWhereThereIsNoMean) {
  MadeExplanation made;
  made.explanation.finite = false;
  made.explanation.full = NAN;
  made.explanation.full_strays = {3, 0};
  const std::string text = outcome_told(made);
  EXPECT_THAT(text, HasSubstr("infinite in 3 of 500 runs"));
  EXPECT_THAT(text, Not(HasSubstr("Shapley")));
}

TEST(ExplainOutcomeReport, DrawsNothingWhereItIsNarrow) {
  EXPECT_THAT(outcome_told(MadeExplanation(), 48), Not(ContainsRegex("[+][+]|--")));
}

}  // namespace
}  // namespace entente::cli
