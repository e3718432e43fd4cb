#include "cli/checked.h"

#include <gtest/gtest.h>

#include "process.h"

namespace entente::cli {
namespace {

TEST(Checked, SumsUpWhatAScenarioHolds) {
  Scenario scenario;
  EXPECT_EQ(summary_of(scenario), "0 actors, 0 events, 0 rules, 0 what-ifs");
  scenario.actors.resize(1);
  scenario.events.resize(1);
  scenario.rules.resize(2);
  scenario.what_ifs.resize(1);
  EXPECT_EQ(summary_of(scenario), "1 actor, 1 event, 2 rules, 1 what-if");
  scenario.generate_actors.resize(1);
  scenario.generate_actors[0].count = 30;
  scenario.expectations.resize(1);
  EXPECT_EQ(summary_of(scenario), "31 actors, 1 event, 2 rules, 1 what-if, 1 expectation");
}

TEST(Checked, NamesTheWhatIfsThatWereNotTriedByTheReason) {
  Checked checked;
  EXPECT_EQ(untried_in_words(checked), "");
  checked.untried = {{"a run stops", {"calm"}}, {"no time", {"peace", "war"}}};
  const std::string text = untried_in_words(checked);
  EXPECT_NE(text.find(" calm changes "), std::string::npos) << text;
  EXPECT_NE(text.find(": a run stops\n"), std::string::npos) << text;
  EXPECT_NE(text.find(" peace, war change "), std::string::npos) << text;
}

TEST(Checked, OfASoundScenarioHasNoRemarks) {
  const Checked checked = check_file(testing::data("small.json"));
  EXPECT_EQ(checked.remarks.all().size(), 0u);
  EXPECT_EQ(checked.scenario.title, "Two neighbours and a mediator");
  EXPECT_TRUE(checked.untried.empty());
}

TEST(Checked, HasTheErrorsOfWhatIfsWithTheirNames) {
  const Checked checked = check_file(testing::data("what_if_broken.json"));
  EXPECT_GT(checked.remarks.errors(), 0u);
  EXPECT_EQ(checked.remarks.all().back().variations, std::vector<std::string>{"with --what-if no-neighbour"});
  EXPECT_THROW(check_file("/nowhere/s.json"), FileError);
}

}  // namespace
}  // namespace entente::cli
