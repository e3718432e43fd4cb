#include <gmock/gmock.h>

#include "made_report.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(RunReport, BeginsWithWhatWasRun) {
  MadeReport made;
  made.manifest.what_ifs = {"calm", "odd"};
  made.manifest.overrides = {"seed=9"};
  made.scenario.what_ifs.resize(2);
  made.scenario.what_ifs[0].id = "calm";
  made.scenario.what_ifs[0].describe = "Fewer raids";
  made.scenario.what_ifs[1].id = "odd";
  EXPECT_EQ(section_of(add_header, made.report()),
            "Two neighbours\n2025-01-01 to 2025-03-01 in 2 steps; 200 runs, seed 9\nWhat if: Fewer raids\n"
            "What if: odd\nSet: seed=9\n");
}

TEST(RunReport, IsNamedAfterItsFileWhereItHasNoTitle) {
  MadeReport made;
  made.scenario.title = "";
  made.scenario.name = "two";
  EXPECT_THAT(section_of(add_header, made.report()), ::testing::StartsWith("two\n"));
}

TEST(RunReport, SaysThatOneRunHasNoSpread) {
  MadeReport made;
  EXPECT_THAT(section_of(add_header, made.report()), Not(HasSubstr("One run")));
  made.manifest.runs = 1;
  EXPECT_THAT(section_of(add_header, made.report()), HasSubstr("One run"));
}

TEST(RunReport, EndsWithItsFolderAndItsPage) {
  const MadeReport made;
  Report report = made.report();
  EXPECT_THAT(section_of(add_footer, report), ::testing::StartsWith("\nResults: results/two\n"));
  EXPECT_THAT(section_of(add_footer, report), Not(HasSubstr("browser")));
  report.page = "results/two/report.html";
  EXPECT_THAT(section_of(add_footer, report), HasSubstr("results/two/report.html\n"));
}

TEST(RunReport, SaysWhereTheScenarioAsksForNothing) {
  MadeReport made;
  EXPECT_EQ(section_of(add_nothing_asked, made.report()), "");
  made.catalogue.outcomes.clear();
  EXPECT_EQ(section_of(add_nothing_asked, made.report()), "");
  made.catalogue.watched.clear();
  EXPECT_THAT(section_of(add_nothing_asked, made.report(), 200), HasSubstr("its metrics is in series.csv"));
  made.catalogue.metrics.clear();
  EXPECT_THAT(section_of(add_nothing_asked, made.report(), 120), Not(HasSubstr("metrics")));
}

TEST(RunReport, HasItsSectionsInTheirOrder) {
  MadeReport made;
  made.remarks = {"Mind the step"};
  made.silences.found.emplace_back().text = "nothing ever happened";
  const std::string text = text_report(made.report(), Terminal{.width = 80});
  std::size_t at = 0;
  for (const char* part : {"Two neighbours", "War at last", "trust[A,B]", "Events per run", "Mind the step",
                           "nothing ever happened", "results/two"}) {
    const std::size_t found = text.find(part, at);
    ASSERT_NE(found, std::string::npos) << part << "\n" << text;
    at = found;
  }
}

}  // namespace
}  // namespace entente::cli
