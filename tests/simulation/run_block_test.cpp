#include "simulation/run_block.h"

#include <algorithm>

#include "support/compiled.h"

namespace entente::run_block_test {
namespace {

using namespace testing_support;

const std::string head =
    "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-05-21', 'step': '20 days'},";

constexpr std::size_t runs = 11;
constexpr double years = 20 / 365.25;

TEST(MaxMeans, AreTheLargestOverBindingsStepsAndRuns) {
  const Model model = must_compile(
      head + R"('actors': {'A': {'x': 1}, 'B': {'x': 3}, 'C': {'x': 2}}, 'attributes': {'x': {}, 'y': {}},
    'parameters': {'p': {'value': 1, 'uniform': [0, 1]}},
    'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [{'change': 'y[a]', 'by': 1}]}},
    'rules': {'idle': {'for': 'i in actor', 'rate': '100 * x[i]', 'when': 'x[i] > 3', 'emit': {'type': 'e', 'a': 'i'}},
              'often': {'for': 'i in actor', 'rate': '10 * x[i] * p * (1 + min(t, 0.2))', 'when': 'i != B', 'emit': {'type': 'e', 'a': 'i'}},
              'less': {'for': 'i in actor', 'rate': '-x[i]', 'emit': {'type': 'e', 'a': 'i'}},
              'rare': {'rate': 1e-6, 'emit': {'type': 'e', 'a': 'A'}},
              'rested': {'rate': 100, 'cooldown': '1 week', 'emit': {'type': 'e', 'a': 'A'}},
              'likely': {'for': 'i in actor', 'probability': '0.2 * x[i]', 'when': 'i != B', 'emit': {'type': 'e', 'a': 'i'}},
              'sure': {'when': 'x[A] > 5', 'emit': {'type': 'e', 'a': 'A'}}},
    'events': {'chance': {'date': '2025-01-02', 'type': 'e', 'a': 'C', 'probability': '0.1 * x[a]'}}})");
  const BlockRecord record = run_block(model, runs);
  const std::size_t most = static_cast<std::size_t>(
      std::max_element(record.parameters.begin(), record.parameters.end()) - record.parameters.begin());
  EXPECT_DOUBLE_EQ(record.max_means[0], 0.2) << "the event";
  EXPECT_EQ(record.max_means[1], 0) << "never asked";
  EXPECT_NEAR(record.max_means[2], 10 * 2 * record.parameters[most] * 1.2 * years, 1e-14);
  EXPECT_EQ(record.max_means[3], 0);
  EXPECT_NEAR(record.max_means[4], 1e-6 * years, 1e-15);
  EXPECT_NEAR(record.max_means[5], 100 * years, 1e-14) << "whatever its cooldown lets through";
  EXPECT_EQ(record.max_means[6], 0.4);
  EXPECT_EQ(record.max_means[7], 0) << "its condition never held";
  // a block has the largest of its own runs
  std::vector<double> together(record.max_means.size());
  Simulation one(model, 1, 1), three(model, 1, 3);
  for (std::size_t run = 0; run < runs; ++run)
    for (std::size_t c = 0; c < together.size(); ++c)
      together[c] = std::max(together[c], one.run(run, 1).max_means[c]);
  EXPECT_TRUE(same_bits(together, record.max_means));
  EXPECT_TRUE(same_bits(three.run(most, 1).max_means, record.max_means));
}

}  // namespace
}  // namespace entente::run_block_test
