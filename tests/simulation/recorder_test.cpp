#include "simulation/recorder.h"

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Recorder, KeepsTheShapesThatTheRecordPromises) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-22'},
    'actors': {'A': {}, 'B': {}}, 'attributes': {'x': {}}, 'relations': {'r': {'initial': 0.5}, 's': {}},
    'parameters': {'fixed': 1, 'drawn': {'uniform': [0, 1]}}, 'metrics': {'m': 'fixed + drawn'}, 'outcomes': {'o': {'is': 'x[A]'}},
    'dynamics': {'d': {'type': 'drift', 'for': 'a in actor', 'change': 'x[a]', 'by': 1}}, 'watch': ['x[A]', 'r[A,B]']})");
  ASSERT_TRUE(made.model) << made.messages();
  const BlockRecord record = run_block(*made.model, 3);
  EXPECT_EQ(record.parameters.size(), 1u * 3) << "the drawn ones only";
  EXPECT_EQ(record.series.size(), 4u * 3 * 3);
  EXPECT_EQ(record.outcomes.size(), 3u);
  EXPECT_EQ(record.ledger.size(), 2u * 2 * 3) << "drift and decay";
  EXPECT_EQ(record.events.size(), 3u * 2);
  EXPECT_EQ(record.start.size(), 2u * 4 * 3);
  EXPECT_EQ(record.start[1 * 3], 0.5);
  EXPECT_EQ(record.end[0], 0) << "no cell of an actor and itself";
}

TEST(Recorder, MeasuresMetricsOnlyWhereAsked) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-22'},
    'actors': {'A': {}}, 'attributes': {'x': {'initial': 3}}, 'metrics': {'one': '1 + t', 'two': '2'}, 'watch': ['x[A]']})");
  ASSERT_TRUE(made.model) << made.messages();
  RecordOptions options;
  options.metrics_at = {1, 3};
  Simulation simulation(*made.model, 1, 1, options);
  const BlockRecord &record = simulation.run(0, 1), all = run_block(*made.model);
  for (std::size_t k = 0; k < 4; ++k) {
    const bool asked = k == 1 || k == 3;
    EXPECT_EQ(recorded(*made.model, record, "one", k), asked ? recorded(*made.model, all, "one", k) : 0) << k;
    EXPECT_EQ(recorded(*made.model, record, "two", k), asked ? 2 : 0) << k;
    EXPECT_EQ(recorded(*made.model, record, "x[A]", k), 3) << "watched cells are there at every date";
  }
}

TEST(Recorder, TimeIsThatOfTheRecord) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-22'},
    'actors': {'A': {}}, 'metrics': {'now': 't'}, 'outcomes': {'last': {'is': 't'}}})");
  ASSERT_TRUE(made.model) << made.messages();
  const BlockRecord record = run_block(*made.model);
  for (std::size_t k = 0; k < 4; ++k)
    EXPECT_NEAR(recorded(*made.model, record, "now", k), static_cast<double>(7 * k) / 365.25, 1e-15) << k;
  EXPECT_NEAR(record.outcomes[0], 21 / 365.25, 1e-15);
}

}  // namespace
}  // namespace entente
