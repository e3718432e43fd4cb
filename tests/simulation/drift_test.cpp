#include <cmath>

#include "numeric/functions.h"
#include "numeric/random.h"
#include "one_year.h"

namespace entente::drift_test {
namespace {

using namespace testing_support;

TEST(Drift, IsASteadyChangePerUnit) {
  const Model model = must_compile(with_parts(7) + R"(
    'actors': {'A': {}, 'B': {}}, 'attributes': {'x': {}},
    'dynamics': {'d': {'type': 'drift', 'for': 'a in actor', 'where': 'a == A', 'change': 'x[a]', 'by': 2, 'per': 'month'}},
    'watch': ['x[A]', 'x[B]']})");
  const BlockRecord record = run_block(model);
  EXPECT_NEAR(recorded(model, record, "x[A]", 1), 24 * 365 / 365.25, 1e-12);
  EXPECT_EQ(recorded(model, record, "x[B]", 1), 0);
}

/// At an end of its range a cell stops, however far it is asked to go: there is nothing that it passes.
TEST(Drift, TellsTheLargestShareOfTheWayToWhatLiesWithinTheRange) {
  const auto largest = [](const std::string& goal, const std::string& range) {
    const Model model = must_compile(
        with_parts(2) + "'actors': {'A': {'x': 1}, 'B': {'x': 0.5}}, 'attributes': {'x': {'range': " + range +
        "}}, 'dynamics': {'d': {'type': 'drift', 'for': 'a in actor', 'where': 'a == A || t < 0', "
        "'change': 'x[a]', 'by': '7 * (" +
        goal + " - x[a])'}}, 'watch': ['x[A]']}");
    return run_block(model, 3).max_means[0];
  };
  constexpr double share = 7 * 365 / 365.25 / 2;
  EXPECT_NEAR(largest("0.2", "[0, 2]"), share, 1e-12);
  EXPECT_NEAR(largest("0", "[-2, 2]"), share, 1e-12);
  EXPECT_EQ(largest("0", "[0, null]"), 0);
  EXPECT_EQ(largest("3", "[0, 2]"), 0);
}

}  // namespace
}  // namespace entente::drift_test
