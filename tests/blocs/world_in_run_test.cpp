#include <entente/networks.h>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

TestScenario drawn_world() {
  TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-04-01', 'step': '1 month'}, 'actors': {'A': "
      "{'x': 2}, "
      "'B': {}}, 'attributes': {'x': {}}, 'relations': {'r': {'ties': {'A': {'B': 0.5}}}}, 'dynamics': {'n': "
      "{'type': "
      "'noise', 'relation': 'r', 'volatility': 0.3}}}");
  EXPECT_TRUE(made.model) << made.messages();
  return made;
}

TEST(WorldInRun, AtTheStartIsWhatTheScenarioSays) {
  const TestScenario made = drawn_world();
  EXPECT_EQ(world_in_run(*made.model, 1, 3, 0), (std::vector<double>{2, 0, 0, 0.5, 0, 0}));
}

TEST(WorldInRun, IsThatOfTheRunInAnEnsemble) {
  const TestScenario made = drawn_world();
  RecordOptions record;
  record.states = true;
  Simulation simulation(*made.model, 7, 4, record);
  const BlockRecord& block = simulation.run(0, 4);
  for (std::size_t run = 0; run < 4; ++run) {
    const std::vector<double> world = world_in_run(*made.model, 7, run, 2);
    ASSERT_EQ(world.size(), 6u);
    for (std::size_t cell = 0; cell < 6; ++cell) EXPECT_EQ(world[cell], block.states[(2 * 6 + cell) * 4 + run]);
  }
  EXPECT_NE(world_in_run(*made.model, 7, 0, 2), world_in_run(*made.model, 7, 1, 2));
}

TEST(WorldInRun, IsOfDatesThatThereAre) {
  const TestScenario made = drawn_world();
  EXPECT_NO_THROW(world_in_run(*made.model, 1, 0, 3));
  EXPECT_THROW(world_in_run(*made.model, 1, 0, 4), std::out_of_range);
}

}  // namespace
}  // namespace entente
