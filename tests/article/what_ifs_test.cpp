/// The what-ifs of the scenario of 2025 move an outcome beyond its interval, the way their description says,
/// and no probability of the baseline is settled beforehand.
#include "ensemble.h"

namespace entente::article {
namespace {

struct WhatIfCase {
  const char* id;
  const char* outcome;
  int direction;
};

const std::vector<WhatIfCase> table = {
    {"no-mediation", "rapprochement", -1},          {"no-indian-engagement", "rapprochement", -1},
    {"corridor-built", "rapprochement", +1},        {"crackdown", "attacks-in-pakistan", -1},
    {"airstrikes-resume", "new-nadir", +1},         {"another-standoff", "attacks-in-pakistan", +1},
    {"isolation-eases", "humanitarian-crisis", -1}, {"kabul-as-ally", "rapprochement", +1},
    {"india-reengages", "india-isolated", -1},      {"weapons-spread", "attacks-in-pakistan", +1},
};

const Figures& baseline() {
  static const Figures figures = run({});
  return figures;
}

class WhatIfs : public testing::TestWithParam<WhatIfCase> {};

TEST_P(WhatIfs, MoveTheirOutcome) {
  LoadOptions options;
  options.what_ifs = {GetParam().id};
  expect_moves(baseline(), run(options), GetParam().outcome, GetParam().direction);
}

INSTANTIATE_TEST_SUITE_P(Article, WhatIfs, testing::ValuesIn(table), [](const auto& w) {
  return testing_support::test_name(std::string(w.param.id) + ".");
});

TEST(WhatIfTable, HasEveryWhatIfOfTheScenario) {
  const auto made = testing_support::compile_file(scenario_2025());
  EXPECT_EQ(made.scenario.what_ifs.size(), table.size());
  for (const WhatIf& what_if : made.scenario.what_ifs) {
    EXPECT_TRUE(std::any_of(table.begin(), table.end(), [&](const WhatIfCase& w) {
      return what_if.id == w.id;
    })) << what_if.id;
    EXPECT_FALSE(what_if.describe.empty()) << what_if.id;
  }
}

TEST(Baseline, SettlesNothingBeforehand) {
  const auto made = testing_support::compile_file(scenario_2025());
  ASSERT_TRUE(made.model) << made.messages();
  for (const auto& outcome : made.model->catalogue().outcomes) {
    if (!outcome.boolean) continue;
    const std::vector<double>& values = baseline().at(outcome.id);
    double share = 0;
    for (const double x : values) share += x / static_cast<double>(values.size());
    EXPECT_GT(share, 0.02) << outcome.id;
    EXPECT_LT(share, 0.98) << outcome.id;
  }
}

}  // namespace
}  // namespace entente::article
