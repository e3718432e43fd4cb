#include <gmock/gmock.h>

#include "made_history.h"

namespace entente::cli {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

std::string cell_told(const CellReport& report, std::size_t width = 100) {
  return text_cell_report(report, Terminal{.width = width});
}

TEST(ExplainCellReport, IsATableFromStartToEnd) {
  const MadeHistory made;
  const std::string text = cell_told(made.report());
  EXPECT_THAT(text,
              ContainsRegex("^trust.A,B.: [^\n]+\nTwo neighbours\n2025-01-01 to 2025-07-01; 2 runs, seed 9\n"));
  EXPECT_THAT(text, ContainsRegex("\n  start +1[.]50  1[.]05 to 1[.]95 +[|]?"));
  EXPECT_THAT(text, ContainsRegex("\n  raids +-1[.]12 +-1[.][0-9]+ to -0[.][0-9]+ +100 %  +-+\n"));
  EXPECT_THAT(text, ContainsRegex("\n  rumours +[+]0[.]125 +[^\n]+ 50 % +[+]+\n"));
  EXPECT_THAT(text, ContainsRegex("\n  end +0[.]500 "));
}

TEST(ExplainCellReport, SumsUpTheCausesBeyondTheFirst) {
  const MadeHistory made;
  CellReport report = made.report();
  report.top = 1;
  const std::string text = cell_told(report);
  EXPECT_THAT(text, ContainsRegex("\n  1 other +[+]0[.]125"));
  EXPECT_THAT(text, Not(ContainsRegex("\n  rumours")));
}

TEST(ExplainCellReport, TellsEachQuarterWithItsStrongestCauses) {
  const MadeHistory made;
  const std::string text = cell_told(made.report());
  EXPECT_THAT(text, ContainsRegex("\nBy quarter[^\n]+\n  2025 Q1 +-1[.]50 +0  raids -1[.]50\n"
                                  "  2025 Q2 +[+]0[.]500 +0[.]500  raids [+]0[.]375, rumours [+]0[.]125\n"));
}

TEST(ExplainCellReport, MarksWhatCannotBeToldOfADifference) {
  const MadeHistory made;
  CellReport report = made.report();
  report.versus.emplace(ExplainedVariant{made.scenario, {"calm"}});
  report.ends = Interval{0.25, 0.75};
  const std::string text = cell_told(report);
  EXPECT_THAT(text, HasSubstr("\nVersus: calm\n"));
  EXPECT_THAT(text, ContainsRegex("\n  raids +~-1[.]12 ")) << "of two runs nothing is sure";
}

TEST(ExplainCellReport, LeavesOutColumnsThatDoNotFit) {
  const MadeHistory made;
  const std::string narrow = cell_told(made.report(), 44);
  EXPECT_THAT(narrow, Not(HasSubstr("acted")));
  EXPECT_THAT(narrow, Not(HasSubstr("5-95 %")));
  EXPECT_THAT(cell_told(made.report(), 50), HasSubstr("acted"));
  EXPECT_THAT(cell_told(made.report(), 60), HasSubstr("5-95 %"));
}

}  // namespace
}  // namespace entente::cli
