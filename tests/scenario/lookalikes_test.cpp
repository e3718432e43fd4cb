#include "scenario/lookalikes.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

std::string instead_of(char32_t character) {
  const auto found = lookalike(character);
  return found ? found->instead : "nothing";
}

TEST(Lookalikes, StandForOnePlainCharacterOrTwo) {
  EXPECT_EQ(instead_of(U'\u201c'), "\"");
  EXPECT_EQ(instead_of(U'\u00a0'), " ");
  EXPECT_EQ(instead_of(U'\u2212'), "-");
  EXPECT_EQ(instead_of(U'\u00d7'), "*");
  EXPECT_EQ(instead_of(U'\u2265'), ">=");
}

TEST(Lookalikes, FullWidthCharactersAreThoseOfAscii) {
  EXPECT_EQ(instead_of(U'\uff01'), "!");
  EXPECT_EQ(instead_of(U'\uff21'), "A");
  EXPECT_EQ(instead_of(U'\uff5e'), "~");
  EXPECT_EQ(instead_of(U'\uff00'), "nothing");
  EXPECT_EQ(instead_of(U'\uff5f'), "nothing");
}

TEST(Lookalikes, RangesHoldTheirEnds) {
  for (const char32_t space : {U'\u2000', U'\u200a', U'\u200d', U'\u2028', U'\u202f'})
    EXPECT_EQ(instead_of(space), " ") << static_cast<unsigned>(space);
  for (const char32_t other : {U'\u1fff', U'\u200e', U'\u2016', U'\u2020', U'\u2027', U'\u2030'})
    EXPECT_EQ(instead_of(other), "nothing") << static_cast<unsigned>(other);
}

TEST(Lookalikes, LettersAndAsciiAreNone) {
  for (const char32_t other : {U'a', U'"', U'-', U' ', U'\u00e9', U'\u4e2d'})
    EXPECT_EQ(instead_of(other), "nothing") << static_cast<unsigned>(other);
}

TEST(Lookalikes, AreToldWithTheirNumberAndName) {
  EXPECT_EQ(in_words(*lookalike(U'\u2013')), "this is U+2013, an en dash; use -");
  EXPECT_EQ(in_words(*lookalike(U'\u00a0')), "this is U+00A0, a no-break space; use a plain space");
}

}  // namespace
}  // namespace entente
