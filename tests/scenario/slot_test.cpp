#include "scenario/slot.h"

#include "formats_for_tests.h"
#include "scenario/format_parts.h"

namespace entente::reading {
namespace {

TEST(Slot, OfAKeyOfTheDocument) {
  const Slot time = slot_of(document_value(), "time");
  ASSERT_TRUE(time.value);
  EXPECT_EQ(time.value->form, Form::object);
  EXPECT_TRUE(time.required);
  EXPECT_FALSE(time.entry);
  EXPECT_FALSE(slot_of(document_value(), "seed").required);
}

TEST(Slot, OfAnEntryOfAMapWhateverItIsCalled) {
  const Slot rules = slot_of(document_value(), "rules"), rule = slot_of(*rules.value, "any-name");
  ASSERT_TRUE(rule.value);
  EXPECT_TRUE(rule.entry);
  EXPECT_FALSE(rule.required);
  EXPECT_TRUE(slot_of(*rule.value, "emit").required);
}

TEST(Slot, OfAnUnknownKeyIsNone) {
  EXPECT_EQ(slot_of(document_value(), "ruels").value, nullptr);
  EXPECT_EQ(slot_of(plain(Form::number), "x").value, nullptr) << "a number has no members";
}

TEST(Slot, ARemarkMayStandEverywhereAndARoleInAnEvent) {
  EXPECT_EQ(slot_of(object(time_format), "note").value->form, Form::text);
  EXPECT_EQ(slot_of(object(time_format), "source").value->form, Form::text);
  EXPECT_EQ(slot_of(object(event_format), "attacker").value->form, Form::filling);
}

TEST(Slot, OfAProcessIsThatOfTheFirstTypeThatHasIt) {
  const Value processes = variant(process_formats());
  EXPECT_EQ(slot_of(processes, "volatility").value->low, 0);
  EXPECT_TRUE(slot_of(processes, "relation").required) << "of balance; noise may have another";
  EXPECT_EQ(slot_of(processes, "speed").value, nullptr);
}

TEST(Slot, OfAPatchIsThatOfTheDocument) {
  EXPECT_EQ(slot_of(plain(Form::patch), "seed").value, slot_of(document_value(), "seed").value);
}

}  // namespace
}  // namespace entente::reading
