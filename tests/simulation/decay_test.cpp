#include "simulation/decay.h"

#include "lanes_from.h"
#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::detail {
namespace {

using namespace testing_support;

/// Nine actors with an attribute that decays to 0 and starts there, but for A's.
struct DecayTest : testing::Test {
  TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'},
    'actors': {'A': {'x': 0.5}, 'B': {}, 'C': {}, 'D': {}, 'E': {}, 'F': {}, 'G': {}, 'H': {}, 'I': {}},
    'attributes': {'x': {'range': [0, 1], 'half_life': '1 year', 'baseline': 0}}, 'watch': ['x[A]']})");
  const ModelData& model = ModelAccess::data(*made.model);
  ForkJoinPool pool{1};
  State state{model, 1, 1};
  Ledger ledger{model, 1};
  Decay decay{model, 1, ledger};
  LayerSums sums;

  DecayTest() {
    state.start(model, testing_support::lanes_from(0, 1), pool);
    ledger.start(1);
    decay.start(state);
    sums.size(model.layers[0], 9, 1);
    sums.start(1);
    for (std::size_t actor = 1; actor < 9; ++actor) state.layers[0].values[actor] = 0.5;
  }
  /// How many of the values that were 0.5 are a quarter after a year.
  std::size_t decayed() {
    decay.advance(state, 1, pool);
    const Values& x = state.layers[0].values;
    return static_cast<std::size_t>(std::count(x.begin(), x.end(), 0.25));
  }
};

TEST_F(DecayTest, MovesWhatStartsOffItsBaselineAndTellsTheLedger) {
  EXPECT_EQ(decayed(), 1U);
  EXPECT_EQ(ledger.totals()[model.decay_cause()], -0.25);
}

TEST_F(DecayTest, MovesWhatWasTouchedFromThenOn) {
  sums.add(3, {});
  decay.note(0, sums);
  EXPECT_EQ(decayed(), 2U);
}

TEST_F(DecayTest, MovesAllOfALayerWhereManyMayBeOff) {
  sums.add(3, {});
  sums.add(4, {});
  decay.note(0, sums);
  EXPECT_EQ(decayed(), 9U) << "three of nine";
}

TEST_F(DecayTest, MovesAllOfALayerThatSomethingElseHasMoved) {
  decay.note_all(0);
  EXPECT_EQ(decayed(), 9U);
  decay.start(state);
  EXPECT_EQ(decayed(), 0U) << "values are at 0.25 then";
}

}  // namespace
}  // namespace entente::detail
