#include "base/csv_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace entente {
namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

Rows rows_in(CsvReader& reader) {
  Rows rows;
  while (reader.next()) rows.push_back(texts_of(reader.fields()));
  return rows;
}

/// Gives a text in pieces of that size.
CsvReader::Source in_pieces(const std::string& text, std::size_t size) {
  return [text, size, at = std::size_t{0}](char* to, std::size_t room) mutable {
    const std::size_t count = std::min({size, room, text.size() - at});
    std::copy_n(text.data() + at, count, to);
    at += count;
    return count;
  };
}

/// As a whole, which must be what it is in pieces.
Rows rows_of(const std::string& text, CsvFormat format = {}) {
  CsvReader whole(text, format);
  Rows rows = rows_in(whole);
  for (const std::size_t size : {1u, 2u, 3u, 7u, 1000u}) {
    CsvReader pieces(in_pieces(text, size), format);
    EXPECT_EQ(rows_in(pieces), rows) << size << ": " << text;
    EXPECT_EQ(pieces.last_line(), whole.last_line()) << size << ": " << text;
  }
  return rows;
}

TEST(CsvReader, FieldsBetweenQuotesHoldAnything) {
  EXPECT_EQ(rows_of("a,b\n\"x,y\",\"he said \"\"no\"\"\"\n"), (Rows{{"a", "b"}, {"x,y", "he said \"no\""}}));
  EXPECT_EQ(rows_of("a\n\"two\nlines\"\n"), (Rows{{"a"}, {"two\nlines"}}));
  EXPECT_EQ(rows_of("a\r\n\"two\r\n\r\nlines\",b\r\nc\r\n"), (Rows{{"a"}, {"two\r\n\r\nlines", "b"}, {"c"}}));
  EXPECT_EQ(rows_of("\"\",\"\"\"\"\n"), (Rows{{"", "\""}}));
  EXPECT_EQ(rows_of("a, \"x,y\" ,c\n"), (Rows{{"a", "x,y", "c"}})) << "blanks outside of quotes";
}

TEST(CsvReader, LinesEndAsOnAnySystem) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const std::string text = "a,b" + end + end + "1,2" + end + "3,";
    EXPECT_EQ(rows_of(text), (Rows{{"a", "b"}, {"1", "2"}, {"3", ""}})) << int(end[0]);
  }
  EXPECT_EQ(rows_of("a,x\ry\n1,2\n"), (Rows{{"a", "x\ry"}, {"1", "2"}}))
      << "where lines end with LF, CR is a character";
}

TEST(CsvReader, OfALineWithCarriageReturnsTheFirstPartIsTakenWhereThatIsAsked) {
  CsvReader reader("a,b\n1,2\r\"3\",4\r\n5,6\n");
  ASSERT_TRUE(reader.next());
  EXPECT_FALSE(reader.take_until_return());
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.fields().size(), 3u);
  ASSERT_TRUE(reader.take_until_return());
  EXPECT_EQ(texts_of(reader.fields()), (Row{"1", "2"}));
  EXPECT_EQ(reader.text(), "1,2");
  EXPECT_EQ(rows_in(reader), (Rows{{"3", "4"}, {"5", "6"}}));
  EXPECT_EQ(reader.last_line(), 4u);
}

TEST(CsvReader, TheSeparatorIsTheHeadersOrThatOfALineBeforeIt) {
  const CsvFormat any{.separator = CsvFormat::of_header};
  EXPECT_EQ(rows_of("a|b\n\"1|2\"|3,5\n", any), (Rows{{"a", "b"}, {"1|2", "3,5"}}));
  EXPECT_EQ(rows_of("\nsep=;\r\na,b;c\r\n1;2\r\n", any), (Rows{{"a,b", "c"}, {"1", "2"}}));
  EXPECT_EQ(rows_of("sep=,\na;b,c\n", any), (Rows{{"a;b", "c"}}));
  EXPECT_EQ(rows_of("sep=;\n", any), Rows{});
  EXPECT_EQ(rows_of("x\nsep=;\n", any), (Rows{{"x"}, {"sep=;"}})) << "below a header it is a row";
  EXPECT_EQ(rows_of("sep=;\na\n"), (Rows{{"sep=;"}, {"a"}})) << "where commas are agreed on";
}

