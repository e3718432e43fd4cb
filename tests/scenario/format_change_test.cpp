#include "formats_for_tests.h"

namespace entente::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FormatChange, SaysWhatIsNeeded) {
  EXPECT_THAT(required_keys(event_format()), ElementsAre("date", "type"));
  EXPECT_THAT(required_keys(rule_format()), ElementsAre("emit"));
  EXPECT_THAT(required_keys(emission_format()), ElementsAre("type"));
  EXPECT_THAT(required_keys(effect_format()), ElementsAre("change"));
  EXPECT_THAT(required_keys(event_type_format()), IsEmpty());
}

TEST(FormatChange, RolesStandBesideTheKeysOfWhatHappens) {
  for (const Object* happens : {&event_format(), &emission_format()}) {
    ASSERT_TRUE(happens->open) << happens->name;
    EXPECT_EQ(happens->open->value.form, Form::filling);
  }
  for (const Object* other : {&event_type_format(), &effect_format(), &rule_format()})
    EXPECT_FALSE(other->open) << other->name;
}

TEST(FormatChange, ProbabilitiesAndLastingSharesAreFromZeroToOne) {
  for (const Value& share : {value_of(event_format(), "probability"), value_of(rule_format(), "probability"),
                             value_of(effect_format(), "lasting")}) {
    EXPECT_EQ(share.form, Form::expression);
    EXPECT_EQ(share.low, 0);
    EXPECT_EQ(share.high, 1);
  }
}

TEST(FormatChange, ARoleIsFilledByAnActorOrAGroup) {
  const Value roles = value_of(event_type_format(), "roles");
  EXPECT_EQ(roles.keys, Keys::names) << "expressions name them";
  EXPECT_THAT(roles.entry->words, ElementsAre("actor", "group"));
}

TEST(FormatChange, ARepetitionIsAWholeNumberOfUnitsAndAPauseNeedNotBe) {
  EXPECT_EQ(value_of(event_format(), "every").form, Form::step);
  EXPECT_EQ(value_of(rule_format(), "cooldown").form, Form::duration);
}

}  // namespace
}  // namespace entente::reading
