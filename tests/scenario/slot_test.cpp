#include "scenario/slot.h"

#include "formats_for_tests.h"
#include "scenario/format_parts.h"

namespace entente::reading {
namespace {

TEST(Slot, OfAKeyOfTheDocument) {
  const Slot time = slot_of(bare_format().document(), "time");
  ASSERT_TRUE(time.value);
  EXPECT_EQ(time.value->form, Form::object);
  EXPECT_TRUE(time.required);
  EXPECT_FALSE(time.entry);
  EXPECT_FALSE(slot_of(bare_format().document(), "seed").required);
}

TEST(Slot, OfAnEntryOfAMapWhateverItIsCalled) {
  const Slot rules = slot_of(bare_format().document(), "rules"), rule = slot_of(*rules.value, "any-name");
  ASSERT_TRUE(rule.value);
  EXPECT_TRUE(rule.entry);
  EXPECT_FALSE(rule.required);
  EXPECT_TRUE(slot_of(*rule.value, "emit").required);
}

TEST(Slot, OfAnUnknownKeyIsNone) {
  EXPECT_EQ(slot_of(bare_format().document(), "ruels").value, nullptr);
  EXPECT_EQ(slot_of(plain(Form::number), "x").value, nullptr) << "a number has no members";
}

TEST(Slot, ARemarkMayStandEverywhereAndARoleInAnEvent) {
  EXPECT_EQ(slot_of(object(time_format), "note").value->form, Form::text);
  EXPECT_EQ(slot_of(object(time_format), "source").value->form, Form::text);
  EXPECT_EQ(slot_of(object(event_format), "attacker").value->form, Form::filling);
}

TEST(Slot, OfAVariantIsThatOfTheFirstTypeThatHasIt) {
  const Value either = variant({time_format, metric_format, outcome_format});
  EXPECT_EQ(slot_of(either, "substeps").value->form, Form::whole);
  EXPECT_TRUE(slot_of(either, "is").required);
  EXPECT_EQ(slot_of(either, "speed").value, nullptr);
}

TEST(Slot, OfAPatchIsThatOfWhatItIsMergedOnto) {
  EXPECT_EQ(slot_of(patch(time_format), "step").value->form, Form::step);
  EXPECT_EQ(slot_of(patch(time_format), "seed").value, nullptr);
}

}  // namespace
}  // namespace entente::reading
