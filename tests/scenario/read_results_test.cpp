#include "members_for_tests.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;

TEST(ReadResults, AreMetricsOutcomesCellsAndWhatIfs) {
  const Scenario s = scenario_of(R"("metrics": {"a": "1 + u", "b": {"value": 2, "label": "B", "unit": "m"}},
    "outcomes": {"o": {"is": "u > 1", "over": "first", "label": "O"}}, "watch": ["r[A, B]"],
    "what_if": {"w": {"describe": "d", "patch": {"seed": 2}}})");
  EXPECT_EQ(s.metrics[0].value.text, "1 + u");
  EXPECT_EQ(s.metrics[1].value.text + s.metrics[1].label + s.metrics[1].unit, "2Bm");
  EXPECT_EQ(s.outcomes[0].over, TimeAggregate::first);
  EXPECT_EQ(s.watch[0].value, "r[A, B]");
  EXPECT_EQ(s.what_ifs[0].describe, "d");
}

TEST(ReadResults, NoWhatIfIsTheBaseline) {
  EXPECT_THAT(
      messages_of(R"("what_if": {"baseline": {"patch": {"seed": 2}}})"),
      ElementsAre("error: what_if.baseline: 'baseline' is the scenario without what-ifs; give this what-if "
                  "another name"));
}

TEST(ReadResults, AnOutcomeIsOfTheEndUnlessItSaysWhatElse) {
  const Scenario s = scenario_of(R"("outcomes": {"a": {"is": "u"}, "b": {"is": 1, "over": "always"},
    "c": {"is": "u", "over": "mean"}})");
  EXPECT_EQ(s.outcomes[0].over, TimeAggregate::end);
  EXPECT_EQ(s.outcomes[1].over, TimeAggregate::always);
  EXPECT_EQ(s.outcomes[1].is.text, "1");
  EXPECT_EQ(s.outcomes[2].over, TimeAggregate::mean);
}

}  // namespace
}  // namespace entente::testing_support
