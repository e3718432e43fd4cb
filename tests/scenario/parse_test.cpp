#include <gtest/gtest.h>

#include "scenario/document.h"

namespace entente::reading {
namespace {

/// `line:column` of an offset.
std::string at(const std::string& text, std::size_t offset) {
  Sources sources;
  const Position position = sources.position({sources.add("t", text), offset});
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

/// The first error, as `line:column: path: message`; empty where there is none.
std::string problem(const std::string& text) {
  const Parsed parsed = parse(text, {0, 0});
  if (parsed.errors.empty()) return "";
  const ParseError& error = parsed.errors.front();
  return at(text, error.origin.place.offset) + ": " + error.origin.path + ": " + error.message;
}

TEST(Parse, EveryValueAndKeyKnowsItsPlace) {
  const std::string text =
      "\xEF\xBB\xBF{ // \"x\": 1\n  \"a\\\"\" /* , */ : [1/**/, \"b\", {}],\n \"c\":-2.5e1 }";
  const Parsed parsed = parse(text, {7, 0});
  ASSERT_TRUE(parsed.root && parsed.errors.empty());
  const Node& root = *parsed.root;
  EXPECT_EQ(root.place, (Place{7, 3}));
  EXPECT_EQ(root.members[0].key, "a\"");
  EXPECT_EQ(at(text, root.members[0].place.offset), "2:3");
  const Node& list = root.members[0].value;
  EXPECT_EQ(at(text, list.place.offset), "2:19");
  EXPECT_EQ(at(text, list.items[0].place.offset), "2:20");
  EXPECT_EQ(at(text, list.items[1].place.offset), "2:27");
  EXPECT_EQ(at(text, list.items[2].place.offset), "2:32");
  EXPECT_EQ(at(text, root.find("c")->place.offset), "3:6");
  EXPECT_EQ(root.find("c")->number, -25);
}

TEST(Parse, BeginsWhereItIsTold) {
  const Parsed parsed = parse("--set a=[1]", {0, 8});
  ASSERT_TRUE(parsed.root);
  EXPECT_EQ(parsed.root->items[0].place.offset, 9U);
}

TEST(Parse, WholeNumbersAreExact) {
  EXPECT_EQ(parse("18446744073709551557", {0, 0}).root->whole, 18446744073709551557U);
  EXPECT_EQ(parse("1e3", {0, 0}).root->whole, 1000U);
  EXPECT_EQ(parse("-3", {0, 0}).root->whole, std::nullopt);
  EXPECT_EQ(parse("2.5", {0, 0}).root->whole, std::nullopt);
  EXPECT_EQ(parse("18446744073709551616", {0, 0}).root->whole, std::nullopt) << "one more than 64 bits hold";
}

TEST(Parse, DuplicateKeysAreErrors) {
  EXPECT_EQ(problem("{\"a\": {\"b\": 1,\n \"b\": 2}}"),
            "2:2: a.b: duplicate key 'b'; it stands in line 1 already");
  const Parsed parsed = parse(R"({"a": 1, "a": 2, "b": 3})", {0, 0});
  EXPECT_EQ(parsed.root->members.size(), 2U) << "the rest is read";
  EXPECT_EQ(problem(R"([{"a": 1}, {"a": 1}])"), "");
}

TEST(Parse, SyntaxErrorsPointAtTheToken) {
  EXPECT_EQ(problem("{\"a\": 1,\n}"), "2:1: : a comma before '}' is not allowed");
  EXPECT_EQ(problem("[1, 2,]"), "1:7: [2]: a comma before ']' is not allowed");
  EXPECT_EQ(problem("{\"a\": 1e400}"), "1:7: a: the number 1e400 is too large");
  EXPECT_EQ(problem("{\"a\": [1,\n2"), "2:2: a[2]: the text ends inside the list that begins in line 1");
  EXPECT_EQ(problem(""), "1:1: : the text ends before its value");
}

TEST(Parse, DeepNestingIsAnError) {
  EXPECT_EQ(problem(std::string(deepest, '[') + std::string(deepest, ']')), "");
  const std::string deep(100000, '[');
  EXPECT_NE(problem(deep).find("nested deeper than 200 levels"), std::string::npos);
}

TEST(Parse, BytesThatAreNoUtf8AreErrors) { EXPECT_NE(problem("{\"a\": \"\xFF\"}"), ""); }

}  // namespace
}  // namespace entente::reading
