#include "simulation/state.h"

#include <cmath>

#include "lanes_from.h"
#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::detail {
namespace {

using namespace testing_support;

TEST(State, DrawsParametersFromTheirDistributions) {
  TestScenario made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-08'}, 'actors': {'A': {}},
    'parameters': {'u': {'uniform': [2, 4]}, 'n': {'normal': [1, 2]}, 'l': {'lognormal': [0, 0.5]}, 'tri': {'triangular': [0, 1, 3]}},
    'metrics': {'m': 'u + n + l + tri'}})");
  ASSERT_TRUE(made.model) << made.messages();
  constexpr std::size_t runs = 20000;
  State state(detail::ModelAccess::data(*made.model), 7, runs);
  ForkJoinPool pool(1);
  state.start(detail::ModelAccess::data(*made.model), testing_support::lanes_from(0, runs), pool);
  const double means[] = {3, 1, std::exp(0.125), 4.0 / 3};
  const double sds[] = {2 / std::sqrt(12.0), 2, std::sqrt((std::exp(0.25) - 1) * std::exp(0.25)),
                        std::sqrt(7.0 / 18)};
  for (std::size_t p = 0; p < 4; ++p) {
    double sum = 0, squares = 0;
    for (std::size_t run = 0; run < runs; ++run) sum += state.parameters[p * runs + run];
    for (std::size_t run = 0; run < runs; ++run)
      squares += std::pow(state.parameters[p * runs + run] - sum / runs, 2);
    EXPECT_NEAR(sum / runs, means[p], 5 * sds[p] / std::sqrt(double(runs))) << "parameter " << p;
    EXPECT_NEAR(std::sqrt(squares / runs), sds[p], 0.05 * sds[p]) << "parameter " << p;
  }
}

TEST(State, StartsEachRunFromItsOwnNumber) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-08'},
    'generate_actors': {'S': {'count': 3}}, 'relations': {'r': {'ties_random': {'uniform': [0, 1]}}}, 'metrics': {'m': 'r[S0, S1]'}})");
  ASSERT_TRUE(made.model) << made.messages();
  State many(detail::ModelAccess::data(*made.model), 5, 4), one(detail::ModelAccess::data(*made.model), 5, 1);
  ForkJoinPool pool(2);
  many.start(detail::ModelAccess::data(*made.model), testing_support::lanes_from(10, 4), pool);
  one.start(detail::ModelAccess::data(*made.model), testing_support::lanes_from(12, 1), pool);
  for (std::size_t cell = 0; cell < 9; ++cell)
    EXPECT_EQ(one.layers[0].values[cell], many.layers[0].values[cell * 4 + 2]);
  EXPECT_EQ(one.layers[0].values[0], 0) << "no cell of an actor and itself";
}

TEST(State, WhatNeverChangesIsTheModelsOwnInASingleRun) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-05'},
    'generate_actors': {'S': {'count': 4, 'power': 0.5}}, 'attributes': {'power': {}, 'mood': {'range': [0, 1]}},
    'relations': {'c': {'initial': 0.25, 'ties': {'S1': {'S2': 0.5}}}, 'r': {'range': [-1, 1]}},
    'dynamics': {'d': {'type': 'diffusion', 'attribute': 'mood', 'through': 'c', 'rate': 1},
                 'n': {'type': 'noise', 'attribute': 'mood', 'volatility': 0.2},
                 'w': {'type': 'drift', 'for': ['i in actor', 'j in actor'], 'change': 'r[i, j]', 'by': 'c[i, j] * power[j]'}},
    'metrics': {'m': 'sum(i in actor, j in actor : r[i, j]) + mood[S1]'}, 'watch': ['c[S1, S2]', 'r[S1, S2]']})");
  ASSERT_TRUE(made.model) << made.messages();
  const State one(detail::ModelAccess::data(*made.model), 5, 1),
      many(detail::ModelAccess::data(*made.model), 5, 2);
  EXPECT_TRUE(one.layers[0].values.empty() && one.layers[2].values.empty());
  EXPECT_EQ(one.layers[3].values.size(), 16u);
  EXPECT_EQ(many.layers[2].values.size(), 32u);
  Simulation alone(*made.model, 5, 1), both(*made.model, 5, 2);
  const BlockRecord a = alone.run(1, 1), b = both.run(0, 2);
  for (std::size_t e = 0; e < a.series.size(); ++e) EXPECT_EQ(a.series[e], b.series[2 * e + 1]);
  for (std::size_t e = 0; e < a.end.size(); ++e) EXPECT_EQ(a.end[e], b.end[2 * e + 1]);
  EXPECT_EQ(a.end[6], 0.5);
}

}  // namespace
}  // namespace entente::detail
