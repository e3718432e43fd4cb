#include <cmath>

#include "numeric/functions.h"
#include "numeric/random.h"
#include "one_year.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Decay, HalvesTheDistanceToTheBaseline) {
  const Model model = must_compile(with_parts(4) + R"(
    'actors': {'A': {'x': 8}}, 'attributes': {'x': {'half_life': '365 days', 'baseline': 2}}, 'watch': ['x[A]']})");
  const BlockRecord record = run_block(model);
  EXPECT_NEAR(recorded(model, record, "x[A]", 1), 5, 1e-12);
  EXPECT_NEAR(ledger(model, record, "x[A]", "decay"), -3, 1e-12);
}

}  // namespace
}  // namespace entente
