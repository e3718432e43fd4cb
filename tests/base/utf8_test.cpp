#include "base/utf8.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Utf8, EveryCharacterGoesAndComesBack) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    const CodePoint found = code_point(text, 0);
    ASSERT_EQ(found.value, c);
    ASSERT_EQ(found.size, text.size());
  }
}

TEST(Utf8, IsStrict) {
  EXPECT_TRUE(is_utf8("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"));
  for (const char* bad : {"\xFF", "\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                          "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "a\xE2\x82"})
    EXPECT_FALSE(is_utf8(bad)) << bad;
}

TEST(Utf8, EndsWhereTheFirstBadByteStands) {
  for (const std::size_t before : {0u, 1u, 7u, 8u, 9u, 30u}) {
    std::string text(before, 'a');
    EXPECT_EQ(end_of_utf8(text), before);
    EXPECT_EQ(end_of_utf8(text + "\xC3(and more"), before);
    EXPECT_EQ(end_of_utf8(text + "\xC3\xA9" + text + "\xFF"), 2 * before + 2);
    EXPECT_EQ(end_of_utf8(text + "\xE2\x82\xAC"), before + 3);
  }
}

}  // namespace
}  // namespace entente
