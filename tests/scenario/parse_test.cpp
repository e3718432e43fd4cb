#include <gtest/gtest.h>

#include <cmath>

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

TEST(Parse, DuplicateKeysAreErrors) {
  EXPECT_EQ(problem("{\"a\": {\"b\": 1,\n \"b\": 2}}"),
            "2:2: a.b: duplicate key 'b'; it stands in line 1 already");
  const Parsed parsed = parse(R"({"a": 1, "a": 2, "b": 3})", {0, 0});
  EXPECT_EQ(parsed.root->members.size(), 2U) << "the rest is read";
  EXPECT_EQ(problem(R"([{"a": 1}, {"a": 1}])"), "");
}

/// All errors, one a line.
std::string problems(const std::string& text) {
  std::string result;
  for (const ParseError& error : parse(text, {0, 0}).errors)
    result += (result.empty() ? "" : "\n") + at(text, error.origin.place.offset) + ": " + error.message;
  return result;
}

struct Mistake {
  const char *name, *text, *says;
  const char* read_as;  ///< as JSON; empty: the rest cannot be understood
};

class Mistakes : public ::testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreToldAndReadAsTheyWereMeant) {
  EXPECT_EQ(problems(GetParam().text), GetParam().says);
  const Parsed parsed = parse(GetParam().text, {0, 0});
  ASSERT_EQ(parsed.root.has_value(), *GetParam().read_as != '\0');
  const std::string meant = *GetParam().read_as != 0 ? write(*parse(GetParam().read_as, {0, 0}).root) : "";
  EXPECT_EQ(parsed.root ? write(*parsed.root) : "", meant);
}

const Mistake mistakes[] = {
    {"comma", "{\"a\": 1\n \"b\": [1 2]}",
     "1:7: a comma is missing after line 1, column 7\n2:8: a comma is missing after line 2, column 8",
     R"({"a": 1, "b": [1, 2]})"},
    {"colon", R"({"a" 1})", "1:4: a colon is missing after line 1, column 4", R"({"a": 1})"},
    {"no_value", R"({"a", "b": 1})", "1:4: the key 'a' has no value", ""},
    {"missing_value", R"({"a": , "b": 1,, "c": .6})",
     "1:7: a value is missing\n1:16: a comma too many\n1:23: write 0.6 for .6", ""},
    {"numbers", "[.6, +1, 5., -.5, 007, 0x10, 1_000, 90%]",
     "1:2: write 0.6 for .6\n1:6: write 1 for +1\n1:10: write 5 for 5.\n1:14: write -0.5 for -.5\n1:19: write "
     "7 for 007\n1:24: write 16 for 0x10\n1:30: write 1000 for 1_000\n1:37: write 0.9 for 90%",
     "[0.6, 1, 5, -0.5, 7, 16, 1000, 0.9]"},
    {"decimal_comma", R"({"a": 0,9, "b": 1})", "1:7: write 0.9: numbers have a decimal point",
     R"({"a": 0.9, "b": 1})"},
    {"python", "[True, FALSE, None]",
     "1:2: write true for True\n1:8: write false for FALSE\n1:15: write null for None", "[true, false, null]"},
    {"not_a_number", "[NaN]",
     "1:2: NaN is not a number that can be written; leave the key out, or give a number", ""},
    {"single_quotes", "{'a': 'b \"c\"'}",
     "1:2: texts stand in double quotes: use \" in place of '\n1:7: texts stand in double quotes: use \" in "
     "place of '",
     R"({"a": "b \"c\""})"},
    {"typographic_quotes",
     "{\xE2\x80\x9C"
     "a\xE2\x80\x9D: 1}",
     "1:2: this is U+201C, a typographic quote; use \"", R"({"a": 1})"},
    {"inside_texts_all_is_allowed",
     "[\"\xE2\x80\x9C"
     "a\xE2\x80\x93\xC2\xA0\"]",
     "",
     "[\"\xE2\x80\x9C"
     "a\xE2\x80\x93\xC2\xA0\"]"},
    {"dash",
     "[\xE2\x80\x93"
     "0.5]",
     "1:2: this is U+2013, an en dash; use -", "[-0.5]"},
    {"no_break_space",
     "[1,\xC2\xA0"
     "2]",
     "1:4: this is U+00A0, a no-break space; use a plain space", "[1, 2]"},
    {"full_width",
     "[\xEF\xBC\x91\xEF\xBC\x8C"
     "2]",
     "1:2: this is U+FF11, a full-width character; use 1\n1:3: this is U+FF0C, a full-width character; use ,",
     "[1, 2]"},
    {"hash", "{\"a\": 1 # one\n}", "1:9: a comment begins with // and goes to the end of its line",
     R"({"a": 1})"},
    {"semicolon", "[1; 2]", "1:3: use , in place of ;", "[1, 2]"},
    {"equals", "{\"a\" = 1}", "1:6: use : in place of =", R"({"a": 1})"},
    {"bare_key", "{a: 1}", "1:2: write \"a\": keys stand in double quotes", R"({"a": 1})"},
    {"bare_date", R"({"date": 2026-05-01})", "1:10: write \"2026-05-01\": dates stand in double quotes",
     R"({"date": "2026-05-01"})"},
    {"bare_text", R"([state, "a"])", "1:2: write \"state\": texts and expressions stand in double quotes",
     R"(["state", "a"])"},
    {"not_closed", "{\"a\": \"b\n}", "1:7: the text that begins in line 1, column 7 is not closed", ""},
    {"tab", "[\"a\tb\"]", "1:4: a tab stands in the text; write \\t or a space", R"(["a\tb"])"},
    {"control", "[\"a\x07\"]", "1:4: the character U+0007 stands in the text; write \\u0007", R"(["a\u0007"])"},
    {"backslash", R"(["C:\data"])", "1:5: a backslash in a text is written \\\\", R"(["C:\\data"])"},
    {"surrogate", R"(["\ud83d"])", "1:3: \\ud83d is half of a character; the other half is missing", ""},
    {"bracket", "{\"a\": [1,\n 2}",
     "2:3: unexpected '}'; the list that begins in line 1, column 7 ends with ']'", ""},
    {"list_with_keys", R"(["a": 1])", "1:5: a list has no keys; an object stands in { }", ""},
    {"table", "[1,\n0.5\t0.25\n]",
     "2:5: this looks like a table from a spreadsheet; ties can be read from a table (\"ties_csv\"), with the "
     "columns from, to and value or with names in both margins",
     ""},
    {"utf16", "\xFF\xFE{", "1:1: this looks like UTF-16; save the file as UTF-8", ""},
    {"xlsx", "PK\x03\x04zip",
     "1:1: this looks like a zip archive, such as a spreadsheet (XLSX); a scenario is JSON text (`entente "
     "import` reads tables saved as CSV)",
     ""},
    {"yaml", "# mine\ntitle: Red Sea\n", "1:1: this looks like YAML; a scenario is JSON, which begins with {",
     ""},
    {"surplus", "{}\n}", "2:1: expected nothing more: what begins in line 1 ends in line 1", ""},
    {"mark", "[@]", "1:2: unexpected '@'; expected a value (texts and expressions stand in double quotes)", ""},
};

