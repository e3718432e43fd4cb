#include <gmock/gmock.h>

#include <cmath>

#include "made_comparison.h"

namespace entente::cli {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

std::string outcomes_told(const MadeComparison& made) {
  return comparison_section(add_outcome_differences, made);
}

TEST(CompareOutcomes, GoFromOneLevelToTheOther) {
  const std::string text = outcomes_told(MadeComparison());
  EXPECT_THAT(text, ContainsRegex(
                        "\n  War at last\n    50 % -> 70 % +[+]20 points  .[+]10[.]0 to [+]30[.]0. +##[.]+\n"));
  EXPECT_THAT(text, HasSubstr("25")) << "runs that are higher";
  EXPECT_THAT(text, ContainsRegex("variance 4[.]0 times"));
}

TEST(CompareOutcomes, ThatDifferInNoRunAreExactlyTheSame) {
  EXPECT_THAT(outcomes_told(MadeComparison()), ContainsRegex("\n  level\n    2[.]00 -> 2[.]00 +exactly 0\n"));
}

TEST(CompareOutcomes, OfOneRunHaveNoInterval) {
  MadeComparison made;
  made.comparison.outcomes[0].difference.first = 1;
  made.comparison.outcomes[0].difference.interval = {NAN, NAN};
  const std::string text = outcomes_told(made);
  EXPECT_THAT(text, HasSubstr("(no interval)\n"));
  EXPECT_THAT(text, Not(HasSubstr("##")));
}

TEST(CompareOutcomes, ThatAreNotPairedCountNoRuns) {
  MadeComparison made;
  made.comparison.paired = false;
  const std::string text = outcomes_told(made);
  EXPECT_THAT(text, Not(HasSubstr("25")));
  EXPECT_THAT(text, HasSubstr("ot paired\n"));
}

TEST(CompareOutcomes, WithoutAMeanSayWhoseRunsHaveNone) {
  MadeComparison made;
  made.second.outcomes[1] = {NAN, {NAN, NAN}, false, 100, {}, {7, 0}};
  const std::string text = outcomes_told(made);
  EXPECT_THAT(text, ContainsRegex("\n    2[.]00 -> - +There is no mean to compare\n"));
  EXPECT_THAT(text, HasSubstr("he variant: infinite in 7 of 100 runs\n"));
  EXPECT_THAT(text, Not(HasSubstr("he baseline: ")));
}

TEST(CompareOutcomes, ThatOneSideLacksAreNamed) {
  MadeComparison made;
  made.comparison.only_first = {"peace"};
  made.comparison.only_second = {"truce"};
  EXPECT_THAT(outcomes_told(made),
              ContainsRegex("nly in the baseline: peace\n  .nly in the variant: truce\n$"));
}

TEST(CompareOutcomes, OfNoneAreNotTold) {
  MadeComparison made;
  made.comparison.outcomes.clear();
  EXPECT_EQ(outcomes_told(made), "");
}

}  // namespace
}  // namespace entente::cli
