#include <gmock/gmock.h>

#include "made_report.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ReportOutcomes, AreChancesOrMeansWithTheirIntervals) {
  const std::string text = section_of(add_outcomes, MadeReport().report());
  EXPECT_THAT(text, ::testing::ContainsRegex("\n  War at last +63 %  56 to 70 % +##"));
  EXPECT_THAT(text, HasSubstr("\n  level          -0.450  -0.500 to -0.400\n")) << "a mean has no bar";
}

TEST(ReportOutcomes, ThatComeOnceHaveTheirDates) {
  MadeReport made;
  EXPECT_THAT(section_of(add_outcomes, made.report()),
              HasSubstr("\n    then half by 2025-02-07 (5-95 %: 2025-01-19 to 2025-02-25)\n"));
  made.summary.runs = 1;
  EXPECT_THAT(section_of(add_outcomes, made.report()), HasSubstr("\n    on 2025-02-07\n"));
  made.summary.outcomes[2].reached = 0;
  EXPECT_THAT(section_of(add_outcomes, made.report()), Not(HasSubstr("2025-02-07")));
}

TEST(ReportOutcomes, WithoutRoomHaveNoBarsAndTheirLabelsAreWrapped) {
  MadeReport made;
  made.catalogue.outcomes[0].label = "A war between the two neighbours";
  const std::string text = section_of(add_outcomes, made.report(), 50);
  EXPECT_THAT(text, HasSubstr("\n  A war between the      63 %  56 to 70 %\n    two neighbours\n"));
  EXPECT_THAT(text, Not(HasSubstr("#")));
}

TEST(ReportOutcomes, ThatAreNoNumberInSomeRunsSaySo) {
  MadeReport made;
  made.summary.outcomes[1] = {NAN, {NAN, NAN}, false, 200, {}, {3, 1}};
  const std::string text = section_of(add_outcomes, made.report());
  EXPECT_THAT(text, ::testing::ContainsRegex("\n  level +-\n    infinite in 3 and no number in 1 of 200 runs"));
}

TEST(ReportOutcomes, AreNotToldWhereThereAreNone) {
  MadeReport made;
  made.catalogue.outcomes.clear();
  made.summary.outcomes.clear();
  EXPECT_EQ(section_of(add_outcomes, made.report()), "");
}

}  // namespace
}  // namespace entente::cli
