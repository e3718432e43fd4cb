#include <cmath>

#include "numeric/functions.h"
#include "numeric/random.h"
#include "one_year.h"

namespace entente::noise_test {
namespace {

using namespace testing_support;

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

}  // namespace
}  // namespace entente::noise_test