TEST(CsvReader, AByteOrderMarkAndNothingAtAll) {
  EXPECT_EQ(rows_of("\xEF\xBB\xBFx\n"), (Rows{{"x"}}));
  EXPECT_EQ(rows_of("\xEF\xBB\xBF\"x,y\"\n"), (Rows{{"x,y"}}));
  EXPECT_TRUE(rows_of("").empty());
  EXPECT_TRUE(rows_of("\xEF\xBB\xBF").empty());
  EXPECT_TRUE(rows_of("\n\n").empty());
}

TEST(CsvReader, TrimsBlanksButNotThoseBetweenQuotes) {
  EXPECT_EQ(rows_of(" a\t, b c ,\" d \"\r\n \t \n,\n", {.trimmed = true}),
            (Rows{{"a", "b c", " d "}, {"", ""}}));
  EXPECT_EQ(rows_of(" a, b \n"), (Rows{{" a", " b "}}));
}

TEST(CsvReader, QuotesMeanNothingBesideTabs) {
  EXPECT_EQ(rows_of("\"a\t,b\"\n", {.separator = '\t'}), (Rows{{"\"a", ",b\""}}));
}

TEST(CsvReader, AQuoteThatNothingEndsSpoilsItsOwnLineOnly) {
  EXPECT_EQ(rows_of("a,\"b\nc,d\ne,f\n"), (Rows{{"a", "\"b"}, {"c", "d"}, {"e", "f"}}));
  EXPECT_EQ(rows_of("1,\"A,B\n2,C\n3,\"D,E\n"), (Rows{{"1", "\"A,B"}, {"2", "C"}, {"3", "\"D,E"}}))
      << "the next quote joins what does not belong together";
  EXPECT_EQ(rows_of("a \"b\" c,d\n"), (Rows{{"a \"b\" c", "d"}})) << "inside of a field it is a character";
  EXPECT_EQ(rows_of("\"a\"b,c\n"), (Rows{{"ab", "c"}})) << "nothing is lost";
}

TEST(CsvReader, KnowsWhereEachFieldStands) {
  const std::string text =
      "\xEF\xBB\xBF"
      "a,b\n\"two\nl\xC3\xA9nes\", \"x\"\n\nlast\n";
  CsvReader rows(text, {.trimmed = true});
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.fields()[1].offset, text.find('b'));
  EXPECT_EQ(rows.position(rows.fields()[1]).column, 3u);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.line(), 2u);
  EXPECT_EQ(rows.last_line(), 3u);
  EXPECT_EQ(rows.fields()[1].offset, text.find("\"x\""));
  EXPECT_EQ(rows.position(rows.fields()[0]).line, 2u);
  EXPECT_EQ(rows.position(rows.fields()[1]).line, 3u);
  EXPECT_EQ(rows.position(rows.fields()[1]).column, 9u) << "characters, not bytes";
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.line(), 5u);
  EXPECT_FALSE(rows.next());
}

TEST(CsvReader, TheTextsOfFieldsLastAsLongAsTheTable) {
  const std::string text = "\"a \"\"b\"\"\",c\nd,e\n";
  CsvReader rows(text);
  ASSERT_TRUE(rows.next());
  const std::vector<CsvField> first = rows.fields();
  while (rows.next()) {
  }
  EXPECT_EQ(texts_of(first), (Row{"a \"b\"", "c"}));
}

