#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Initial, ValuesAreSetByActorTieAndDefault) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01'},
    'actors': {'A': {'x': 'p * 2'}, 'B': {}}, 'parameters': {'p': 0.2}, 'attributes': {'x': {'initial': 0.7}},
    'relations': {'r': {'initial': 0.1, 'ties': {'A': {'B': 'p'}}}, 's': {'symmetric': true, 'ties': {'B': {'A': 0.3}}}},
    'metrics': {'xa': 'x[A]', 'xb': 'x[B]', 'ab': 'r[A, B]', 'ba': 'r[B, A]', 's': 's[A, B]'}})");
  ASSERT_TRUE(made.model) << made.messages();
  const BlockRecord record = run_block(*made.model);
  EXPECT_DOUBLE_EQ(recorded(*made.model, record, "xa", 0), 0.4);
  EXPECT_DOUBLE_EQ(recorded(*made.model, record, "xb", 0), 0.7);
  EXPECT_DOUBLE_EQ(recorded(*made.model, record, "ab", 0), 0.2);
  EXPECT_DOUBLE_EQ(recorded(*made.model, record, "ba", 0), 0.1);
  EXPECT_DOUBLE_EQ(recorded(*made.model, record, "s", 0), 0.3);
}

TEST(Initial, DrawnValuesAreClampedToTheRange) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-08'},
    'actors': {'A': {'x': 'p'}, 'B': {}}, 'parameters': {'p': {'value': 1, 'uniform': [0, 4]}},
    'attributes': {'x': {'range': [0, 1]}}, 'relations': {'r': {'range': [-1, 1], 'ties_random': {'normal': [0, 3]}}},
    'metrics': {'x': 'x[A]', 'r': 'r[A, B]'}})");
  ASSERT_TRUE(made.model) << made.messages();
  const BlockRecord record = run_block(*made.model, 100);
  std::size_t at_the_end = 0;
  for (std::size_t run = 0; run < 100; ++run) {
    EXPECT_LE(recorded(*made.model, record, "x", 0, run), 1);
    EXPECT_LE(std::abs(recorded(*made.model, record, "r", 0, run)), 1);
    at_the_end += recorded(*made.model, record, "x", 0, run) == 1;
  }
  EXPECT_GT(at_the_end, 50u);
}

}  // namespace
}  // namespace entente
