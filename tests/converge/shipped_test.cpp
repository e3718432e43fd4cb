/// What ships does not hang on its step.
#include "support/shipped.h"

#include <entente/compare.h>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

/// The least steady numbers, a line each, and what stopped.
std::string told(const Convergence& c) {
  std::string text = std::to_string(c.runs) + " runs\n";
  for (const RefinedEnsemble& e : c.ensembles) text += e.stopped.empty() ? "" : e.stopped + "\n";
  for (const ConvergingNumber& n : c.numbers) {
    if (n.verdict() == Steadiness::steady) continue;
    text += n.name + ", tolerance " + std::to_string(n.tolerance) + ":";
    for (const auto& r : {n.step, n.substeps})
      for (std::size_t j = 0; r && j < 3; ++j) text += " " + std::to_string(r->values[j]);
    text += "\n";
  }
  return text;
}

class SteadyScenario : public testing::TestWithParam<std::string> {
 protected:
  static void expect_steady(const ConvergenceOptions& options) {
    const TestScenario made = compile_shipped(GetParam());
    ASSERT_TRUE(made.model) << made.messages();
    const auto found = check_convergence(made.scenario, options);
    EXPECT_EQ(found->verdict(), Steadiness::steady) << told(*found);
  }
};

using IsRoughlySteady = SteadyScenario;
TEST_P(IsRoughlySteady, WithFewRuns) {
  expect_steady({.first_runs = 16, .max_runs = 2000, .share_tolerance = 0.15, .mean_tolerance = 0.15});
}

/// Of benchmark size: see tests/README.md.
using IsSteadyInManyRuns = SteadyScenario;
TEST_P(IsSteadyInManyRuns, DISABLED_AsUsersCheckIt) { expect_steady({.max_runs = 40000}); }

const auto all_shipped = testing::ValuesIn(shipped_scenarios());
const auto names = [](const auto& tested) { return test_name(tested.param); };
INSTANTIATE_TEST_SUITE_P(Scenarios, IsRoughlySteady, all_shipped, names);
INSTANTIATE_TEST_SUITE_P(Scenarios, IsSteadyInManyRuns, all_shipped, names);

}  // namespace
}  // namespace entente
