#include "scenario/names.h"

#include <gtest/gtest.h>

namespace entente::reading {
namespace {

TEST(Names, AreLettersDigitsAndUnderscores) {
  for (const char* name : {"a", "_", "A9", "trust_of_2"}) EXPECT_TRUE(is_name(name)) << name;
  for (const char* other : {"", "9a", "a-b", "a b", "a.b", "\u00e9", "a\n"})
    EXPECT_FALSE(is_name(other)) << other;
}

TEST(Names, IdsMayHoldDashesButDoNotBeginWithOne) {
  for (const char* id : {"a", "first-raid", "a--", "_-9"}) EXPECT_TRUE(is_id(id)) << id;
  for (const char* other : {"", "-a", "9-a", "a b", "a.b"}) EXPECT_FALSE(is_id(other)) << other;
}

TEST(Names, NumbersAreFinite) {
  for (const char* text : {"0", "-1", "0.5", "1e3", "-2.5E-1"}) EXPECT_TRUE(is_number(text)) << text;
  for (const char* text : {"", "-", "+1", "x", "1x", "nan", "-inf", "0x10", "1e999"})
    EXPECT_FALSE(is_number(text)) << text;
}

}  // namespace
}  // namespace entente::reading
