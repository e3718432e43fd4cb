#include "cli/excerpt.h"

#include <gtest/gtest.h>

#include "cli/text.h"

namespace entente::cli {
namespace {

std::string excerpt_at(const std::string& text, std::size_t offset, std::size_t width = 80) {
  Sources sources;
  return excerpt(sources, {sources.add("s.json", text), offset}, width);
}

TEST(Excerpt, ShowsTheLineAndThePlace) {
  EXPECT_EQ(excerpt_at("{\n\t\"a\": 1\r\n}", 8), "  2 |  \"a\": 1\n    |       ^\n");
  EXPECT_EQ(excerpt_at("{\n", 2), "  2 | \n    | ^\n") << "the end";
  EXPECT_EQ(excerpt_at("a\rbc\rd", 3), "  2 | bc\n    |  ^\n") << "no other line ends";
  EXPECT_EQ(excerpt_at("", 0), "  1 | \n    | ^\n");
}

TEST(Excerpt, CountsColumnsNotBytes) {
  EXPECT_EQ(excerpt_at("\"\xC3\xA9\" x", 5), "  1 | \"\xC3\xA9\" x\n    |     ^\n");
}

TEST(Excerpt, OfALongLineTheSurroundings) {
  const std::string text = std::string(500, 'a') + "X" + std::string(500, 'b');
  const std::string found = excerpt_at(text, 500, 40);
  const std::size_t end = found.find('\n');
  EXPECT_LE(columns(found.substr(0, end)), 40U);
  EXPECT_EQ(found[found.find('^') - end - 1], 'X');
}

TEST(Excerpt, IsOfFilesOnly) {
  Sources sources;
  const int option = sources.add("--set a=1", "--set a=1");
  EXPECT_EQ(excerpt(sources, {option, 6}, 80), "");
  EXPECT_EQ(excerpt(sources, {}, 80), "");
}

Position end_at(const std::string& text, std::size_t offset) {
  Sources sources;
  return end_of_word(sources, {sources.add("s.json", text), offset});
}

TEST(EndOfWord, OfTextsNumbersAndNames) {
  EXPECT_EQ(end_at("\"a\\\"b\": 1", 0).column, 7U) << "an escaped quote is not an end";
  EXPECT_EQ(end_at("{\n -1.5e+3}", 3).line, 2U);
  EXPECT_EQ(end_at("{\n -1.5e+3}", 3).column, 9U);
  EXPECT_EQ(end_at("\"trus[A]\"", 1).column, 6U);
  EXPECT_EQ(end_at("\xC3\xA9t\xC3\xA9 x", 0).column, 4U) << "in code points";
}

TEST(EndOfWord, OfNothingElse) {
  for (const char* text : {"", "{}", "\"open", "\"open\n\""}) EXPECT_EQ(end_at(text, 0).line, 0U) << text;
  EXPECT_EQ(end_of_word(Sources{}, {}).line, 0U);
  EXPECT_EQ(end_at("a", 5).line, 0U) << "past the end";
}

}  // namespace
}  // namespace entente::cli
