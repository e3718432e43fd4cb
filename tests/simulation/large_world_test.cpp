/// Threads that share out one run: no byte depends on them.
#include <entente/ensemble.h>
#include <gtest/gtest.h>

#include "support/compiled.h"

namespace entente::detail {
namespace {

using namespace testing_support;

/// More pairs than a table of bindings holds, so that rules and drifts are shared out too.
constexpr const char* large = R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-22'},
    'generate_actors': {'A': {'count': 1030, 'power': 0.5}}, 'attributes': {'power': {'range': [0, 1]}},
    'relations': {
      'trust': {'range': [-1, 1], 'half_life': '1 year', 'ties_random': {'normal': [0, 0.4]}},
      'tie': {'range': [-1, 1], 'symmetric': true, 'half_life': '1 year', 'baseline': 0, 'ties_random': {'uniform': [-1, 1]}}},
    'event_types': {'e': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
      {'change': 'trust[a, b]', 'by': 0.1, 'lasting': 0.5}, {'change': 'tie[a, b]', 'by': -0.1},
      {'for': 'k in actor', 'where': 'trust[k, b] > 0.9', 'change': 'power[k]', 'by': 0.01}]}},
    'rules': {'r': {'for': ['i in actor', 'j in actor'], 'when': 'trust[i, j] < -0.9 && tie[j, i] > 0',
      'rate': '5 * power[i] * -trust[j, i]', 'cooldown': '2 weeks', 'emit': {'type': 'e', 'a': 'i', 'b': 'j'}}},
    'dynamics': {
      'balance': {'type': 'balance', 'relation': 'trust', 'strength': 0.5},
      'shared': {'type': 'balance', 'relation': 'tie', 'strength': 0.5, 'form': 'shared'},
      'noise': {'type': 'noise', 'relation': 'trust', 'volatility': 0.2},
      'noise-of-ties': {'type': 'noise', 'relation': 'tie', 'volatility': 0.2},
      'drift': {'type': 'drift', 'for': ['i in actor', 'j in actor'], 'where': 'tie[i, j] > 0', 'change': 'trust[i, j]', 'by': '0.1 * power[j]'},
      'mean': {'type': 'drift', 'for': ['i in actor', 'j in actor'], 'change': 'tie[i, j]', 'by': '-0.1 * tie[i, j]'}},
    'metrics': {'p': 'sum(i in actor: power[i] * power[i])'}, 'watch': ['trust[A3,A1029]', 'tie[A1029,A3]']})";

TEST(LargeWorld, IsTheSameForAnyNumberOfThreads) {
  const TestScenario made = compile_text(large);
  ASSERT_TRUE(made.model) << made.messages();
  Simulation alone(*made.model, 3, 1, {}, 1);
  const BlockRecord expected = alone.run(5, 1);
  EXPECT_GT(expected.events[0], 0u) << "a rule that never fires proves nothing";
  for (const std::size_t threads : {2u, 3u}) {
    Simulation shared(*made.model, 3, 1, {}, threads);
    const BlockRecord& record = shared.run(5, 1);
    EXPECT_EQ(record.series, expected.series);
    EXPECT_EQ(record.events, expected.events);
    EXPECT_EQ(record.ledger, expected.ledger);
    EXPECT_TRUE(record.end == expected.end);
  }
}

/// A group with gaps makes strips of single cells, which several threads add at once; there are more pairs
/// than a table of bindings holds.
TEST(LargeWorld, IsTheSameWhereADriftWalksAGroupWithGaps) {
  std::string odd;
  for (int k = 1; k <= 1500; k += 2) odd += (odd.empty() ? "'A" : ", 'A") + std::to_string(k) + "'";
  const TestScenario made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-22'},
    'generate_actors': {'A': {'count': 1500, 'power': 0.5}}, 'attributes': {'power': {'range': [0, 1]}},
    'groups': {'odd': [)" +
                   odd + R"(]}, 'relations': {'trust': {'range': [-1, 1], 'ties_random': {'normal': [0, 0.4]}}},
    'dynamics': {'drift': {'type': 'drift', 'for': ['i in actor', 'j in odd'], 'change': 'trust[i, j]', 'by': 'trust[j, i]'}}})");
  ASSERT_TRUE(made.model) << made.messages();
  const auto end_of = [&](std::size_t threads) {
    Simulation simulation(*made.model, 3, 2, {}, threads);
    return simulation.run(0, 2).end;
  };
  const auto expected = end_of(1);
  for (int again = 0; again < 3; ++again) EXPECT_TRUE(end_of(2 + again) == expected);
}

TEST(LargeWorld, IsTheSameInBlocksOfSeveralRuns) {
  const TestScenario made = compile_text(large);
  ASSERT_TRUE(made.model) << made.messages();
  Simulation one(*made.model, 3, 1, {false}, 1), two(*made.model, 3, 2, {false}, 2);
  const BlockRecord expected = one.run(1, 1);
  const BlockRecord& both = two.run(0, 2);
  ASSERT_EQ(both.series.size(), 2 * expected.series.size());
  for (std::size_t k = 0; k < expected.series.size(); ++k)
    EXPECT_EQ(both.series[2 * k + 1], expected.series[k]) << k;
  EXPECT_TRUE(expected.end.empty());
}

}  // namespace
}  // namespace entente::detail
