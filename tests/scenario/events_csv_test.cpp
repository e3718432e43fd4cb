#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Loaded with_events(const std::string& table) {
  const Folder folder;
  folder.write("rows.csv", table);
  folder.write("s.json", scenario_with(R"("events_csv": "rows.csv")"));
  return load_file(folder, "s.json");
}

TEST(EventsCsv, RowsAreKeptFlat) {
  const Loaded loaded =
      with_events("date,type,by,on,intensity\r\n2025-01-02,raid,A,B,2.5\n\n2025-01-03,raid,B,,\n");
  EXPECT_THAT(loaded.lines, IsEmpty());
  const EventTable& table = loaded.scenario.events_csv;
  ASSERT_EQ(table.rows(), 2U);
  EXPECT_EQ(to_string(table.dates[1]), "2025-01-03");
  EXPECT_EQ(table.words[table.types[1]], "raid");
  EXPECT_EQ(table.words[table.cast[0]] + table.words[table.cast[1]] + table.words[table.cast[2]], "ABB");
  EXPECT_EQ(table.cast[3], EventTable::nobody);
  EXPECT_THAT(table.intensities, ElementsAre(2.5, 1));
  EXPECT_EQ(table.at[1], 52U);
}

TEST(EventsCsv, ErrorsPointIntoTheTable) {
  EXPECT_THAT(
      with_events("date,type,intensity\n2025-02-30,raid,1\n2025-01-01,raid\n2025-01-01,raid,much\n").lines,
      ElementsAre("rows.csv:2:1: error: events_csv: found '2025-02-30'; expected a date, YYYY-MM-DD",
                  "rows.csv:3:1: error: events_csv: found 2 columns; expected 3",
                  "rows.csv:4:17: error: events_csv: found 'much'; expected a number"));
}

TEST(EventsCsv, ARowWithoutADateIsWrongBeforeAndAfterTheFirstDate) {
  EXPECT_THAT(with_events("date,type\n,raid\n2025-01-01,raid\n,raid\n").lines,
              ElementsAre("rows.csv:2:1: error: events_csv: found ''; expected a date, YYYY-MM-DD",
                          "rows.csv:4:1: error: events_csv: found ''; expected a date, YYYY-MM-DD"));
}

TEST(EventsCsv, IsReadAsSpreadsheetsOfAnyCountryWriteIt) {
  for (const char* table :
       {"Date;TYPE;by;Intensity\r\n2025-01-02;raid;\"A\";2,5\r\n",
        "date\ttype\tby\tintensity\n2025-01-02\traid\tA\t2,5\n",
        "Date,Type,by,Intensity\n2025-01-02,raid,A,2.5\n", "date;type;by;intensity\n2025-01-02;raid;A;2.5\n"}) {
    const Loaded loaded = with_events(table);
    EXPECT_THAT(loaded.lines, IsEmpty()) << table;
    EXPECT_THAT(loaded.scenario.events_csv.intensities, ElementsAre(2.5)) << table;
  }
  EXPECT_THAT(
      with_events("date;type;intensity\n2025-01-01;raid;1.000,5\n2025-01-01;raid;0,5\n2025-01-01;raid;1.000\n")
          .lines,
      ElementsAre("rows.csv:2:17: error: events_csv: found '1.000,5'; expected a number like 1000.5 or 1000,5",
                  "rows.csv:4:17: error: events_csv: found '1.000'; expected a number like 1000,5, as above"));
  EXPECT_THAT(
      with_events("date,type,intensity\n2025-01-01,raid,0,5\n").lines,
      ElementsAre("rows.csv:2:1: error: events_csv: found 4 columns; expected 3; numbers with a decimal comma "
                  "need ; or tabs between the fields"));
}

TEST(EventsCsv, LinesThatEndWithCarriageReturnsAreLines) {
  EXPECT_THAT(with_events("date,type,intensity\r2025-01-01,raid,1\r2025-01-01,raid,much\r").lines,
              ElementsAre("rows.csv:3:17: error: events_csv: found 'much'; expected a number"));
}

TEST(EventsCsv, NeedsItsHeader) {
  EXPECT_THAT(with_events("type,by,on\n").lines,
              ElementsAre("rows.csv:1:1: error: events_csv: there is no column 'date' in \"type,by,on\"; "
                          "expected date, type, the "
                          "roles, and intensity if it is not 1"));
  EXPECT_THAT(
      with_events("").lines,
      ElementsAre("rows.csv:1:1: error: events_csv: the table is empty; expected a header with date and type"));
  EXPECT_THAT(with_events("date,type,date\n").lines,
              ElementsAre("rows.csv:1:11: error: events_csv: the column 'date' stands here already"));
}

TEST(EventsCsv, SaysSoManyErrorsAndHowManyMore) {
  std::string table = "date,type\n";
  for (int i = 0; i < 250; ++i) table += "soon,raid\n";
  const Loaded loaded = with_events(table);
  ASSERT_EQ(loaded.lines.size(), 101U);
  EXPECT_THAT(loaded.lines.back(), ::testing::EndsWith("150 more rows cannot be read"));
}

TEST(EventsCsv, GoesAlongWithTheResolvedScenario) {
  const Loaded loaded = with_events("date,type\n2025-01-01,raid\n");
  ASSERT_EQ(loaded.scenario.tables.size(), 1U);
  EXPECT_EQ(loaded.scenario.tables[0].file, "events_csv.csv");
  EXPECT_THAT(loaded.scenario.resolved, ::testing::HasSubstr(R"("events_csv": "events_csv.csv")"));
}

}  // namespace
}  // namespace entente::testing_support