TEST(CsvReader, PassesOverLinesThatAreTooLong) {
  const std::string text = "a,b\n" + std::string(1000, 'x') + "\nc,d\n\"" + std::string(40, '\n') + "\",e\nf";
  for (const std::size_t size : {1u, 7u, 400u, 5000u}) {
    CsvReader rows(in_pieces(text, size), {.longest = 20});
    Rows fine;
    std::vector<std::size_t> long_ones;
    while (rows.next()) {
      if (!rows.too_long()) {
        fine.push_back(texts_of(rows.fields()));
        continue;
      }
      long_ones.push_back(rows.line());
      EXPECT_EQ(rows.text(), std::string(20, 'x'));
    }
    EXPECT_EQ(fine, (Rows{{"a", "b"}, {"c", "d"}, {"\""}, {"\",e"}, {"f"}})) << "quotes join no more than that";
    EXPECT_EQ(long_ones, std::vector<std::size_t>{2}) << size;
    EXPECT_EQ(rows.last_line(), 45u);
  }
}

TEST(CsvReader, IsTheSameInPiecesWhateverComes) {
  std::mt19937 random(5);
  const std::string characters = "ab,\"\"\n\r \t\xEF\xBB\xBF";
  for (int k = 0; k < 150; ++k) {
    std::string text;
    for (std::size_t size = random() % 40; text.size() < size;)
      text += characters[random() % characters.size()];
    const CsvFormat format{random() % 4 ? ',' : '\t', random() % 2 == 0,
                           random() % 3 ? text.size() : random() % 12};
    rows_of(text, format);
  }
}

TEST(CsvReader, ReadsLinesAgainThatQuotesJoined) {
  for (const std::size_t size : {1u, 100u}) {
    CsvReader rows(in_pieces("a,\"b\nc\"\nd,e\n", size));
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(texts_of(rows.fields()), (Row{"a", "b\nc"}));
    EXPECT_EQ(rows.last_line(), 2u);
    rows.take_first_line_only();
    EXPECT_EQ(texts_of(rows.fields()), (Row{"a", "\"b"}));
    EXPECT_EQ(rows_in(rows), (Rows{{"c\""}, {"d", "e"}}));
  }
}

TEST(CsvReader, TheFirstRecordMayTellTheSeparator) {
  CsvReader rows(in_pieces("a,b\n\"c,d\",e\n", 3), {.separator = '\t'});
  ASSERT_TRUE(rows.next());
  rows.separate_by(',');
  EXPECT_EQ(texts_of(rows.fields()), (Row{"a", "b"}));
  EXPECT_EQ(rows_in(rows), (Rows{{"c,d", "e"}}));
}

TEST(CsvReader, FindsTheSeparatorInTheFirstRecord) {
  constexpr CsvFormat found = {.separator = CsvFormat::of_header, .trimmed = true};
  EXPECT_EQ(rows_of("\n \na;b\n\"c;d\";0,5\n", found), (Rows{{"a", "b"}, {"c;d", "0,5"}}));
  EXPECT_EQ(rows_of("a\tb\tc\n\t\"x\ty\"\t\"r[A, B]\"\n", found),
            (Rows{{"a", "b", "c"}, {"", "x\ty", "r[A, B]"}}))
      << "as spreadsheets write tables with tabs";
  EXPECT_EQ(rows_of("a,\"b;c\"\n1;2,3\n", found), (Rows{{"a", "b;c"}, {"1;2", "3"}}));
}

TEST(CsvReader, GoesOnFromWhatItHasWhereTheSourceFails) {
  bool failed = false;
  const std::string text = "a,b\nc";
  CsvReader rows([&, at = std::size_t{0}](char* to, std::size_t) mutable -> std::size_t {
    if (at == text.size()) {
      failed = true;
      throw DataError("damaged");
    }
    *to = text[at++];
    return 1;
  });
  ASSERT_TRUE(rows.next());
  EXPECT_FALSE(failed) << "what is whole is given first";
  EXPECT_THROW(rows.next(), DataError);
  EXPECT_EQ(rows.last_line(), 1u);
}

}  // namespace
}  // namespace entente
