/// A few runs that tell whether a variant changes anything.
#include <entente/compare.h>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

const std::string tried_world =
    R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-12-31', 'step': '1 month'},
  'actors': {'A': {}, 'B': {}}, 'attributes': {'x': {}}, 'parameters': {'rate': 1, 'idle': 1},
  'relations': {'trust': {}},
  'event_types': {'e': {'effects': [{'change': 'x[A]', 'by': 1}]}, 'empty': {}, 'hidden': {'effects': [{'change': 'x[B]', 'by': 1}]},
    'tie': {'effects': [{'change': 'trust[A, B]', 'by': 1}]}},
  'rules': {'r': {'rate': 'rate', 'emit': {'type': 'e'}}},
  'metrics': {'m': 'x[A]'}, 'watch': ['x[A]']})";

Model with(const std::vector<std::string>& settings) {
  TestScenario made = compile_text(tried_world, {{}, settings, {}});
  EXPECT_TRUE(made.model) << made.messages();
  return *made.model;
}

Trial trial_of(const std::vector<std::string>& settings, const TrialOptions& options = {}) {
  return try_variants(with({}), std::vector{with(settings)}, options).front();
}

TEST(Trial, WhatChangesNothingIsTold) {
  for (const std::vector<std::string>& settings :
       {std::vector<std::string>{}, {"parameters.idle=7"}, {"title=Another"}, {"runs=5"}}) {
    const Trial trial = trial_of(settings);
    EXPECT_EQ(trial.result, Trial::Result::nothing);
    EXPECT_EQ(trial.runs, 64U);
  }
}

TEST(Trial, WhatMovesTooLittleToBeRecordedChangesNothing) {
  EXPECT_EQ(trial_of({R"(events={"late":{"date":"2026-05-01","type":"e"}})"}).result, Trial::Result::nothing);
  EXPECT_EQ(trial_of({"attributes.x.range=[-1000,1000]", "attributes.x.saturation=clamp"}).result,
            Trial::Result::nothing);
}

TEST(Trial, EveryKindOfRecordCounts) {
  for (const char* setting :
       {"parameters.rate=3", R"(events={"v":{"date":"2025-05-01","type":"e"}})",
        R"(events={"v":{"date":"2025-05-01","type":"tie"}})", R"(outcomes={"o":{"is":"x[A]"}})",
        R"(metrics={"m":"2 * x[A]"})", R"(watch=["x[A]","x[B]"])", "time.end=2025-11-30",
        R"(actors={"C":{"name":"C"}})", R"(relations={"trust":{"initial":1}})"})
    EXPECT_EQ(trial_of({setting}).result, Trial::Result::changes) << setting;
}

TEST(Trial, WhatChangesHowOftenThingsHappenAndNothingElseIsTold) {
  const Trial trial = trial_of({R"(events={"v":{"date":"2025-05-01","type":"empty"}})"});
  EXPECT_EQ(trial.result, Trial::Result::counts);
  EXPECT_EQ(trial.runs, 64U) << "later runs may tell more";
}

TEST(Trial, ARuleThatHasAnotherNameLeavesAnotherLedger) {
  EXPECT_EQ(trial_of({"rules.r=null", R"(rules.s={"rate":"rate","emit":{"type":"e"}})"}).result,
            Trial::Result::changes);
}

TEST(Trial, ItEndsWithTheFirstRunsThatDiffer) { EXPECT_LT(trial_of({"parameters.rate=30"}).runs, 64U); }

TEST(Trial, WithoutTimeItIsNotKnown) {
  TrialOptions options;
  options.seconds = 0;
  options.runs = 1'000'000;
  const Trial trial = trial_of({}, options);
  EXPECT_EQ(trial.result, Trial::Result::unknown);
  EXPECT_EQ(trial.reason, "a trial takes longer than 0 seconds");
}

TEST(Trial, ARunThatStopsLeavesItUnknown) {
  const std::string stops = R"(dynamics={"d":{"type":"drift","change":"x[A]","by":"1 / (x[A] - x[A]) + 1"}})";
  const Trial trial = trial_of({stops});
  EXPECT_EQ(trial.result, Trial::Result::unknown);
  EXPECT_NE(trial.reason.find("stopped on"), std::string::npos) << trial.reason;
  EXPECT_EQ(try_variants(with({stops}), std::vector{with({})}).front().result, Trial::Result::unknown);
}

}  // namespace
}  // namespace entente
