#include "outputs_for_tests.h"

namespace entente {
namespace {

using ScenarioJson = testing_support::OutputsOfThreeRuns;

TEST_F(ScenarioJson, EndsWithALineEnd) {
  scenario.resolved = "{\n}";
  EXPECT_EQ(written("scenario.json"), "{\n}\n");
}

TEST_F(ScenarioJson, HasNoSecondLineEnd) {
  scenario.resolved = "{}\n";
  EXPECT_EQ(written("scenario.json"), "{}\n");
}

TEST_F(ScenarioJson, LongTablesStandBesideItAsTheyAre) {
  scenario.resolved = "{}";
  scenario.tables = {{"trust.csv", "from,to\r\nA,B"}, {"trade.csv", ""}};
  written("scenario.json");
  EXPECT_EQ(testing_support::kept_text(folder.path / "trust.csv"), "from,to\r\nA,B") << "to the byte";
  EXPECT_TRUE(std::filesystem::exists(folder.path / "trade.csv"));
}

}  // namespace
}  // namespace entente
