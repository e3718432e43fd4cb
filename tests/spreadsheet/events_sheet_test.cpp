#include "spreadsheet/events_sheet.h"

#include "sheets_for_tests.h"

namespace entente {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

class EventsSheet : public testing_support::SheetsTest {
 protected:
  Sheets with(const std::string& events) {
    return read_all({{"trust.csv", ",France,Germany,Norland\nFrance,,1,\nGermany,-1,,\nNorland,,,\n"},
                     {"events.csv", events}});
  }
};

TEST_F(EventsSheet, RowsAreEventsWithThoseWhoTakePart) {
  const Sheets sheets = with(
      "Date,Type,Who,To whom,Place,every,until,probability\n2026-03-01,Joint "
      "statement,France;Germany,Norland,Bonn,,,\n"
      "2026-02-01,visit,FRA,Germany,Paris,1 month,2026-06-01,0.5\n");
  ASSERT_EQ(sheets.events.size(), 2u);
  const SheetEvent& first = sheets.events[0];
  EXPECT_EQ(first.id, "joint-statement-2026-03-01");
  EXPECT_EQ(first.type, "joint-statement");
  EXPECT_EQ(first.roles[0].first + " " + first.roles[1].first, "Who to_whom");
  EXPECT_EQ(first.roles[0].second.size(), 2u);
  EXPECT_EQ(sheets.events[1].every + " " + sheets.events[1].until + " " + sheets.events[1].probability,
            "1 month 2026-06-01 0.5");
  EXPECT_TRUE(sheets.event_types[0].roles[0].second) << "several fill it";
  EXPECT_FALSE(sheets.event_types[1].roles[0].second);
  EXPECT_THAT(sheets.remarks, Contains("events.csv: columns that are left out: Place"));
}

TEST_F(EventsSheet, WhatATypeDoesIsSaidOrToBeJudged) {
  const Sheets sheets = with(
      "date,type,who,effect,relation\n2026-03-01,talks,France,0.25,Trust\n2026-04-01,talks,France,,\n2026-05-"
      "01,raid,France,,\n");
  EXPECT_EQ(sheets.event_types[0].low, 0.25);
  EXPECT_EQ(sheets.event_types[0].high, 0.25);
  EXPECT_EQ(sheets.event_types[0].source, "events.csv");
  EXPECT_EQ(sheets.event_types[1].low, -0.1) << "a tenth of the range, either way";
  EXPECT_EQ(sheets.event_types[1].high, 0.1);
  EXPECT_EQ(sheets.event_types[1].source, "to be judged");
}

TEST_F(EventsSheet, AColumnOfActorsIsARole) {
  const Sheets sheets = with("date,type,raider,victim,source\n2026-03-01,raid,France,Germany,a paper\n");
  EXPECT_EQ(sheets.event_types[0].roles[0].first + " " + sheets.event_types[0].roles[1].first, "raider victim");
  EXPECT_EQ(sheets.events[0].source, "a paper");
}

TEST_F(EventsSheet, AllThatIsWrongIsSaid) {
  EXPECT_EQ(error_of([&] {
              with(
                  "date,type,who,whom,probability,every,until,effect,relation\n"
                  "1.3.2026,raid,France,Germny,,,,,\n,raid,France,Germany,,,,,\n2026-03-01,,France,,,,,,\n"
                  "2026-03-01,raid,France,,2,,,,\n2026-03-02,raid,France,Germany,,1.5 days,,1,\n"
                  "2026-03-02,raid,France,Germany,,,2026-05-01,2,trst\n");
            }),
            "events.csv:2:1: found '1.3.2026'; expected a date, YYYY-MM-DD, or a cell that holds a date\n"
            "events.csv:2:1: nobody stands in the column whom here, as in other events of the type raid\n"
            "events.csv:2:22: 'Germny' is in no relation (did you mean 'Germany'?)\n"
            "events.csv:3:1: this event has no date\n"
            "events.csv:4:1: this event has no type\n"
            "events.csv:5:1: nobody stands in the column whom here, as in other events of the type raid\n"
            "events.csv:5:25: found 2; expected a number from 0 to 1\n"
            "events.csv:6:33: found '1.5 days'; expected a whole number of days, weeks, months or years, like "
            "2 weeks\n"
            "events.csv:7:34: an event that is not repeated (every) has no end (until)\n"
            "events.csv:7:45: found 2; above, the effect of raid is 1\n"
            "events.csv:7:47: 'trst' is not a relation (did you mean 'trust'?); there are: trust");
}

TEST_F(EventsSheet, EventsOutsideOfTheDatesAreLeftOut) {
  options.from = parse_date("2026-02-01");
  options.to = parse_date("2026-03-01");
  const Sheets sheets = with(
      "date,type,who\n2026-01-31,a,France\n2026-02-01,b,France\n2026-03-01,b,France\n2026-03-02,b,France\n");
  EXPECT_EQ(sheets.events.size(), 2u);
  EXPECT_EQ(sheets.event_types.size(), 1u) << "no type that nothing uses";
  EXPECT_THAT(sheets.remarks, Contains("events.csv: 2 events before --from or after --to left out"));
}

TEST_F(EventsSheet, NeedsADateAndAType) {
  EXPECT_EQ(error_of([&] { with("day of it,type\nx,y\n"); }),
            "events.csv:1:1: there is no column date; expected date, type, and columns of who takes part");
}

}  // namespace
}  // namespace entente
