/// A run is the same to the bit whatever other runs are in its block, and whether somebody looks on: also where
/// so much happens in a step that it is emitted in several strips, with several effects on one cell.
#include <algorithm>

#include "properties/busy_world.h"
#include "properties/everything.h"
#include "simulation/simulation_access.h"

namespace entente::blocks {
namespace {

using namespace testing_support;

constexpr unsigned worlds = 12;

Model busy(unsigned seed) {
  BusyWorld world(seed);
  const auto folder = std::filesystem::temp_directory_path() / ("entente-busy-" + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  std::ofstream(folder / "s.json") << world.make().dump();
  std::ofstream(folder / "rows.csv") << world.rows();
  const TestScenario made = compile_file(folder / "s.json");
  std::filesystem::remove_all(folder);
  EXPECT_TRUE(made.model) << made.messages();
  return made.model.value();
}

Everything ran(const Model& model, std::size_t runs, std::size_t lanes, std::size_t threads = 1) {
  Everything all;
  run_ensemble(model, {runs, 7, threads, lanes}, all);
  return all;
}

TEST(Blocks, OfAnySizeHoldTheSameRuns) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Model model = busy(seed);
    const Everything alone = ran(model, 20, 1);
    for (const std::size_t lanes : {3u, 16u, 20u}) {
      SCOPED_TRACE(testing::Message() << "world " << seed << ", blocks of " << lanes);
      alone.expect_same(ran(model, 20, lanes, 2));
    }
  }
}

TEST(Blocks, OneRunMoreChangesNoOther) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    SCOPED_TRACE(seed);
    const Model model = busy(seed);
    ran(model, 20, 16).expect_same_runs(ran(model, 21, 16));
  }
}

/// Else the rest proves nothing: a strip holds 512 firings.
TEST(Blocks, SomeWorldsHaveMoreInARunThanIsEmittedTogether) {
  std::size_t few = 0, many = 0;
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Everything one = ran(busy(seed), 1, 1);
    const auto most = *std::max_element(one.events.begin(), one.events.end());
    EXPECT_GT(most, 64u) << "in blocks of 16 it fits into a strip";
    ++(most > 1024 ? many : few);
  }
  EXPECT_GT(few, 0u);
  EXPECT_GT(many, 0u);
}

struct Onlooker : detail::Observer {
  bool happens(const detail::Firing& /*firing*/, const detail::State& /*state*/) override { return true; }
};

TEST(Blocks, AnOnlookerChangesNothing) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Model model = busy(seed);
    Onlooker onlooker;
    Simulation seen(model, 7, 1), alone(model, 7, 1);
    detail::SimulationAccess::observe(seen, &onlooker);
    const BlockRecord expected = alone.run(3, 1), found = seen.run(3, 1);
    for (const auto part : {&BlockRecord::series, &BlockRecord::ledger, &BlockRecord::end})
      EXPECT_TRUE(same_bits(found.*part, expected.*part)) << seed;
    EXPECT_EQ(found.events, expected.events);
  }
}

/// A block that stops while the firings of its runs wait apart from each other.
TEST(Blocks, AStopLeavesNothingThatWaits) {
  const TestScenario made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-15', 'step': '1 week'},
    'generate_actors': {'a': {'count': 30}}, 'parameters': {'bad': {'uniform': [0, 1]}}, 'attributes': {'v': {}},
    'event_types': {'hit': {'roles': {'x': 'actor', 'y': 'actor'}, 'effects': [
      {'change': 'v[x]', 'by': 'if(bad > 0.8 && x == a20, log(0), 0.1)'}, {'change': 'v[y]', 'by': '-0.03 * bad'}]}},
    'rules': {'r': {'for': ['i in actor', 'j in actor'], 'emit': {'type': 'hit', 'x': 'i', 'y': 'j'}}},
    'metrics': {'m': 'sum(i in actor : v[i])'}})");
  ASSERT_TRUE(made.model) << made.messages();
  std::size_t stopped = 0;
  Simulation used(*made.model, 1, 3);
  for (std::size_t first = 0; first < 60; first += 3) {
    try {
      const BlockRecord found = used.run(first, 3);
      Simulation fresh(*made.model, 1, 3);
      EXPECT_TRUE(same_bits(found.series, fresh.run(first, 3).series)) << first;
      EXPECT_EQ(found.events.front(), 3u * 30 * 29);
    } catch (const RunError&) {
      ++stopped;
    }
  }
  EXPECT_GT(stopped, 0u);
  EXPECT_LT(stopped, 20u);
}

}  // namespace
}  // namespace entente::blocks
