#include "explore/explored_scenario.h"

#include "../results/catalogue_for_tests.h"
#include "../scenario/folder.h"
#include "base/text_file.h"
#include "questions.h"
#include "support/data_error.h"

namespace entente::explore {
namespace {

TEST(ExploredScenario, ComesBackAsItWasRead) {
  const entente::testing_support::TemporaryFolder folder;
  const Scenario scenario =
      source_of(small_world("'p': 1", "'o': {'is': 'p'}"), {})({"parameters.p=3"}).scenario;
  write_explored_scenario(scenario, folder.path);
  const Scenario back = explored_scenario(folder.path, scenario.hash);
  EXPECT_EQ(back.hash, scenario.hash);
  EXPECT_EQ(back.resolved, scenario.resolved);
  ASSERT_EQ(back.parameters.size(), 1u);
  EXPECT_EQ(back.parameters[0].value, 3) << "with its settings";
}

TEST(ExploredScenario, OfAnotherHashIsRefused) {
  const entente::testing_support::TemporaryFolder folder;
  const Scenario scenario = source_of(small_world("'p': 1", "'o': {'is': 'p'}"), {})({}).scenario;
  write_explored_scenario(scenario, folder.path);
  EXPECT_EQ(testing_support::error_of<ReadError>([&] { explored_scenario(folder.path, scenario.hash + "0"); }),
            (folder.path / "scenario.json").string() + " is not the scenario that was explored");
  std::filesystem::remove(folder.path / "scenario.json");
  EXPECT_THROW(explored_scenario(folder.path, scenario.hash), FileError);
}

TEST(ExploredScenario, NeedsNoOtherFile) {
  const entente::testing_support::Folder from;
  from.write("ties.csv", "from,to,value\nA,B,0.5\n");
  const auto file = from.write(
      "w.json",
      as_json("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01'}, 'actors': {'A': {}, "
              "'B': {}}, 'relations': {'r': {'range': [-1, 1], 'ties_csv': 'ties.csv'}}, 'outcomes': "
              "{'o': {'is': 'r[A, B]'}}}"));
  Scenario scenario = world_source({file, {}}, {})({}).scenario;
  scenario.tables.push_back({"large.ties.csv", "from,to,value\n"});
  const entente::testing_support::TemporaryFolder folder;
  write_explored_scenario(scenario, folder.path);
  EXPECT_EQ(entente::testing_support::kept_text(folder.path / "large.ties.csv"), "from,to,value\n");
  const ExploredWorld world = world_source(explored_variation(folder.path), {})({});
  EXPECT_EQ(testing_support::run_block(world.model).outcomes[0], 0.5) << "ties of a small table stand in it";
}

TEST(ExploredScenario, CannotBeWrittenWhereNothingIs) {
  EXPECT_THROW(write_text("/no/such/folder/x", "text"), WriteError);
}

}  // namespace
}  // namespace entente::explore
