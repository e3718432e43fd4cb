#include "base/steering.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

std::string escaped(std::string_view text) {
  return with_steering_escaped(text, [](std::uint32_t c) { return "<" + std::to_string(c) + ">"; });
}

TEST(Steering, OnlyWhatSteersIsEscaped) {
  EXPECT_EQ(escaped("caf\xC3\xA9 \xF0\x9F\x98\x80"), "caf\xC3\xA9 \xF0\x9F\x98\x80");
  EXPECT_EQ(escaped("a\xC2\x85z"), "a<133>z") << "a line end of other alphabets";
  EXPECT_EQ(escaped("\xE2\x80\xAE!"), "<8238>!") << "from right to left";
  EXPECT_EQ(escaped("\x1B[31m"), "\x1B[31m") << "ASCII is left to others";
}

TEST(Steering, WhatIsNoUtf8Stays) {
  for (const std::string bad : {"\xFF", "\xC2", "\xE2\x80", "a\xC0\x85z"}) EXPECT_EQ(escaped(bad), bad);
}

}  // namespace
}  // namespace entente
