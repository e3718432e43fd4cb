#include "results/csv_table.h"

#include <entente/results.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace entente {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> rows_of(const std::string& text) {
  CsvRecords records(text);
  std::vector<Row> rows;
  for (Row row; records.next(row);) rows.push_back(row);
  return rows;
}

TEST(CsvRecords, FieldsBetweenQuotesHoldAnything) {
  EXPECT_EQ(rows_of("a,b\n\"x,y\",\"he said \"\"no\"\"\"\n"),
            (std::vector<Row>{{"a", "b"}, {"x,y", "he said \"no\""}}));
  EXPECT_EQ(rows_of("a\n\"two\nlines\"\n"), (std::vector<Row>{{"a"}, {"two\nlines"}}));
  EXPECT_EQ(rows_of("\"\",\"\"\"\"\n"), (std::vector<Row>{{"", "\""}}));
}

TEST(CsvRecords, LinesEndAsOnAnySystem) {
  for (const std::string end : {"\n", "\r\n", "\r"})
    EXPECT_EQ(rows_of("a,b" + end + end + "1,2" + end + "3,"),
              (std::vector<Row>{{"a", "b"}, {"1", "2"}, {"3", ""}}))
        << int(end[0]);
}

TEST(CsvRecords, AByteOrderMarkAndNothingAtAll) {
  EXPECT_EQ(rows_of("\xEF\xBB\xBFx\n"), (std::vector<Row>{{"x"}}));
  EXPECT_TRUE(rows_of("").empty());
  EXPECT_TRUE(rows_of("\n\n").empty());
}

TEST(CsvRecords, KnowTheLineInWhichARecordBegins) {
  CsvRecords records("a\n\"two\nlines\"\n\nlast\n\"not closed\n");
  Row row;
  for (const std::size_t line : {1u, 2u, 5u, 6u}) {
    ASSERT_TRUE(records.next(row));
    EXPECT_EQ(records.line(), line);
  }
  EXPECT_FALSE(records.next(row));
}

TEST(CsvNumber, MayHaveAPlusSign) {
  EXPECT_EQ(csv_number("+1"), 1.0);
  EXPECT_EQ(csv_number("-1.5e3"), -1500.0);
  EXPECT_TRUE(std::isnan(*csv_number("")));
  for (const char* text : {"+", "+-1", "--1", "1,5", " 1", "x"}) EXPECT_FALSE(csv_number(text)) << text;
}

TEST(CsvTable, SaysTheLineThatIsDamaged) {
  const auto file = std::filesystem::temp_directory_path() / "entente-csv-table-test.csv";
  std::ofstream(file) << "a,b\n\"x\ny\",1\n2\n";
  try {
    CsvTable{file};
    FAIL();
  } catch (const ReadError& error) {
    EXPECT_TRUE(std::string(error.what()).ends_with("is damaged in line 4")) << error.what();
  }
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace entente
