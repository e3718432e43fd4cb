#include "model/overshooting.h"

#include <gmock/gmock.h>

#include "support/compiled.h"

namespace entente::detail {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

/// Messages of a year in months with a diffusion of this rate.
std::string said(const std::string& rate, int substeps = 1, const std::string& parameter = "30") {
  return compile_text(
             "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month', "
             "'substeps': " +
             std::to_string(substeps) + "}, 'parameters': {'p': " + parameter +
             R"(}, 'actors': {'A': {}, 'B': {'x': 1}},
    'attributes': {'x': {}}, 'relations': {'w': {'initial': 1}}, 'metrics': {'m': 'p'},
    'dynamics': {'d': {'type': 'diffusion', 'attribute': 'x', 'through': 'w', 'rate': )" +
             rate + "}}}")
      .messages();
}

TEST(Overshooting, OfARateThatIsKnownIsAWarning) {
  EXPECT_THAT(said("30"),
              HasSubstr("warning: dynamics.d.rate: rate times a part of a step is up to 2.55: cells "
                        "overshoot the mean that they are drawn to, farther each time; a shorter step or "
                        "more substeps would follow it"));
  EXPECT_THAT(said("'p / 2'"),
              HasSubstr("is up to 1.27: cells overshoot the mean that they are drawn to; a shorter"));
  EXPECT_EQ(said("30", 3), "");
  EXPECT_EQ(said("11"), "");
}

TEST(Overshooting, OfARateThatIsNotKnownIsNotTold) {
  EXPECT_EQ(said("'p'", 1, "{'uniform': [20, 40]}"), "");
  EXPECT_EQ(said("'30 * x[B]'"), "");
}

}  // namespace
}  // namespace entente::detail
