#include "sheets_for_tests.h"

namespace entente {
namespace {

using ::testing::Contains;

using EdgeSheet = testing_support::SheetsTest;

TEST_F(EdgeSheet, EachTypeIsARelation) {
  const Sheets sheets = read("Connections.csv",
                             "FROM,To,Type,Strength,Direction,Tags\nFrance,Germany,Alliance,0.5,mutual,x\n"
                             "France,Norland,Trade,3,directed,y\nGermany,Norland,Trade,,,\n");
  ASSERT_EQ(sheets.relations.size(), 2u);
  EXPECT_EQ(sheets.relations[0].id, "Alliance");
  EXPECT_EQ(ties(sheets, 0), "FRA>DEU 0.5");
  EXPECT_TRUE(sheets.relations[0].symmetric) << "all of them hold both ways";
  EXPECT_EQ(ties(sheets, 1), "FRA>Norland 3, DEU>Norland 1");
  EXPECT_FALSE(sheets.relations[1].symmetric);
  EXPECT_THAT(sheets.remarks, Contains("Connections.csv: columns that are left out: Tags"));
}

TEST_F(EdgeSheet, MutualTiesAmongOthersAreBoth) {
  EXPECT_EQ(ties(read("trust.csv", "From,To,Value,Direction\nA,B,1,mutual\nB,C,-1,\n")),
            "A>B 1, B>A 1, B>C -1");
}

TEST_F(EdgeSheet, GephiCallsDirectionsTypes) {
  const Sheets sheets = read("edges.csv", "Source,Target,Type,Weight\nA,B,Undirected,0.5\nB,C,Directed,1\n");
  EXPECT_EQ(sheets.relations[0].id, "edges");
  EXPECT_EQ(ties(sheets), "A>B 0.5, B>A 0.5, B>C 1");
}

TEST_F(EdgeSheet, AllThatIsWrongIsSaid) {
  EXPECT_EQ(error_of([&] {
              read("r.csv",
                   "From,To,Type,Strength,Direction\nA,B,t,much,\nA,A,t,1,\nA,,t,1,\nA,C,t,1,mutul\nA,D,t,1,"
                   "\nA,D,t,2,\n");
            }),
            "r.csv:2:7: found 'much'; expected a number\n"
            "r.csv:3:3: 'A' stands on both sides\n"
            "r.csv:4:1: this row has nothing in its column To\n"
            "r.csv:5:9: found 'mutul'; expected directed, undirected or mutual (did you mean 'mutual'?)\n"
            "r.csv:7:1: the tie from A to D stands at r.csv:6:1 already");
}

}  // namespace
}  // namespace entente
