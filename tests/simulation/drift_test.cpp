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

}  // namespace
}  // namespace entente::drift_test
