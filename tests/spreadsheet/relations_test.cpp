#include "spreadsheet/relations.h"

#include "sheets_for_tests.h"

namespace entente {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

using SheetRelations = testing_support::SheetsTest;

TEST_F(SheetRelations, TwoRatersGiveAnIntervalWhereTheyDiffer) {
  const Sheets sheets = read_all({{"trust (A).csv", ",A,B,C\nA,,0.5,0.1\nB,-1,,\nC,,,\n"},
                                  {"trust (B).csv", ",A,B,C\nA,,0.8,0.1\nB,,,0.2\nC,,,\n"}});
  ASSERT_EQ(sheets.relations.size(), 1u);
  EXPECT_EQ(sheets.relations[0].id, "trust");
  EXPECT_EQ(ties(sheets), "A>B 0.5..0.8=0.65, A>C 0.1, B>A -1, B>C 0.2");
  EXPECT_THAT(sheets.relations[0].raters, ElementsAre("A", "B"));
  EXPECT_EQ(sheets.relations[0].source, "trust (A).csv and trust (B).csv");
  EXPECT_THAT(
      sheets.remarks,
      Contains("trust: 2 raters differ on 1 tie, drawn between what they say; 2 ties not all of them rate"));
}

TEST_F(SheetRelations, OneRelationTwiceIsAnError) {
  EXPECT_EQ(
      error_of([&] {
        read_all({{"trust.csv", ",A,B\nA,,1\nB,,\n"}, {"Trust.csv", ",A,B\nA,,1\nB,,\n"}});
      }),
      "Trust.csv:1:1: the relation Trust stands in trust.csv already; sheets of two raters are called 'Trust "
      "(A)' and 'Trust (B)'");
}

TEST_F(SheetRelations, RangesFollowTheValues) {
  const auto range = [&](const std::string& value) {
    const Range found = read("r.csv", ",A,B\nA,," + value + "\nB,,\n").relations[0].range;
    return reading::shortest(found.low) + ".." + reading::shortest(found.high);
  };
  EXPECT_EQ(range("0.5"), "0..1");
  EXPECT_EQ(range("-0.5"), "-1..1");
  EXPECT_EQ(range(""), "-1..1");
  EXPECT_EQ(range("3"), "0..3");
  EXPECT_EQ(range("-7"), "-7..7");
  EXPECT_EQ(range("3.5"), "0..5");
  EXPECT_EQ(range("1500"), "0..2000");
}

TEST_F(SheetRelations, TheSheetRelationsSaysRangesAndMore) {
  const Sheets sheets =
      read_all({{"trust.csv", ",A,B\nA,,0.5\nB,0.5,\n"},
                {"relations.csv", "relation,low,high,symmetric,sense\ntrust,-2,,yes,friendly\n"}});
  const SheetRelation& trust = sheets.relations[0];
  EXPECT_EQ(trust.range.low, -2);
  EXPECT_FALSE(std::isfinite(trust.range.high));
  EXPECT_TRUE(trust.symmetric);
  EXPECT_EQ(trust.sense, Sense::friendly);
  EXPECT_EQ(ties(sheets), "A>B 0.5") << "a pair once";
}

TEST_F(SheetRelations, WhatDoesNotFitTheSheetRelationsIsSaid) {
  EXPECT_EQ(
      error_of([&] {
        read_all({{"trust.csv", ",A,B\nA,,0.5\nB,3,\n"},
                  {"relations.csv",
                   "relation,low,high,symmetric,sense\ntrust,-1,1,yes,frendly\ntrst,,,perhaps,\n"}});
      }),
      "trust.csv:3:3: trust is symmetric, and between B and A both 0.5 and 3 stand\n"
      "trust.csv:3:3: found 3, outside the range [-1, 1] of the sheet relations\n"
      "relations.csv:2:16: found 'frendly'; expected neutral, friendly or hostile (did you mean 'friendly'?)\n"
      "relations.csv:3:1: no sheet holds the relation 'trst' (did you mean 'trust'?)\n"
      "relations.csv:3:8: found 'perhaps'; expected yes or no");
}

TEST_F(SheetRelations, TitlesBecomeNamesThatAreFree) {
  const Sheets sheets =
      read_all({{"Trust in people.csv", ",A,B\nA,,1\nB,,\n"}, {"state.csv", ",A,B\nA,,1\nB,,\n"}});
  EXPECT_EQ(sheets.relations[0].id, "trust_in_people");
  EXPECT_EQ(sheets.relations[0].title, "Trust in people");
  EXPECT_EQ(sheets.relations[1].id, "state_2") << "a kind of actors has that name";
}

}  // namespace
}  // namespace entente
