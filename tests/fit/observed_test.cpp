#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <sstream>

#include "../scenario/folder.h"
#include "fit/minimise.h"
#include "support/compiled.h"
#include "support/data_error.h"

namespace entente::observed_test {
namespace {
using namespace testing_support;
using ::testing::HasSubstr;

TEST(Observed, IsReadInBothForms) {
  const testing_support::Folder folder;
  const Observed longer = read_observed(folder.write(
      "l.csv", "date,series,value\n2025-01-01,\"trust[A, B]\",0.5\n\n2025-02-01,x,\n2025-02-01,x,2\r\n"));
  EXPECT_EQ(longer.series, (std::vector<std::string>{"trust[A,B]", "x"}));
  ASSERT_EQ(longer.observations.size(), 2U);
  EXPECT_EQ(longer.observations[1].value, 2);
  const Observed wide =
      read_observed(folder.write("w.csv", "date,x,\"trust[A,B]\"\n2025-01-01,1,\n2025-02-01,2,3\n"));
  EXPECT_EQ(wide.observations.size(), 3U);
  EXPECT_THAT(data_error_of([&] { read_observed(folder.write("a.csv", "day,x\n")); }),
              HasSubstr("a.csv:1:1: found the header \"day,x\"; expected date,series,value, or"));
  EXPECT_THAT(data_error_of([&] { read_observed(folder.write("b.csv", "date,x\n2025-01-01,1,2\n")); }),
              HasSubstr("b.csv:2:1: found 3 columns; expected 2 (names with commas stand in quotes)"));
  EXPECT_THAT(data_error_of([&] { read_observed(folder.write("c.csv", "date,x\n2025-01-01,one\n")); }),
              HasSubstr("c.csv:2:12: found 'one'; expected a number"));
  EXPECT_THAT(data_error_of([&] { read_observed(folder.write("d.csv", "date,x\nsoon,1\n")); }),
              HasSubstr("expected a date"));
  EXPECT_THAT(data_error_of([&] { read_observed(folder.write("e.csv", "date,x\n")); }),
              HasSubstr("holds no observation"));
}

TEST(Observed, IsReadAsSpreadsheetsOfAnyCountryWriteIt) {
  const testing_support::Folder folder;
  for (const char* table :
       {"Date;Series;Value\n2025-01-01;r[A, B];0,5\n", "date\t\"r[A, B]\"\n2025-01-01\t0,5\n"}) {
    const Observed seen = read_observed(folder.write("o.csv", table));
    EXPECT_EQ(seen.series, (std::vector<std::string>{"r[A,B]"})) << table;
    EXPECT_EQ(seen.observations.at(0).value, 0.5) << table;
  }
  EXPECT_THAT(data_error_of([&] { read_observed(folder.write("t.csv", "date;x\n2025-01-01;1.000,5\n")); }),
              HasSubstr("t.csv:2:12: found '1.000,5'; expected a number like 1000.5 or 1000,5"));
}

TEST(Observed, AllRowsThatAreWrongAreToldInTheirOrder) {
  const testing_support::Folder folder;
  const std::string said = data_error_of([&] {
    read_observed(
        folder.write("a.csv", "date,x,y\n2025-01-01,one,2\nsoon,1,two\n2025-03-01,1\n2025-04-01,1,2\n"));
  });
  std::vector<std::string> places;
  std::istringstream lines(said);
  for (std::string line; std::getline(lines, line);)
    places.push_back(
        line.substr(line.find("a.csv:") + 6, line.find(" ", line.find("a.csv:")) - line.find("a.csv:") - 7));
  EXPECT_EQ(places, (std::vector<std::string>{"2:12", "3:1", "3:8", "4:1"})) << said;
}

TEST(Observed, OfVeryManyRowsThatAreWrongTheFirstAreTold) {
  const testing_support::Folder folder;
  std::string table = "date,x\n";
  for (int row = 0; row < 103; ++row) table += "2025-01-01,one\n";
  const std::string said = data_error_of([&] { read_observed(folder.write("a.csv", table)); });
  EXPECT_THAT(said, HasSubstr("a.csv:101:12: found 'one'"));
  EXPECT_THAT(said, HasSubstr("\nand 3 more values that cannot be read"));
  EXPECT_EQ(said.find("a.csv:102:"), std::string::npos);
}

TEST(Observed, KeepsHowAndWhereSeriesAreWritten) {
  const testing_support::Folder folder;
  const auto place = [](const Observed& seen, std::size_t series) {
    return std::filesystem::path(seen.written[series].place).filename().string();
  };
  const Observed wide = read_observed(folder.write("w.csv", "date,x,\"trust[A, B]\"\n2025-01-01,1,2\n"));
  ASSERT_EQ(wide.written.size(), 2U);
  EXPECT_EQ(wide.written[1].name, "trust[A, B]");
  EXPECT_EQ(place(wide, 1), "w.csv:1:8");
  const Observed longer = read_observed(
      folder.write("l.csv", "date,series,value\n2025-01-01,x,1\n2025-02-01,foo bar,2\n2025-03-01,foobar,2\n"));
  ASSERT_EQ(longer.written.size(), 2U) << "the first place of each";
  EXPECT_EQ(longer.written[1].name, "foo bar");
  EXPECT_EQ(place(longer, 1), "l.csv:3:12");
}

TEST(Observed, ASeriesHasOneColumn) {
  const testing_support::Folder folder;
  EXPECT_THAT(data_error_of([&] { read_observed(folder.write("a.csv", "date,x,y,x\n2025-01-01,1,2,3\n")); }),
              HasSubstr("a.csv:1:10: the column 'x' stands here already"));
  EXPECT_THAT(data_error_of([&] { read_observed(folder.write("b.csv", "date,\"r[A,B]\",\"r[A, B]\"\n")); }),
              HasSubstr("b.csv:1:15: the column 'r[A, B]' stands here already"));
}

}  // namespace
}  // namespace entente::observed_test
