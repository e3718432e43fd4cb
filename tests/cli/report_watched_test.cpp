#include <gmock/gmock.h>

#include "made_report.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ReportWatched, CellsGoFromTheirStartToTheirEnd) {
  const std::string text = section_of(add_watched, MadeReport().report());
  EXPECT_THAT(text,
              ::testing::ContainsRegex("\n  trust.A,B. +-0[.]300 +0[.]200  -0[.]100 to 0[.]500 +[^ \n]{3}\n"));
}

TEST(ReportWatched, CellsHaveTheirThreeStrongestCausesEitherWay) {
  const std::string text = section_of(add_watched, MadeReport().report());
  const std::size_t summit = text.find("      +0.900  summit (event)\n"),
                    raids = text.find("      -0.500  raids (rule)\n"),
                    rumours = text.find("      +0.100  rumours (process)\n");
  EXPECT_LT(summit, raids);
  EXPECT_LT(raids, rumours);
  EXPECT_NE(rumours, std::string::npos) << text;
  EXPECT_THAT(text, Not(HasSubstr("+0.0500")));
}

TEST(ReportWatched, OfOneRunHasNoBand) {
  MadeReport made;
  EXPECT_THAT(section_of(add_watched, made.report()), HasSubstr("5-95 %"));
  made.summary.runs = made.summary.quantile_runs = 1;
  EXPECT_THAT(section_of(add_watched, made.report()), Not(HasSubstr("5-95 %")));
  EXPECT_THAT(section_of(add_watched, made.report()), Not(HasSubstr("-0.100 to 0.500")));
}

TEST(ReportWatched, TellsWhoseQuantilesThereAre) {
  MadeReport made;
  made.summary.quantile_runs = 120;
  EXPECT_THAT(section_of(add_watched, made.report()), HasSubstr("of the first 120 runs"));
}

TEST(ReportWatched, PutsThePictureBelowWhereItIsTooNarrow) {
  const std::string text = section_of(add_watched, MadeReport().report(), 48);
  EXPECT_THAT(text, ::testing::ContainsRegex("-0[.]100 to 0[.]500\n    [^ \n]{3}\n"));
}

TEST(ReportWatched, OfNoCellsIsNothing) {
  MadeReport made;
  made.catalogue.watched.clear();
  EXPECT_EQ(section_of(add_watched, made.report()), "");
}

}  // namespace
}  // namespace entente::cli
