#include <gmock/gmock.h>

#include <cmath>

#include "made_comparison.h"

namespace entente::cli {
namespace {

using ::testing::HasSubstr;

TEST(CompareReport, TellsSharesInPointsAndNumbersAsTheyAre) {
  EXPECT_EQ(difference_text(0.2, true), "+20 points");
  EXPECT_EQ(difference_text(-0.031, true), "-3.1 points");
  EXPECT_EQ(difference_text(0.0994, true), "+9.9 points");
  EXPECT_EQ(difference_text(0.0996, true), "+10 points") << "not 10.0";
  EXPECT_EQ(difference_text(-0.213, false), "-0.213");
  EXPECT_EQ(difference_interval({-0.34, 0.282}, true), "-34.0 to +28.2");
  EXPECT_EQ(difference_interval({-0.34, 0.282}, false), "-0.340 to +0.282");
  EXPECT_EQ(difference_interval({NAN, NAN}, true), "no interval");
}

std::string scenario_told(const std::vector<ScenarioDifference>& differences) {
  MadeComparison made;
  made.differences = differences;
  return comparison_section(add_scenario_differences, made);
}

TEST(CompareReport, ListsWhatTheVariantChangesInTheScenario) {
  using Kind = ScenarioDifference::Kind;
  EXPECT_EQ(scenario_told({{Kind::changed, "parameters.rate", "4", "1", "s.json:12"},
                           {Kind::added, "events.talks", "", "{}", ""},
                           {Kind::removed, "rules.raids", "{}", "", ""}}),
            "  parameters.rate: from 4 to 1 (s.json:12)\n  events.talks added: {}\n  rules.raids removed\n");
  EXPECT_EQ(scenario_told({}), "  No difference in the scenario.\n");
}

TEST(CompareReport, CutsLongValuesAndLongLists) {
  using Kind = ScenarioDifference::Kind;
  const std::string text =
      scenario_told(std::vector<ScenarioDifference>(15, {Kind::added, "a", "", std::string(100, 'x'), ""}));
  EXPECT_THAT(text, HasSubstr("  a added: " + std::string(57, 'x') + "...\n"));
  EXPECT_THAT(text, HasSubstr("nd 3 more in comparison.json\n"));
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 13);
}

}  // namespace
}  // namespace entente::cli
