#include "text/columns.h"

#include <gmock/gmock.h>

#include <clocale>

namespace entente::text {
namespace {

using ::testing::ElementsAre;

class TextTest : public ::testing::Test {
 protected:
  TextTest() { std::setlocale(LC_CTYPE, "C.UTF-8"); }
};

TEST_F(TextTest, PrintableKeepsWordsAndDropsControl) {
  EXPECT_EQ(printable("Côte d’Ivoire 中国"), "Côte d’Ivoire 中国");
  EXPECT_EQ(printable("a\x1b[31mb\nc\x7f"), "a?[31mb?c?");
  EXPECT_EQ(printable("C1: \u009b, right-to-left: \u202e, mark: \u200f"), "C1: ?, right-to-left: ?, mark: ?");
}

TEST_F(TextTest, PrintableReplacesWhatIsNoUtf8) {
  EXPECT_EQ(printable("\xff\xc3"), "??");
  EXPECT_EQ(printable("\xc0\x80"), "??");            // overlong
  EXPECT_EQ(printable("\xed\xa0\x80"), "???");       // a surrogate
  EXPECT_EQ(printable("\xf4\x90\x80\x80"), "????");  // beyond Unicode
}

TEST_F(TextTest, ColumnsCountsWideAndCombiningCharacters) {
  EXPECT_EQ(columns("abc"), 3u);
  EXPECT_EQ(columns("é"), 1u);
  EXPECT_EQ(columns("中国"), 4u);
  EXPECT_EQ(columns("e\u0301"), 1u);
}

TEST_F(TextTest, FitsIntoColumns) {
  EXPECT_EQ(padded("中", 4), "中  ");
  EXPECT_EQ(padded("long", 2), "long");
  EXPECT_EQ(right_aligned("7", 3), "  7");
  for (const std::size_t width : {4, 5}) EXPECT_EQ(right_aligned("12345", width), " 12345") << "never touches";
  EXPECT_EQ(shortened("Afghanistan", 6, "…"), "Afgha…");
  EXPECT_EQ(shortened("Afghan", 6, "…"), "Afghan");
  EXPECT_EQ(shortened("中国人", 4, "…"), "中…");
}

TEST_F(TextTest, NamesWithOneBeginningStayApart) {
  EXPECT_EQ(shortened_name("trust[AFG,PAK]", 14, "…"), "trust[AFG,PAK]");
  EXPECT_EQ(shortened_name("trust[AFG,PAK]", 10, "…"), "trus…,PAK]");
  EXPECT_EQ(shortened_name("trust[AFG,IND]", 10, "…"), "trus…,IND]");
  EXPECT_EQ(shortened_name("中国人民", 6, "…"), "中…民") << "wide characters are whole";
}

TEST_F(TextTest, WrapsAtSpaces) {
  EXPECT_THAT(wrapped("one two  three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(wrapped("extraordinary it is", 5), ElementsAre("extraordinary", "it is"));
  EXPECT_THAT(wrapped("", 5), ElementsAre());
}

}  // namespace
}  // namespace entente::text
