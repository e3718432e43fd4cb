#include "assist/line_index.h"

#include <gtest/gtest.h>

namespace entente::assist {
namespace {

TEST(LineIndex, CountsUnitsOfUtf16OrBytes) {
  const std::string text = "a\u00e9\U0001F3D4b\r\nsecond\n\nlast";
  const LineIndex utf16(text, Columns::utf16), bytes(text, Columns::bytes);
  EXPECT_EQ(utf16.byte_at({0, 4}), 7U);
  EXPECT_EQ(utf16.byte_at({0, 3}), 3U) << "the middle of a character";
  EXPECT_EQ(bytes.byte_at({0, 7}), 7U);
  EXPECT_EQ(utf16.mark_at(7).column, 4U);
  EXPECT_EQ(utf16.mark_at(Position{1, 4}).column, 4U) << "code points";
  EXPECT_EQ(bytes.mark_at(Position{1, 4}).column, 7U);
  EXPECT_EQ(utf16.byte_at({0, 99}), 8U) << "the end of the line, before what ends it";
  EXPECT_EQ(utf16.byte_at({1, 2}), 12U);
  EXPECT_EQ(utf16.byte_at({9, 9}), text.size());
  EXPECT_EQ(utf16.mark_at(text.size()).line, 3U);
  EXPECT_EQ(utf16.mark_at(999).line, 3U);
}

TEST(LineIndex, EveryByteThatBeginsACharacterIsFoundAgain) {
  const std::string text = "x\r\n\u00e9\r\U0001F3D4\n\ny";
  for (const Columns columns : {Columns::utf16, Columns::bytes}) {
    const LineIndex index(text, columns);
    for (std::size_t byte = 0; byte <= text.size(); ++byte) {
      const bool begins = byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
      const bool within_end = byte > 0 && byte < text.size() && text[byte] == '\n' && text[byte - 1] == '\r';
      if (begins && !within_end) {
        EXPECT_EQ(index.byte_at(index.mark_at(byte)), byte) << byte;
      }
    }
  }
}

}  // namespace
}  // namespace entente::assist
