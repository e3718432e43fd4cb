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

}  // namespace
}  // namespace entente
