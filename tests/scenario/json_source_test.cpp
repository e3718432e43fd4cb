#include "scenario/json_source.h"

#include "nodes_for_tests.h"

namespace entente::reading {
namespace {

class JsonSourceTest : public ::testing::Test {
 protected:
  JsonSource over(std::string_view text, std::size_t from = 0) { return {text, {3, from}, errors}; }
  std::vector<ParseError> errors;
};

TEST_F(JsonSourceTest, BeginsAfterTheByteOrderMarkOrWhereItIsTold) {
  EXPECT_EQ(over("\xEF\xBB\xBF{}").at(), 3U);
  EXPECT_EQ(over("a=[1]", 2).raw(), '[');
  EXPECT_EQ(over("a=[1]", 2).place(), (Place{3, 2}));
}

TEST_F(JsonSourceTest, SeesWhatJsonWouldHaveHere) {
  const std::pair<const char*, char> marks[] = {{"{", '{'},      {"'", '"'},      {";", ','},
                                                {"=", ':'},      {"\u201c", '"'}, {"\u2013", '-'},
                                                {"\u00a0", ' '}, {"\uff1a", ':'}};
  for (const auto& [text, as] : marks) EXPECT_EQ(over(text).here(), as) << text;
  EXPECT_EQ(over("\u00e9").here(), '\1') << "nothing that JSON has";
  EXPECT_EQ(over("\u2260").here(), '\1') << "two characters stand for it";
  EXPECT_EQ(over("\xFF").here(), '\1');
  EXPECT_EQ(over("").here(), '\0');
  EXPECT_TRUE(errors.empty()) << "looking says nothing";
}

TEST_F(JsonSourceTest, SaysAsItGoesPastWhatItHadToGuess) {
  JsonSource source = over("1;\u2013\u00e9x");
  for (int k = 0; k < 4; ++k) source.take();
  EXPECT_EQ(source.raw(), 'x');
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].message, "use , in place of ;");
  EXPECT_EQ(errors[0].origin.place, (Place{3, 1}));
  EXPECT_EQ(errors[1].message, "this is U+2013, an en dash; use -");
}

TEST_F(JsonSourceTest, SkipsBlanksAndComments) {
  JsonSource source = over(" \r\n\t// x }\n/* * / */ /**/x");
  source.skip_blanks();
  EXPECT_EQ(source.raw(), 'x');
  EXPECT_TRUE(errors.empty());
  JsonSource last = over("// to the end");
  last.skip_blanks();
  EXPECT_TRUE(last.ended());
  JsonSource division = over("/ 2");
  division.skip_blanks();
  EXPECT_EQ(division.at(), 0U) << "a slash alone is no comment";
}

TEST_F(JsonSourceTest, OtherCommentsAndBlanksAreToldAndSkipped) {
  JsonSource source = over("# one\n\u00a0x");
  source.skip_blanks();
  EXPECT_EQ(source.raw(), 'x');
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].message, "a comment begins with // and goes to the end of its line");
  EXPECT_EQ(errors[1].message, "this is U+00A0, a no-break space; use a plain space");
}

TEST_F(JsonSourceTest, ACommentThatIsNotClosedEndsIt) {
  JsonSource source = over("\n  /* a *");
  EXPECT_THROW(source.skip_blanks(), Stop);
  EXPECT_EQ(errors.at(0).message, "the comment that begins in line 2, column 3 is not closed");
}

TEST_F(JsonSourceTest, ErrorsHaveThePathOfWhatIsRead) {
  JsonSource source = over("x");
  source.steps = {{"a"}, {{}, 2}, {"b"}};
  source.say(0, "wrong");
  EXPECT_EQ(errors.at(0).origin.path, "a[2].b");
  source.steps = {{{}, 0}};
  source.say(0, "wrong");
  EXPECT_EQ(errors.at(1).origin.path, "[0]");
  source.steps = {{""}, {"c"}};
  source.say(0, "wrong");
  EXPECT_EQ(errors.at(2).origin.path, "c") << "an empty key";
}

TEST_F(JsonSourceTest, ReadingEndsAtTheTwentiethError) {
  JsonSource source = over("x");
  for (int k = 0; k < 19; ++k) EXPECT_NO_THROW(source.say(0, "again"));
  EXPECT_THROW(source.say(0, "again"), Stop);
  ASSERT_EQ(errors.size(), 21U);
  EXPECT_EQ(errors.back().message, "there are 20 errors; what follows was not read");
}

TEST_F(JsonSourceTest, CountsLinesAndColumnsFromOne) {
  const JsonSource source = over("a\n\u00e9b");
  EXPECT_EQ(source.line(0), 1U);
  EXPECT_EQ(source.line(2), 2U);
  EXPECT_EQ(source.where(4), "line 2, column 2");
}

}  // namespace
}  // namespace entente::reading
