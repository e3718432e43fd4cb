#include <cmath>

#include "numeric/functions.h"
#include "numeric/random.h"
#include "one_year.h"

namespace entente::diffusion_test {
namespace {

using namespace testing_support;

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

TEST(Diffusion, TellsTheLargestShareOfTheWay) {
  const Model model = must_compile(with_parts(4) + R"(
    'actors': {'A': {'x': 0}, 'B': {'x': 1}}, 'attributes': {'x': {}}, 'relations': {'w': {'initial': 1}},
    'dynamics': {'d': {'type': 'diffusion', 'attribute': 'x', 'through': 'w', 'rate': '3 + x[A] + x[B]'}}})");
  EXPECT_NEAR(run_block(model).max_means[0], 4 * 365 / 365.25 / 4, 1e-12);
}

}  // namespace
}  // namespace entente::diffusion_test
