#include "base/text_places.h"

#include <entente/diagnostics.h>
#include <gtest/gtest.h>

namespace entente::reading {
namespace {

using LineAndColumn = std::pair<std::size_t, std::size_t>;

LineAndColumn line_and_column(std::string_view text, std::size_t offset) {
  const Position position = position_in(text, offset);
  return {position.line, position.column};
}

TEST(TextPlaces, KnowsTheByteOrderMark) {
  EXPECT_EQ(bom_size("\xEF\xBB\xBF{}"), 3U);
  EXPECT_EQ(bom_size("\xEF\xBB"), 0U);
  EXPECT_EQ(bom_size("{}\xEF\xBB\xBF"), 0U);
  EXPECT_EQ(bom_size(""), 0U);
}

TEST(TextPlaces, ColumnsCountCharacters) {
  EXPECT_EQ(line_and_column("", 0), LineAndColumn(1, 1));
  EXPECT_EQ(line_and_column("ab\ncd", 2), LineAndColumn(1, 3));
  EXPECT_EQ(line_and_column("ab\ncd", 3), LineAndColumn(2, 1));
  EXPECT_EQ(line_and_column("\u00e9\u20acx", 5), LineAndColumn(1, 3));
  EXPECT_EQ(line_and_column("\xEF\xBB\xBF{", 3), LineAndColumn(1, 1)) << "the mark is none";
  EXPECT_EQ(line_and_column("a\n", 99), LineAndColumn(2, 1)) << "beyond the end";
}

TEST(TextPlaces, LinesEndWithCarriageReturnsWhereThereAreNoOthers) {
  EXPECT_EQ(line_and_column("ab\rcd\r", 4), LineAndColumn(2, 2));
  EXPECT_EQ(line_and_column("ab\rcd\r\n", 4), LineAndColumn(1, 5));
  EXPECT_EQ(line_and_column("ab\r\ncd", 4), LineAndColumn(2, 1));
}

TEST(TextPlaces, APlaceInAStringIsThatOfWhatStandsForIt) {
  const std::string_view text = R"(xx"a\nb")";
  EXPECT_EQ(offset_in_string(text, 2, 0), 3U);
  EXPECT_EQ(offset_in_string(text, 2, 1), 4U) << "the escape";
  EXPECT_EQ(offset_in_string(text, 2, 2), 6U);
  EXPECT_EQ(offset_in_string(text, 2, 3), 7U) << "its end is the quote";
  EXPECT_EQ(offset_in_string(text, 2, 99), 7U);
}

TEST(TextPlaces, EscapesOfUnicodeStandForTheirBytes) {
  EXPECT_EQ(offset_in_string(R"("\u0041x")", 0, 1), 7U);
  EXPECT_EQ(offset_in_string(R"("\u00e9x")", 0, 1), 1U) << "inside the character";
  EXPECT_EQ(offset_in_string(R"("\u00e9x")", 0, 2), 7U);
  EXPECT_EQ(offset_in_string(R"("\u20acx")", 0, 3), 7U);
  EXPECT_EQ(offset_in_string(R"("\ud83d\ude00x")", 0, 4), 13U);
  EXPECT_EQ(offset_in_string("\"\u00e9x\"", 0, 2), 3U) << "not escaped";
}

TEST(TextPlaces, AQuoteThatIsEscapedDoesNotEndAString) {
  EXPECT_EQ(offset_in_string(R"("a\"b" c)", 0, 3), 5U);
  EXPECT_EQ(offset_in_string(R"("a\\" c)", 0, 9), 4U);
}

TEST(TextPlaces, BytesOfAStringAndOfWhatItStandsForLeadToEachOther) {
  const std::string text = R"(: "a\"\u00e9\ud83c\udfd4z" )";
  const std::string decoded = "a\"\u00e9\U0001F3D4z";
  for (const std::size_t at : {0U, 1U, 2U, 4U, 8U, 9U})
    EXPECT_EQ(decoded_in_string(text, 2, offset_in_string(text, 2, at)), at) << at;
  EXPECT_EQ(decoded_in_string(text, 2, 5), 1U) << "within the escape";
  EXPECT_EQ(decoded_in_string(text, 2, 99), decoded.size());
}

}  // namespace
}  // namespace entente::reading
