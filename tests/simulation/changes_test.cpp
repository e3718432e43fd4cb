#include "simulation/changes.h"

#include <cmath>

#include "lanes_from.h"
#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::detail {
namespace {

using namespace testing_support;

/// Two actors, an attribute in [0, 1], a symmetric relation, both watched; the causes are events that never
/// happen.
struct Bench {
  TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'},
    'actors': {'A': {'x': 0.25}, 'B': {}}, 'attributes': {'x': {'range': [0, 1], 'half_life': '1 year', 'baseline': 0}},
    'relations': {'s': {'range': [-1, 1], 'symmetric': true}},
    'event_types': {'e': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'x[a]', 'by': 1}, {'change': 's[a, b]', 'by': 1}]}},
    'events': {'one': {'date': '2020-01-01', 'type': 'e', 'a': 'A', 'b': 'B'}, 'two': {'date': '2020-01-01', 'type': 'e', 'a': 'A', 'b': 'B'}},
    'watch': ['x[A]', 's[B,A]', 's[A,B]']})");
  const ModelData& model = ModelAccess::data(*made.model);
  ForkJoinPool pool{1};
  State state{model, 1, 2};
  Changes changes{model, 2};
  language::Frame frame;

  Bench() {
    state.start(model, testing_support::lanes_from(0, 2), pool);
    changes.start(state);
    frame.size(8, 0, 0);
    frame.bindings = 1;
    frame.lanes = 2;
  }

  void add(std::size_t layer, std::size_t x, std::size_t y, std::vector<double> values, std::size_t cause) {
    const Target target{LayerId(layer), {{}, ActorId(x)}, {{}, ActorId(y)}};
    StripEffect effect;
    effect.target = &target;
    effect.value = values.data();
    effect.cause = CauseId(cause);
    changes.add(effect, frame, state);
  }
  double value(std::size_t layer, std::size_t cell, std::size_t lane) const {
    return state.layers[layer].values[cell * 2 + lane];
  }
  double ledger(std::size_t watch, std::size_t cause, std::size_t lane) const {
    return changes.ledger()[(watch * model.catalogue.causes.size() + cause) * 2 + lane];
  }
};

TEST(Changes, AreAppliedOnceForEachLane) {
  Bench b;
  b.add(0, 0, 0, {0.1, -0.1}, 0);
  b.add(0, 0, 0, {0.1, 0.3}, 1);
  EXPECT_EQ(b.value(0, 0, 0), 0.25) << "not before the end of the phase";
  b.changes.apply(b.state, b.pool);
  EXPECT_DOUBLE_EQ(b.value(0, 0, 0), 0.45);
  EXPECT_DOUBLE_EQ(b.value(0, 0, 1), 0.45);
  EXPECT_DOUBLE_EQ(b.ledger(0, 0, 1), -0.1);
  EXPECT_DOUBLE_EQ(b.ledger(0, 1, 1), 0.3);
  b.changes.apply(b.state, b.pool);
  EXPECT_DOUBLE_EQ(b.value(0, 0, 0), 0.45) << "what was applied is forgotten";
}

TEST(Changes, OfASymmetricCellMeetInOnePlace) {
  Bench b;
  b.add(1, 0, 1, {0.2, 0}, 0);
  b.add(1, 1, 0, {0.3, 0}, 1);
  b.changes.apply(b.state, b.pool);
  EXPECT_DOUBLE_EQ(b.value(1, 1, 0), b.value(1, 2, 0));
  EXPECT_NEAR(b.ledger(1, 0, 0) + b.ledger(1, 1, 0), b.value(1, 1, 0), 1e-15);
  EXPECT_EQ(b.value(1, 1, 1), 0);
  for (const std::size_t cause : {0u, 1u})
    EXPECT_EQ(b.ledger(2, cause, 0), b.ledger(1, cause, 0)) << "watched from both sides";
}

TEST(Changes, ByWholeLayersGiveTheSameAsCellByCell) {
  Bench cells, whole;
  cells.add(0, 0, 0, {0.7, -0.05}, 0);
  const double values[] = {0.7, -0.05, 0, 0};
  whole.changes.open_cells(LayerId(0));
  whole.changes.add_cells(LayerId(0), 0, 2, values, CauseId(0), whole.state);
  cells.changes.apply(cells.state, cells.pool);
  whole.changes.apply(whole.state, whole.pool);
  for (std::size_t lane = 0; lane < 2; ++lane) {
    EXPECT_EQ(cells.value(0, 0, lane), whole.value(0, 0, lane));
    EXPECT_EQ(cells.ledger(0, 0, lane), whole.ledger(0, 0, lane));
  }
}

TEST(Changes, ThatAreNotFiniteAreRefusedWhereTheyArise) {
  Bench b;
  try {
    b.add(0, 1, 0, {0, NAN}, 0);
    FAIL() << "no error";
  } catch (const NotFinite& fault) {
    EXPECT_EQ(fault.cell, 1u);
    EXPECT_EQ(fault.lane, 1u);
  }
  b.changes.open_cells(LayerId(0));
  const double values[] = {0, 0, INFINITY, 0};
  EXPECT_THROW(b.changes.add_cells(LayerId(0), 0, 2, values, CauseId(0), b.state), NotFinite);
}

TEST(Changes, DecayIsACauseOfItsOwn) {
  Bench b;
  b.changes.decay(b.state, 1.0, b.pool);
  EXPECT_DOUBLE_EQ(b.value(0, 0, 0), 0.125);
  EXPECT_DOUBLE_EQ(b.ledger(0, b.model.decay_cause(), 0), -0.125);
}

}  // namespace
}  // namespace entente::detail
