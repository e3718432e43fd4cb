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

}  // namespace
}  // namespace entente::cli
