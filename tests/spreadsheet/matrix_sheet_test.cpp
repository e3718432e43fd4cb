#include "sheets_for_tests.h"
#include "spreadsheet/relation_sheet.h"

namespace entente {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using MatrixSheet = testing_support::SheetsTest;

TEST_F(MatrixSheet, NamesFoldIntoCodesAndBlankIsNoTie) {
  const Sheets sheets = read("trust.csv", ",France,DE,Norland\nGermany,0.5,,\nFRA,,-0.25,\nNorland,,,0\n");
  EXPECT_EQ(ids(sheets), "DEU FRA Norland") << "isolated ones stay";
  EXPECT_EQ(ties(sheets), "DEU>FRA 0.5, FRA>DEU -0.25");
  EXPECT_EQ(sheets.relations[0].id, "trust");
  EXPECT_EQ(sheets.relations[0].source, "trust.csv");
  EXPECT_EQ(sheets.actors[1].name, "France") << "a code alone gets the table's name";
  EXPECT_EQ(sheets.actors[0].name, "Germany");
  EXPECT_EQ(sheets.actors[2].kind, "group");
}

TEST_F(MatrixSheet, SeparatorsAndDecimalCommas) {
  for (const char* text : {"x;A;B\nA;;0,5\nB;-1;\n", "x\tA\tB\nA\t\t0.5\nB\t-1\t\n",
                           "x,A,B\nA,,\"0,5\"\nB,-1,\n", "\xEF\xBB\xBF,A,B\r\nA,,0.5\r\n\r\nB,-1,\r\n"}) {
    EXPECT_EQ(ties(read("r.csv", text)), "A>B 0.5, B>A -1") << text;
  }
}

TEST_F(MatrixSheet, AThousandIsNotTakenForALittleMoreThanOne) {
  EXPECT_EQ(error_of([&] { read("r.csv", ",A,B\nA,,\"1,234\"\nB,,\n"); }),
            "r.csv:2:4: found '1,234'; expected a number like 1000.5 or 1000,5, or nothing");
}

TEST_F(MatrixSheet, AllThatIsWrongIsSaidAtOnceInTheOrderOfTheSheet) {
  EXPECT_EQ(
      error_of([&] { read("r.csv", ",France,Germany,France\nFrance,,much,\nFrence,1,any,\nGermany,1,,2\n"); }),
      "r.csv:1:17: 'France' names a column already\n"
      "r.csv:2:9: found 'much'; expected a number, or nothing\n"
      "r.csv:3:1: 'Frence' names a row and no column\n"
      "r.csv:3:10: found 'any'; expected a number, or nothing");
  EXPECT_EQ(error_of([&] { read("r.csv", ",France,Germany\nFrence,,1\nGermany,1,\n"); }),
            "r.csv:1:2: 'France' names a column and no row (did you mean 'Frence'?)\n"
            "r.csv:2:1: 'Frence' names a row and no column (did you mean 'France'?)");
}

TEST_F(MatrixSheet, NotesAndMarksAreToldAndLeftOut) {
  const Sheets sheets = read("r.csv", ",A,B,Notes\nA,,n/a,old friend\nB,-,1,\nSource: SIPRI,,,\n");
  EXPECT_EQ(ids(sheets), "A B");
  EXPECT_EQ(ties(sheets), "");
  EXPECT_THAT(
      sheets.remarks,
      ::testing::Contains("r.csv: left out, since no actor heads it in both margins: the column 'Notes' "
                          "(" +
                          library.path.string() + "/r.csv:1:6), the row 'Source: SIPRI' (" +
                          library.path.string() + "/r.csv:4:1)"));
  EXPECT_THAT(sheets.remarks, ::testing::Contains(::testing::StartsWith(
                                  "r.csv: 2 cells with 'n/a', '-' or the like count as blank, the first at ")));
}

TEST_F(MatrixSheet, NumbersThatNoRangeHoldsAreRefused) {
  EXPECT_EQ(error_of([&] { read("r.csv", ",A,B\nA,,1e308\nB,-5e307,\n"); }),
            "r.csv:2:4: found 1e+308; numbers lie between -4e+307 and 4e+307\n"
            "r.csv:3:3: found -5e+307; numbers lie between -4e+307 and 4e+307");
  const Range range = read("r.csv", ",A,B\nA,,3e307\nB,-3e307,\n").relations[0].range;
  EXPECT_EQ(range.low, -4e307);
  EXPECT_EQ(range.high, 4e307);
  options.scale = parse_sheet_scale("-4e307:4e307=-4e307:4e307");
  EXPECT_EQ(ties(read("r.csv", ",A,B\nA,,3e307\nB,-4e307,\n")), "A>B 3e+307, B>A -4e+307");
  EXPECT_FALSE(parse_sheet_scale("-1e308:1e308=-1:1"));
}

TEST_F(MatrixSheet, TwoNamesOfOneActorAreBothTold) {
  EXPECT_EQ(error_of([&] { read("r.csv", ",France,Germany\nFrance,,1\nGermany,1,\nFrench Republic,1,\n"); }),
            "r.csv:4:1: 'French Republic' is FRA, as 'France' is, which names a row already");
}

TEST_F(MatrixSheet, CodesInBothMarginsAreWhatTheyAre) {
  const Sheets sheets = read("r.csv", ",FR,FRA,a,A\nFR,,1,,\nFRA,2,,,\na,,,,3\nA,,,4,\n");
  EXPECT_EQ(ids(sheets), "FR FRA a A");
  EXPECT_EQ(ties(sheets), "FR>FRA 1, FRA>FR 2, a>A 3, A>a 4");
  EXPECT_THAT(sheets.remarks,
              ::testing::Contains("r.csv: 'FR' and 'FRA' are two actors, since both stand in both margins"));
}

TEST_F(MatrixSheet, NamesInOtherLettersGetCodesAndStay) {
  const Sheets sheets = read("影响.csv", ",Séléka,中国军,日本\nSéléka,,1,\n中国军,,,\n日本,,2,\n");
  EXPECT_EQ(ids(sheets), "SELEKA ACTOR1 ACTOR2");
  EXPECT_EQ(sheets.actors[2].name, "日本");
  EXPECT_EQ(sheets.relations[0].id, "ties");
  EXPECT_EQ(sheets.relations[0].title, "影响");
}

TEST_F(MatrixSheet, WhatHasNoNameIsSaid) {
  EXPECT_EQ(
      error_of([&] { read("r.csv", ",A,B\nA,,1,2\n,3,\nB,,\n"); }),
      "r.csv:2:6: this column has no name, and holds '2'; numbers with a decimal comma need ; or tabs between "
      "the fields\nr.csv:3:2: this row has no name, and holds '3'");
}

TEST_F(MatrixSheet, TheDiagonalIsLeftOutAndTold) {
  const Sheets sheets = read("r.csv", ",A,B\nA,1,0.5\nB,,0\n");
  EXPECT_EQ(ties(sheets), "A>B 0.5");
  EXPECT_THAT(sheets.remarks[0],
              ::testing::StartsWith("r.csv: the diagonal is left out (1 value, the first at "));
}

TEST_F(MatrixSheet, ATitleAboveAndBlankColumnsBesideDoNotCount) {
  EXPECT_EQ(ties(read("r.csv", "Who trusts whom,,,\n,,A,B\n,A,,0.5\n,B,,\n")), "A>B 0.5");
}

TEST_F(MatrixSheet, ValuesAreMappedByTheScale) {
  options.scale = parse_sheet_scale("-3:3=-1:1");
  const Sheets sheets = read("r.csv", ",A,B\nA,,1\nB,-3,\n");
  EXPECT_EQ(ties(sheets), "A>B 0.333333333333, B>A -1");
  EXPECT_EQ(sheets.relations[0].range.low, -1);
  EXPECT_EQ(error_of([&] { read("r.csv", ",A,B\nA,,4\nB,-3,\n"); }),
            "r.csv:2:4: found 4, outside the scale -3 to 3");
  options.scale = parse_sheet_scale("0:10=0:1");
  EXPECT_EQ(ties(read("r.csv", ",A,B\nA,,1\nB,3,\n")), "A>B 0.1, B>A 0.3");
  for (const char* wrong : {"", "1:0=0:1", "0:1", "0:1=2:2", "a:b=0:1", "0:1=0:1:2", "0:inf=0:1"})
    EXPECT_FALSE(parse_sheet_scale(wrong)) << wrong;
}

TEST_F(MatrixSheet, AHalfSaysWhatBothAreToEachOther) {
  const Sheets sheets = read("r.csv", ",A,B,C\nA,,1,2\nB,,,3\nC,,,\n");
  EXPECT_TRUE(sheets.relations[0].symmetric);
  EXPECT_FALSE(read("r.csv", ",A,B,C\nA,,1,\nB,,,3\nC,,,\n").relations[0].symmetric) << "a pair is open";
}

TEST_F(MatrixSheet, OthersAreRefused) {
  EXPECT_THAT(error_of([&] { read("r.csv", "a,b,c\n1,2,3\n"); }),
              HasSubstr("r.csv:1:1: this sheet has no names in both margins"));
  EXPECT_THAT(error_of([&] { read("r.csv", ",A,B\nA,,\xff\n"); }), HasSubstr("r.csv:2: not UTF-8; save it as CSV in UTF-8"));
  EXPECT_THROW(read("r.csv", ""), RequestError);
}

TEST_F(MatrixSheet, RatersMayHaveBrackets) {
  spreadsheet::RelationSheet relation;
  spreadsheet::name_relation(relation, "trust (Desk (2))");
  EXPECT_EQ(relation.title + "/" + relation.rater, "trust/Desk (2)");
  spreadsheet::RelationSheet odd;
  spreadsheet::name_relation(odd, "trust)");
  EXPECT_EQ(odd.title + "/" + odd.rater, "trust)/");
}

}  // namespace
}  // namespace entente
