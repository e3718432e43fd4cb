#include "nodes_for_tests.h"
#include "scenario/json_scalars.h"

namespace entente::reading {
namespace {

/// A text that was read, where reading ended, and the first thing said.
struct ReadText {
  std::string text;
  std::size_t end = 0;
  std::string said;
};

ReadText text_in(const std::string& json) {
  std::vector<ParseError> errors;
  JsonSource source(json, {0, 0}, errors);
  ReadText read;
  try {
    read.text = read_text(source);
  } catch (const Stop&) {
    read.text = "stopped";
  }
  read.end = source.at();
  if (!errors.empty()) read.said = std::to_string(errors[0].origin.place.offset) + ": " + errors[0].message;
  return read;
}

TEST(JsonStrings, EscapesAreDecoded) {
  EXPECT_EQ(parse(R"("a\"\\\/\b\f\n\r\t\u00e9\u20ac\ud83d\ude00")", {0, 0}).root->text,
            "a\"\\/\b\f\n\r\t\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
}

TEST(JsonStrings, EndAfterTheirQuote) {
  EXPECT_EQ(text_in("\"ab\", \"c\"").text, "ab");
  EXPECT_EQ(text_in("\"ab\", \"c\"").end, 4U);
  EXPECT_EQ(text_in("\"\"").text, "");
  EXPECT_EQ(text_in("\"a\\\\\"").text, "a\\") << "the quote is not escaped";
}

TEST(JsonStrings, SingleQuotesEndWithOne) {
  EXPECT_EQ(text_in("'say \"no\"' ").text, "say \"no\"");
  EXPECT_EQ(text_in("'a'").said, "0: texts stand in double quotes: use \" in place of '");
}

TEST(JsonStrings, TypographicQuotesAreToldOnce) {
  EXPECT_EQ(text_in("\u201cab\u201d,").text, "ab");
  EXPECT_EQ(text_in("\u201cab\u201d,").end, 8U);
  EXPECT_EQ(text_in("\"\u201c\"").said, "") << "inside a text they may stand";
}

TEST(JsonStrings, HalvesOfCharactersAreRefused) {
  for (const char* half : {R"("\udc00")", R"("\ud83d\ud83d")", R"("\ud83dx")"})
    EXPECT_EQ(text_in(half).text, "stopped") << half;
  EXPECT_EQ(text_in(R"("a\udc00")").said, "2: \\udc00 is half of a character; the other half is missing");
  EXPECT_EQ(text_in(R"("\u12g4")").said, "1: expected four hexadecimal digits after \\u");
  EXPECT_EQ(text_in(R"("\u12)").said, "1: expected four hexadecimal digits after \\u");
}

TEST(JsonStrings, OneThatIsNotClosedIsToldWhereItBegins) {
  EXPECT_EQ(text_in("\"ab").said, "0: the text that begins in line 1, column 1 is not closed");
  EXPECT_EQ(text_in("\"ab\n\"").said, "0: the text that begins in line 1, column 1 is not closed");
}

TEST(JsonStrings, BytesThatAreNoCharactersAreRefused) {
  EXPECT_EQ(text_in("\"a\xFF\"").said, "2: invalid UTF-8: the byte 0xFF; save the file as UTF-8");
  EXPECT_EQ(text_in("\"a\x7F\"").text, "a\x7F") << "the one control character that JSON allows";
}

}  // namespace
}  // namespace entente::reading
