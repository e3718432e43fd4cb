#include <entente/diagnostics.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Sources, PositionsCountLinesAndCodePoints) {
  Sources sources;
  const int source = sources.add("a.json", "{\r\n  \"é→\": 1\n}");
  EXPECT_EQ(sources.position({source, 0}).line, 1U);
  const std::size_t one = sources.text(source).find('1');
  EXPECT_EQ(sources.position({source, one}).line, 2U);
  EXPECT_EQ(sources.position({source, one}).column, 9U) << "two letters of five bytes count as two";
  EXPECT_EQ(sources.position({source, 1000}).line, 3U) << "beyond the end is the end";
}

TEST(Sources, TheByteOrderMarkIsNoColumn) {
  Sources sources;
  const int source = sources.add("a.json", "\xEF\xBB\xBF{}");
  EXPECT_EQ(sources.position({source, 3}).column, 1U);
}

TEST(Sources, InsideFollowsTheEscapesOfAString) {
  Sources sources;
  const std::string text = R"(  "a\"\u00e9\ud83d\ude00b")";
  const int source = sources.add("a.json", text);
  const auto inside = [&](std::size_t decoded) { return sources.inside({source, 2}, decoded).offset; };
  EXPECT_EQ(inside(0), 3U);
  EXPECT_EQ(inside(1), 4U) << "the escaped quote";
  EXPECT_EQ(inside(2), 6U) << "é, two bytes";
  EXPECT_EQ(inside(4), 12U) << "a surrogate pair, four bytes";
  EXPECT_EQ(inside(8), text.size() - 2);
  EXPECT_EQ(inside(99), text.size() - 1) << "beyond the end: the closing quote";
}

TEST(Sources, InsideWhatIsNoStringIsItsPlace) {
  Sources sources;
  const int source = sources.add("a.json", "[12]");
  EXPECT_EQ(sources.inside({source, 1}, 1), (Place{source, 1}));
  EXPECT_EQ(sources.inside({}, 1), Place{});
}

/// Diagnostics that nobody reads have no sources; found by fuzzing an effect whose `where` is no expression.
TEST(Sources, InsideASourceThatIsNotHereIsItsPlace) {
  const Sources nothing;
  EXPECT_EQ(nothing.inside({0, 7}, 3).offset, 7U);
  Sources one;
  one.add("a.json", "{}");
  EXPECT_EQ(one.inside({1, 5}, 2).offset, 5U);
}

TEST(Sources, InsideATextOfTheCommandLineNeedsNoQuotes) {
  Sources sources;
  const std::string text = "--set rules.r.rate=2 * gian";
  const int source = sources.add(text, text);
  EXPECT_EQ(sources.inside({source, 19}, 4), (Place{source, 23}));
}

TEST(Diagnostics, AreSortedByPlaceAndSaidOnce) {
  Diagnostics diagnostics;
  const int main = diagnostics.sources.add("a.json", "{}\n{}"), other = diagnostics.sources.add("b.json", "{}");
  diagnostics.error({{other, 0}, "x"}, "third");
  diagnostics.error({{main, 3}, "y"}, "second");
  diagnostics.warning({{main, 0}, ""}, "first");
  diagnostics.error({{main, 3}, "y"}, "second");
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics.sorted()) lines.push_back(diagnostics.format(d));
  EXPECT_EQ(lines, (std::vector<std::string>{"a.json:1:1: warning: first", "a.json:2:1: error: y: second",
                                             "b.json:1:1: error: x: third"}));
}

TEST(Diagnostics, WarningsAreNoErrors) {
  Diagnostics diagnostics;
  diagnostics.warning({}, "odd");
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.format(diagnostics.sorted()[0]), "warning: odd");
  diagnostics.error({}, "bad");
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(Diagnostics, OfAnOptionNameAPathOnlyWhereItIsTyped) {
  Diagnostics said;
  const int until = said.sources.add("--until 2020-01-01", "--until 2020-01-01");
  const int set = said.sources.add("--set time.end=2020-01-01", "--set time.end=2020-01-01");
  said.error({{until, 8}, "time.end"}, "it is early");
  said.error({{set, 15}, "time.end"}, "it is early");
  EXPECT_EQ(said.errors(),
            "--until 2020-01-01:1:9: error: it is early\n"
            "--set time.end=2020-01-01:1:16: error: time.end: it is early");
}

TEST(Diagnostics, OfATextThatIsElsewhereHaveNoPlace) {
  Diagnostics diagnostics;
  diagnostics.error({{3, 7}, "events.e"}, "odd");
  EXPECT_EQ(diagnostics.format(diagnostics.sorted()[0]), "error: events.e: odd");
  EXPECT_EQ(diagnostics.sources.position({3, 7}).line, 0);
}

}  // namespace
}  // namespace entente
