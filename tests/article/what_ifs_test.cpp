/// The what-ifs of the scenario of 2025 move an outcome beyond its interval, the way their description says,
/// and no probability of the baseline is settled beforehand.
#include "ensemble.h"

namespace entente::article {
namespace {

/// One claim of a what-if's description.
struct Claim {
  const char* what_if;
  const char* outcome;
  int direction;
};

std::ostream& operator<<(std::ostream& out, const Claim& c) { return out << c.what_if << ": " << c.outcome; }

const std::vector<Claim> claims = {
    {"no-mediation", "rapprochement", -1},
    {"no-mediation", "new-nadir", +1},
    {"no-indian-engagement", "alarm", -1},
    {"no-indian-engagement", "rapprochement", -1},
    {"no-indian-engagement", "humanitarian-crisis", +1},
    {"corridor-built", "rapprochement", +1},
    {"crackdown", "attacks-in-pakistan", -1},
    {"crackdown", "rapprochement", +1},
    {"airstrikes-resume", "new-nadir", +1},
    {"airstrikes-resume", "ambassadors", -1},
    {"another-standoff", "attacks-in-pakistan", +1},
    {"another-standoff", "two-front", +1},
    {"isolation-eases", "humanitarian-crisis", -1},
    {"kabul-as-ally", "rapprochement", +1},
    {"india-reengages", "india-isolated", -1},
    {"weapons-spread", "attacks-in-pakistan", +1},
    {"weapons-spread", "two-front", +1},
};

const Figures& baseline() {
  static const Figures figures = run({});
  return figures;
}

/// The ensemble of a what-if, run once for all its claims.
const Figures& world(const std::string& what_if) {
  static std::map<std::string, Figures> known;
  const auto it = known.find(what_if);
  if (it != known.end()) return it->second;
  LoadOptions options;
  options.what_ifs = {what_if};
  return known[what_if] = run(options);
}

class WhatIfs : public testing::TestWithParam<Claim> {};

TEST_P(WhatIfs, MoveTheirOutcome) {
  expect_moves(baseline(), world(GetParam().what_if), GetParam().outcome, GetParam().direction);
}

INSTANTIATE_TEST_SUITE_P(Article, WhatIfs, testing::ValuesIn(claims), [](const auto& w) {
  return testing_support::test_name(std::string(w.param.what_if) + "_" + w.param.outcome + ".");
});

TEST(WhatIfTable, HasEveryWhatIfOfTheScenario) {
  const auto made = testing_support::compile_file(scenario_2025());
  EXPECT_GE(made.scenario.what_ifs.size(), 10U);
  for (const WhatIf& what_if : made.scenario.what_ifs) {
    EXPECT_TRUE(std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      return what_if.id == claim.what_if;
    })) << what_if.id;
    EXPECT_FALSE(what_if.describe.empty()) << what_if.id;
  }
}

class Baseline : public testing::TestWithParam<const char*> {};

TEST_P(Baseline, SettlesNothingBeforehand) {
  const auto file = testing_support::scenarios_folder() / GetParam();
  const auto made = testing_support::compile_file(file);
  ASSERT_TRUE(made.model) << made.messages();
  const Figures figures = run({}, file);
  for (const auto& outcome : made.model->catalogue().outcomes) {
    if (!outcome.boolean) continue;
    double share = 0;
    for (const double x : figures.at(outcome.id)) share += x / static_cast<double>(runs);
    EXPECT_GT(share, 0.03) << outcome.id;
    EXPECT_LT(share, 0.97) << outcome.id;
  }
}

INSTANTIATE_TEST_SUITE_P(Article, Baseline,
                         testing::Values("pakistan-afghanistan-2025.json", "pakistan-afghanistan-2021.json"),
                         [](const auto& b) { return testing_support::test_name(b.param); });

}  // namespace
}  // namespace entente::article
