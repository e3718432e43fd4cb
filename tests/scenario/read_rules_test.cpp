#include "members_for_tests.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;

TEST(ReadRules, AreReadWithWhatTheyEmit) {
  const Scenario s =
      scenario_of(R"("rules": {"x-y": {"for": "i in state", "rate": 2, "per": "month", "cooldown": "61 days",
    "emit": {"type": "raid", "who": ["i"]}}})");
  const Rule& rule = s.rules[0];
  EXPECT_EQ(rule.bindings.size(), 1U);
  EXPECT_EQ(rule.per, Unit::month);
  EXPECT_EQ(rule.cooldown->days(), 61);
  EXPECT_EQ(rule.emission.type.value + rule.emission.roles[0].values[0].value, "raidi");
}

TEST(ReadRules, ARateAndAProbabilityExcludeEachOther) {
  EXPECT_THAT(
      messages_of(R"("rules": {"r": {"rate": 1, "probability": 0.5, "emit": {"type": "t"}}})"),
      ElementsAre("error: rules.r.probability: found rate and probability; expected at most one of: rate, "
                  "probability"));
}

TEST(ReadRules, AUnitIsOfARate) {
  EXPECT_THAT(messages_of(R"("rules": {"r": {"probability": 0.5, "per": "month", "emit": {"type": "t"}}})"),
              ElementsAre("error: rules.r.per: 'per' is the unit of 'rate', which is not given"));
}

TEST(ReadRules, WithoutARateItFiresSurely) {
  const Scenario s = scenario_of(R"("rules": {"r": {"when": "u > 1", "emit": {"type": "t", "intensity": 2}}})");
  EXPECT_FALSE(s.rules[0].rate.given());
  EXPECT_FALSE(s.rules[0].probability.given());
  EXPECT_FALSE(s.rules[0].cooldown);
  EXPECT_EQ(s.rules[0].per, Unit::year);
  EXPECT_EQ(s.rules[0].when.text, "u > 1");
  EXPECT_TRUE(s.rules[0].emission.of_rule);
  EXPECT_EQ(s.rules[0].emission.intensity.text, "2");
}

}  // namespace
}  // namespace entente::testing_support
