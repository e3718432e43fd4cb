#include <cmath>

#include "numeric/functions.h"
#include "numeric/random.h"
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

Model must_compile(const std::string& text) {
  TestScenario made = compile_text(text);
  EXPECT_TRUE(made.model) << made.messages();
  return *made.model;
}

const std::string one_year =
    "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 year', 'substeps': PARTS},";

std::string with_parts(int parts) {
  std::string text = one_year;
  return text.replace(text.find("PARTS"), 5, std::to_string(parts));
}

TEST(Drift, IsASteadyChangePerUnit) {
  const Model model = must_compile(with_parts(7) + R"(
    'actors': {'A': {}, 'B': {}}, 'attributes': {'x': {}},
    'dynamics': {'d': {'type': 'drift', 'for': 'a in actor', 'where': 'a == A', 'change': 'x[a]', 'by': 2, 'per': 'month'}},
    'watch': ['x[A]', 'x[B]']})");
  const BlockRecord record = run_block(model);
  EXPECT_NEAR(recorded(model, record, "x[A]", 1), 24 * 365 / 365.25, 1e-12);
  EXPECT_EQ(recorded(model, record, "x[B]", 1), 0);
}

TEST(Decay, HalvesTheDistanceToTheBaseline) {
  const Model model = must_compile(with_parts(4) + R"(
    'actors': {'A': {'x': 8}}, 'attributes': {'x': {'half_life': '365 days', 'baseline': 2}}, 'watch': ['x[A]']})");
  const BlockRecord record = run_block(model);
  EXPECT_NEAR(recorded(model, record, "x[A]", 1), 5, 1e-12);
  EXPECT_NEAR(ledger(model, record, "x[A]", "decay"), -3, 1e-12);
}

TEST(Diffusion, PullsTowardTheWeightedNeighbours) {
  const Model model = must_compile(with_parts(1) + R"(
    'actors': {'A': {'x': 0}, 'B': {'x': 1}, 'C': {'x': 4}}, 'attributes': {'x': {}},
    'relations': {'w': {'ties': {'A': {'B': 1, 'C': 3}, 'B': {'C': -5}}}},
    'dynamics': {'d': {'type': 'diffusion', 'attribute': 'x', 'through': 'w', 'rate': 0.5}},
    'watch': ['x[A]', 'x[B]']})");
  const BlockRecord record = run_block(model);
  EXPECT_NEAR(recorded(model, record, "x[A]", 1), 0.5 * 365 / 365.25 * 13 / 4, 1e-12);
  EXPECT_EQ(recorded(model, record, "x[B]", 1), 1) << "a negative tie has no weight";
}

/// The draws of the parts of a step are numbered through: k * substeps + part.
TEST(Noise, EveryPartOfAStepHasItsOwnDraws) {
  const auto moved = [](const std::string& substeps, std::size_t parts) {
    const TestScenario made = compile_text(
        R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01', 'step': '1 month', 'substeps': )" +
        substeps + R"(}, 'actors': {'A': {}}, 'attributes': {'x': {}},
      'dynamics': {'n': {'type': 'noise', 'attribute': 'x', 'volatility': 1}}, 'metrics': {'m': 'x[A]'}})");
    EXPECT_TRUE(made.model) << made.messages();
    const double years = 31 / 365.25 / static_cast<double>(parts);
    return recorded(*made.model, run_block(*made.model), "m", 1) / std::sqrt(years);
  };
  double sum = 0;
  for (const std::uint32_t part : {0u, 1u}) {
    const numeric::Draw draw{1, part, numeric::stream_of("noise:n")};
    sum += numeric::normal_quantile(numeric::uniform(draw, 0, 0));
    if (part == 0) {
      EXPECT_NEAR(moved("1", 1), sum, 1e-9);
    }
  }
  EXPECT_NEAR(moved("2", 2), sum, 1e-9);
}

TEST(Noise, HasItsVolatility) {
  const Model model = must_compile(with_parts(1) + R"(
    'generate_actors': {'S': {'count': 40}}, 'relations': {'r': {'symmetric': true}},
    'dynamics': {'n': {'type': 'noise', 'relation': 'r', 'volatility': 0.5}},
    'metrics': {'square': 'mean(i in actor, j in actor: r[i, j]^2)', 'turned': 'sum(i in actor, j in actor: abs(r[i, j] - r[j, i]))'}})");
  const BlockRecord record = run_block(model, 20);
  double mean = 0;
  for (std::size_t run = 0; run < 20; ++run) mean += recorded(model, record, "square", 1, run) / 20;
  // 20 * 780 squares: their mean is within five standard errors (0.0028)
  EXPECT_NEAR(mean, 0.25 * 365 / 365.25, 5 * 0.0028);
  EXPECT_EQ(recorded(model, record, "turned", 1), 0);
}

/// sum_k x[i,k] x[k,j] written down directly, for the first pair.
TEST(Balance, ByProductAndByRowsAreTheSame) {
  for (const int n : {7, 63, 64, 70}) {
    for (const char* form : {"transitive", "shared"}) {
      const Model model =
          must_compile(with_parts(1) + "'generate_actors': {'S': {'count': " + std::to_string(n) + R"(}},
        'relations': {'r': {'ties_random': {'normal': [0, 0.1]}}},
        'dynamics': {'b': {'type': 'balance', 'relation': 'r', 'strength': 2, 'form': ')" +
                       form + R"('}},
        'metrics': {'transitive': 'sum(k in actor where k != S0 && k != S1: r[S0, k] * r[k, S1])',
                    'shared': 'sum(k in actor where k != S0 && k != S1: r[S0, k] * r[S1, k])'},
        'watch': ['r[S0,S1]']})");
      const BlockRecord record = run_block(model, 3);
      const double change =
          recorded(model, record, "r[S0,S1]", 1, 2) - recorded(model, record, "r[S0,S1]", 0, 2);
      EXPECT_NEAR(change, 2 * 365 / 365.25 / (n - 2) * recorded(model, record, form, 0, 2), 1e-14) << n << form;
    }
  }
}

TEST(Balance, OfASymmetricRelationStaysSymmetric) {
  const Model model = must_compile(with_parts(3) + R"(
    'generate_actors': {'S': {'count': 9}},
    'relations': {'r': {'symmetric': true, 'range': [-1, 1], 'ties_random': {'uniform': [-0.5, 0.5]}}},
    'dynamics': {'b': {'type': 'balance', 'relation': 'r', 'strength': 3}},
    'metrics': {'turned': 'sum(i in actor, j in actor: abs(r[i, j] - r[j, i]))', 'size': 'sum(i in actor, j in actor: abs(r[i, j]))'}})");
  const BlockRecord record = run_block(model);
  EXPECT_EQ(recorded(model, record, "turned", 1), 0);
  EXPECT_NE(recorded(model, record, "size", 1), recorded(model, record, "size", 0));
}

TEST(Diffusion, TellsTheLargestShareOfTheWay) {
  const Model model = must_compile(with_parts(4) + R"(
    'actors': {'A': {'x': 0}, 'B': {'x': 1}}, 'attributes': {'x': {}}, 'relations': {'w': {'initial': 1}},
    'dynamics': {'d': {'type': 'diffusion', 'attribute': 'x', 'through': 'w', 'rate': '3 + x[A] + x[B]'}}})");
  EXPECT_NEAR(run_block(model).max_means[0], 4 * 365 / 365.25 / 4, 1e-12);
}

}  // namespace
}  // namespace entente