INSTANTIATE_TEST_SUITE_P(People, Mistakes, ::testing::ValuesIn(mistakes),
                         [](const auto& test) { return test.param.name; });

TEST(Parse, OneMistakeMadeThroughoutIsNotToldWithoutEnd) {
  const Parsed parsed = parse("[" + std::string(300, ';'), {0, 0});
  EXPECT_FALSE(parsed.root);
  EXPECT_EQ(parsed.errors.size(), 21U);
  EXPECT_EQ(parsed.errors.back().message, "there are 20 errors; what follows was not read");
}

TEST(Parse, SyntaxErrorsPointAtTheToken) {
  EXPECT_EQ(problem("{\"a\": 1,\n}"), "2:1: : a comma before '}' is not allowed");
  EXPECT_EQ(problem("[1, 2,]"), "1:7: [2]: a comma before ']' is not allowed");
  EXPECT_EQ(problem("{\"a\": 1e400}"), "1:7: a: the number 1e400 is too large");
  EXPECT_EQ(problem("{\"a\": [1,\n2"),
            "2:2: a[2]: the text ends inside the list that begins in line 1, column 7");
  EXPECT_EQ(problem(""), "1:1: : the text ends before its value");
  EXPECT_EQ(problem("/* a"), "1:1: : the comment that begins in line 1, column 1 is not closed");
}

TEST(Parse, ABracketThatIsMissingIsToldWhereItsObjectBegins) {
  EXPECT_EQ(
      problem("{\n  \"a\": {\n    \"x\": 1,\n  \"b\": {\n    \"y\": 2\n  }\n}\n"),
      "2:8: a: the object that begins in line 2, column 8 is not closed: line 4 is indented as if it were");
  EXPECT_EQ(
      problem("{\n  \"a\": {\n    \"x\": {\n      \"k\": 1\n  },\n  \"b\": 2\n}\n"),
      "3:10: a.x: the object that begins in line 3, column 10 is not closed: line 5 is indented as if it were");
  EXPECT_EQ(problem("{\n  \"a\": [\n    1,\n    2,\n  \"b\": 2\n}\n"),
            "2:8: a: the list that begins in line 2, column 8 is not closed: line 5 is indented as if it were");
  EXPECT_EQ(
      problem("{\n\t\"a\": [\n\t\t{\n\t\t\t\"k\": 1\n\t],\n\t\"b\": 2\n}\n"),
      "3:3: a[0]: the object that begins in line 3, column 3 is not closed: line 5 is indented as if it were");
}

TEST(Parse, LinesThatTellNothingOfBracketsAccuseNone) {
  EXPECT_EQ(problem("{\n\"a\": {\n\"x\": 1,\n\"b\": 2\n}\n"),
            "6:1: : the text ends inside the object that begins in line 1, column 1");
  EXPECT_EQ(problem("{\n  \"a\": {\"x\": 1,\n  \"y\": 2},\n  \"b\": [1,\n"),
            "5:1: b[1]: the text ends inside the list that begins in line 4, column 8");
  EXPECT_EQ(problem("{\n  \"a\": {\n    \"x\": 1},\n  \"b\":\n  {\n    \"y\": 2\n  }\n}\n"), "");
  EXPECT_EQ(problem("  {\n      \"a\": {\n   \"x\": 1\n}\n}\n"), "") << "odd, and whole";
}

TEST(Parse, DeepNestingIsAnError) {
  EXPECT_EQ(problem(std::string(deepest, '[') + std::string(deepest, ']')), "");
  const std::string deep(100000, '[');
  EXPECT_NE(problem(deep).find("nested deeper than 200 levels"), std::string::npos);
}

TEST(Parse, BytesThatAreNoUtf8AreErrors) { EXPECT_NE(problem("{\"a\": \"\xFF\"}"), ""); }

}  // namespace
}  // namespace entente::reading
