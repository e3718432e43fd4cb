#include "cli/checked.h"

#include <gtest/gtest.h>

#include <fstream>

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
  checked.unjudged = "there are too many actors";
  EXPECT_EQ(untried_in_words(checked),
            "  not known whether events and rules change anything: there are too many actors\n" + text);
}

TEST(Checked, OfASoundScenarioHasNoRemarks) {
  const Checked checked = check_file(testing_support::data("small.json"));
  EXPECT_EQ(checked.remarks.all().size(), 0u);
  EXPECT_EQ(checked.scenario.title, "Two neighbours and a mediator");
  EXPECT_TRUE(checked.untried.empty());
}

TEST(Checked, HasTheErrorsOfWhatIfsWithTheirNames) {
  const Checked checked = check_file(testing_support::data("what_if_broken.json"));
  EXPECT_GT(checked.remarks.errors(), 0u);
  EXPECT_EQ(checked.remarks.all().back().variations, std::vector<std::string>{"with --what-if no-neighbour"});
  EXPECT_THROW(check_file("/nowhere/s.json"), FileError);
}

TEST(Checked, SaysWhatAWhatIfChangesOfTheEnsembleAlone) {
  const testing_support::Workplace place;
  const std::string file = place / "here/luck.json";
  std::ofstream(file)
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-03-01"}, "runs": 20, "seed": 4,
    "actors": {"A": {}, "B": {}}, "relations": {"r": {"range": [-1, 1]}}, "watch": ["r[A,B]"],
    "dynamics": {"n": {"type": "noise", "relation": "r", "volatility": 0.1}},
    "what_if": {"more": {"patch": {"runs": 50}}, "both": {"patch": {"runs": 21, "seed": 5}},
                "words": {"patch": {"title": "Another"}}}})";
  std::string all;
  const Checked checked = check_file(file);
  for (const Remark& remark : checked.remarks.all()) all += remark.said.message + "\n";
  EXPECT_EQ(all,
            "what-if 'more' changes nothing that is recorded, in 64 runs, but sets runs (50, not 20)\n"
            "what-if 'both' changes nothing that is recorded, in 64 runs, but sets runs (21, not 20) and seed "
            "(5, not 4)\n"
            "what-if 'words' changes nothing that is recorded, in 64 runs\n");
}

}  // namespace
}  // namespace entente::cli
