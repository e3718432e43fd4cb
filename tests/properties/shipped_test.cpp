/// What must hold in every scenario that ships.
#include "support/shipped.h"

#include <cmath>

#include "support/accounts.h"
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

class Shipped : public testing::TestWithParam<std::string> {
 protected:
  static constexpr std::size_t runs = 10;  ///< more than a block of the widest vectors

  Model compiled(const LoadOptions& options = {}) const {
    TestScenario made = compile_shipped(GetParam(), options);
    EXPECT_TRUE(made.model) << made.messages();
    return *made.model;
  }
};

TEST_P(Shipped, LedgerCloses) {
  const Model model = compiled();
  expect_closed(model, run_block(model, runs));
}

TEST_P(Shipped, NoCellLeavesItsRange) {
  const Model model = compiled();
  const Catalogue& c = model.catalogue();
  const BlockRecord record = run_block(model, runs);
  const std::size_t cells = c.actors.size() * c.actors.size() * runs;
  for (std::size_t r = 0; r < c.relations.size(); ++r) {
    for (std::size_t i = 0; i < cells; ++i) {
      if (i / runs % (c.actors.size() + 1) == 0) continue;  // no cell of an actor and itself
      ASSERT_GE(record.end[r * cells + i], c.relations[r].range.low) << c.relations[r].name;
      ASSERT_LE(record.end[r * cells + i], c.relations[r].range.high) << c.relations[r].name;
    }
  }
}

TEST_P(Shipped, TheBlockARunIsInDoesNotMatter) {
  const Model model = compiled();
  const BlockRecord all = run_block(model, runs);
  for (const std::size_t lanes : {std::size_t{1}, std::size_t{8}}) {
    Simulation simulation(model, 1, lanes);
    for (std::size_t first = 0; first < runs; first += lanes) {
      const BlockRecord& part = simulation.run(first, std::min(lanes, runs - first));
      for (std::size_t row = 0; row < all.series.size() / runs; ++row) {
        for (std::size_t lane = 0; lane < part.lanes; ++lane) {
          ASSERT_EQ(part.series[row * part.lanes + lane], all.series[row * runs + first + lane]);
        }
      }
    }
  }
}

TEST_P(Shipped, AnEmptyWhatIfChangesNothing) {
  LoadOptions empty;
  empty.overrides = {"title=the same under another name"};
  const BlockRecord without = run_block(compiled(), runs), with = run_block(compiled(empty), runs);
  EXPECT_TRUE(same_bits(without.outcomes, with.outcomes));
  EXPECT_TRUE(same_bits(without.series, with.series));
  EXPECT_TRUE(same_bits(without.ledger, with.ledger));
}

TEST_P(Shipped, TheHorizonDoesNotTouchWhatComesBeforeIt) {
  const Model full = compiled();
  const Catalogue& c = full.catalogue();
  LoadOptions shorter;
  shorter.overrides = {"time.end=" + to_string(c.dates[c.steps() / 2])};
  const BlockRecord all = run_block(full, runs), half = run_block(compiled(shorter), runs);
  ASSERT_GT(half.events.size(), 0U);
  ASSERT_LT(half.events.size(), all.events.size());
  for (std::size_t i = 0; i < half.events.size(); ++i) ASSERT_EQ(half.events[i], all.events[i]);
  ASSERT_LE(half.series.size(), all.series.size());
  for (std::size_t i = 0; i < half.series.size(); ++i) ASSERT_EQ(half.series[i], all.series[i]);
}

TEST_P(Shipped, ItsResolvedTextIsTheSameScenario) {
  const TestScenario made = compile_shipped(GetParam());
  const TestScenario again = compile_json(made.scenario.resolved);
  ASSERT_TRUE(again.model) << again.messages();
  EXPECT_TRUE(same_bits(run_block(*made.model, runs).series, run_block(*again.model, runs).series));
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Shipped, testing::ValuesIn(shipped_scenarios()),
                         [](const auto& given) { return test_name(given.param); });

}  // namespace
}  // namespace entente
