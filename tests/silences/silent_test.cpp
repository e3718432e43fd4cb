#include "silences/silent.h"

#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class SilentTest : public SilentWorlds {};

/// By a parameter, which is meant so: no list of what keeps them from firing.
TEST_F(SilentTest, RulesThatParametersSwitchOffAreNamedInOneLine) {
  const auto found = [](const std::string& rules) {
    return silences(
        world("'parameters': {'off': 0, 'on': 3, 'drawn': {'value': 1, 'uniform': [0, 1]}}, 'rules': {" +
              rules + "}"),
        2);
  };
  const auto rule = [](const std::string& id, const std::string& how) {
    return "'" + id + "': {" + how + ", 'emit': {'type': 'grow', 'who': 'A'}}";
  };
  const Silences two =
      found(rule("a", "'rate': 'off * x[A]'") + "," + rule("b", "'probability': 'off'") + "," +
            rule("c", "'rate': 'on'") + "," + rule("d", "'rate': 'on - 2 * x[A] - 2 * drawn - 3'"));
  EXPECT_THAT(two.switched_off, ElementsAre("a", "b"));
  EXPECT_EQ(two.switches(), "2 rules are switched off (rate 0): a, b");
  ASSERT_EQ(two.found.size(), 1u);
  EXPECT_EQ(two.found[0].id, "d") << "it is for want of a rate, and not by parameters alone";
  EXPECT_FALSE(two.empty());
  const Silences one = found(rule("a", "'when': 'x[A] > 9', 'rate': 'on - 3'"));
  EXPECT_EQ(one.switches(), "1 rule is switched off (rate 0): a");
  EXPECT_TRUE(one.found.empty());
  EXPECT_FALSE(one.empty());
  const Silences none = found(rule("c", "'rate': '40 * on'"));
  EXPECT_EQ(none.switches(), "");
  EXPECT_TRUE(none.empty());
}

TEST_F(SilentTest, NumbersAreNone) { EXPECT_THAT(texts("'outcomes': {'o': {'is': 'y[A]'}}"), ElementsAre()); }

TEST_F(SilentTest, OutcomesOfASingleRunAreNone) {
  EXPECT_THAT(texts("'outcomes': {'o': {'is': 'x[A] > 20', 'over': 'ever'}}", 1), ElementsAre());
}

/// By number: rules, events that have dates and those that have none, and the steps of each.
TEST_F(SilentTest, IsSortedByWhetherItHasToBeLookedInto) {
  const TestScenario made = world(
      "'parameters': {'off': 0}, 'rules': {'fires': {'emit': {'type': 'grow', 'who': 'A'}}, 'off': {'rate': "
      "'off', 'emit': "
      "{'type': 'grow', 'who': 'A'}}, 'never': {'when': 't < 0', 'emit': {'type': 'grow', 'who': 'A'}}}, "
      "'events': {'late': {'date': '2030-01-01', 'type': 'grow', 'who': 'A'}, 'vain': {'date': '2025-03-05', "
      "'every': "
      "'4 months', 'type': 'grow', 'who': 'A', 'when': 't < 0'}, 'comes': {'date': '2025-03-05', 'type': "
      "'grow', 'who': 'A'}}");
  Collector collector(made.model->catalogue(), 2);
  EnsembleOptions ensemble;
  ensemble.runs = 2;
  ensemble.threads = 1;
  run_ensemble(*made.model, ensemble, collector);
  const detail::Silent silent = detail::silent_in(*made.model, summarise(collector));
  EXPECT_THAT(silent.rules, ElementsAre(2u));
  EXPECT_THAT(silent.switched_off, ElementsAre(1u));
  EXPECT_THAT(silent.events, ElementsAre(1u));
  EXPECT_THAT(silent.unscheduled, ElementsAre(0u));
  EXPECT_THAT(silent.outcomes, ElementsAre());
  EXPECT_EQ(silent.count(), 2u);
  EXPECT_THAT(detail::steps_of({1, 2}, *made.model), ElementsAre(ElementsAre(2u, 6u, 10u), ElementsAre(2u)));
  EXPECT_THAT(detail::steps_of({}, *made.model), ElementsAre());
}

}  // namespace
}  // namespace entente
