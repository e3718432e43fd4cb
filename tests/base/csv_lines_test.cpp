#include "base/csv_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t longest_line = 8;

/// Gives a text byte by byte.
CsvLines::Source byte_by_byte(const std::string& text) {
  return [text, at = std::size_t{0}](char* to, std::size_t) mutable {
    const std::size_t count = std::min<std::size_t>(1, text.size() - at);
    std::copy_n(text.data() + at, count, to);
    at += count;
    return count;
  };
}

/// All lines, `...` for each that is too long.
std::vector<std::string> all_of(CsvLines& lines) {
  std::vector<std::string> all;
  std::size_t next = 0;
  for (;;) {
    lines.pass(next);
    const auto line = lines.line_at(0);
    if (!line && lines.rest().empty()) return all;
    all.emplace_back(line ? lines.rest().substr(0, line->end) : "...");
    next = line ? line->next : lines.pass_long_line();
  }
}

TEST(CsvLines, AreTheSameOfATextAndOfWhatComesByteByByte) {
  const std::string text =
      "\xEF\xBB\xBF"
      "a,b\r\n\nmore than eight\nlast";
  const std::vector<std::string> wanted{"a,b", "", "...", "last"};
  CsvLines whole(text, longest_line), bytes(byte_by_byte(text), longest_line);
  EXPECT_EQ(all_of(whole), wanted);
  EXPECT_EQ(all_of(bytes), wanted);
  EXPECT_EQ(whole.offset(), text.size());
  EXPECT_EQ(bytes.offset(), text.size());
  EXPECT_TRUE(whole.in_memory());
  EXPECT_FALSE(bytes.in_memory());
}

TEST(CsvLines, EndWithCrWhereThereIsNoLf) {
  CsvLines lines("a\rb", longest_line);
  EXPECT_EQ(all_of(lines), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(lines.line_end(), '\r');
}

TEST(CsvLines, FollowEachOtherBeforeAnyIsPassed) {
  CsvLines lines(byte_by_byte("one\ntwo\n"), longest_line);
  lines.pass(0);
  const auto one = lines.line_at(0);
  ASSERT_TRUE(one);
  const auto two = lines.line_at(one->next);
  ASSERT_TRUE(two);
  EXPECT_EQ(lines.rest().substr(one->next, two->end - one->next), "two");
  EXPECT_FALSE(lines.line_at(two->next));
}

}  // namespace
}  // namespace entente
