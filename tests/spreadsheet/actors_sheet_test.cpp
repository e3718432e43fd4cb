#include "spreadsheet/actors_sheet.h"

#include "sheets_for_tests.h"

namespace entente {
namespace {

using ::testing::Contains;

using ActorsSheet = testing_support::SheetsTest;

const std::string of_three = ",AA,BB,Norland\nAA,,1,\nBB,,,0.5\nNorland,,,\n";

TEST_F(ActorsSheet, ColumnsWithNumbersAreAttributes) {
  const Sheets sheets =
      read_all({{"trust.csv", of_three},
                {"actors.csv",
                 "Code,Name,Kind,GDP per head,note,remark\nAA,Aland,,40.5,n,x\nBB,Bland,alliance,,,y\n"
                 "CC,Norland,group,1.5,,\n"}});
  EXPECT_EQ(ids(sheets), "AA BB CC");
  EXPECT_EQ(ties(sheets), "AA>BB 1, BB>CC 0.5") << "by code or by name";
  EXPECT_EQ(sheets.attributes[0].id, "gdp_per_head");
  EXPECT_EQ(sheets.attributes[0].title, "GDP per head");
  EXPECT_EQ(sheets.actors[0].attributes[0], 40.5);
  EXPECT_EQ(sheets.actors[1].attributes[0], std::nullopt);
  EXPECT_EQ(sheets.actors[0].kind + sheets.actors[1].kind + sheets.actors[2].kind, "statealliancegroup");
  EXPECT_EQ(sheets.actors[0].note, "n");
  EXPECT_THAT(sheets.remarks, Contains("actors.csv: columns without numbers, which are left out: remark"));
}

TEST_F(ActorsSheet, NamesThatItDoesNotHaveAreErrorsUnlessTheyAreCountries) {
  const std::string actors = "name\nAland\nBland\n";
  EXPECT_EQ(error_of([&] {
              read_all({{"actors.csv", actors}, {"r.csv", ",Aland,Blandd\nAland,,1\nBlandd,,\n"}});
            }),
            "r.csv:3:1: 'Blandd' is not in the sheet actors (did you mean 'Bland'?)");
  EXPECT_EQ(ids(read_all({{"actors.csv", actors}, {"r.csv", ",Aland,France\nAland,,1\nFrance,,\n"}})),
            "Aland Bland FRA");
}

TEST_F(ActorsSheet, AllThatIsWrongIsSaid) {
  EXPECT_EQ(error_of([&] {
              read_all({{"actors.csv", "code,name,power\nA,Aland,1\nA,Bland,much\n,,3\nC,Cland,much\n"},
                        {"r.csv", ",A,C\nA,,1\nC,,\n"}});
            }),
            "actors.csv:3:1: the actor 'A' stands here already\n"
            "actors.csv:4:1: this row has neither a code nor a name\n"
            "actors.csv:5:9: found 'much'; expected a number");
}

TEST_F(ActorsSheet, KindsAndAttributesHaveNamesOfTheirOwn) {
  const Sheets sheets =
      read_all({{"r.csv", ",A,B\nA,,1\nB,,\n"}, {"actors.csv", "code,kind,A,intensity\nA,B,1,2\nB,,3,4\n"}});
  EXPECT_EQ(sheets.actors[0].kind, "B_2");
  EXPECT_EQ(sheets.attributes[0].id + " " + sheets.attributes[1].id, "A_2 intensity_2");
}

TEST_F(ActorsSheet, WhereNoneIsACountryAllAreStates) {
  EXPECT_EQ(read("r.csv", ",A,B\nA,,1\nB,,\n").actors[0].kind, "state");
}

TEST_F(ActorsSheet, ExactCodesGoBeforeNamesAndCountries) {
  const Sheets sheets = read_all({{"actors.csv", "code,name\nFR,First\nFRA,Republic\na,A\nA,other\n"},
                                  {"r.csv", ",FR,FRA,a,A\nFR,,1,,\nFRA,2,,,\na,,,,3\nA,,,4,\n"}});
  EXPECT_EQ(ids(sheets), "FR FRA a A");
  EXPECT_EQ(ties(sheets), "FR>FRA 1, FRA>FR 2, a>A 3, A>a 4");
}

TEST_F(ActorsSheet, MarksForNothingAreBlankAndCounted) {
  const Sheets sheets = read_all({{"actors.csv", "name,power\nA,n/a\nB,2\n"}, {"r.csv", ",A,B\nA,,1\nB,,\n"}});
  EXPECT_EQ(sheets.actors[0].attributes[0], std::nullopt);
  EXPECT_EQ(sheets.actors[1].attributes[0], 2);
  EXPECT_THAT(sheets.remarks[0],
              ::testing::StartsWith("actors.csv: 1 cell with 'n/a', '-' or the like counts as blank"));
  EXPECT_EQ(error_of([&] {
              read_all({{"actors.csv", "name,power\nA,-1e308\nB,2\n"}, {"r.csv", ",A,B\nA,,1\nB,,\n"}});
            }),
            "actors.csv:2:3: found -1e308; numbers lie between -4e+307 and 4e+307");
}

TEST_F(ActorsSheet, CodesInOtherLettersAreMade) {
  const Sheets sheets = read_all(
      {{"actors.csv", "code,name\n中,China's army\n日,Élan\n"}, {"r.csv", ",中,Élan\n中,,1\nÉlan,,\n"}});
  EXPECT_EQ(ties(sheets), "ACTOR1>ACTOR2 1");
}

}  // namespace
}  // namespace entente
