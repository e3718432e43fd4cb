/// New scenarios from spreadsheets.
#include "starter/from_sheets.h"

#include <gmock/gmock.h>

#include "../eventdata/library_for_tests.h"
#include "starter_support.h"

namespace entente::starter {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class FromSheets : public ::testing::Test {
 protected:
  WorldDraft world(const std::string& name, const std::string& table) {
    std::ofstream(folder.path / name, std::ios::binary) << table;
    request.library = library_folder();
    request.sheets.push_back(folder.path / name);
    return world_of_sheets(request, library_moves());
  }
  const testing_support::TemporaryFolder folder;
  NewScenario request;
};

TEST_F(FromSheets, AsksAboutTheTwoWhoStandWorst) {
  const WorldDraft w =
      world("trust.csv",
            ",India,Pakistan,China,Nepal\nIndia,,-2,-1,3\nPakistan,-2,,3,1\nChina,0,2,,1\nNepal,2,1,1,\n");
  EXPECT_EQ(w.code_of_one(), "IND");
  EXPECT_EQ(w.code_of_other(), "PAK");
  EXPECT_THAT(w.mediators, ElementsAre("NPL"));
  EXPECT_EQ(w.main().name, "trust");
  EXPECT_EQ(w.main().keys["source"], "to be judged") << "of its half-life, which no sheet tells";
  EXPECT_THAT(w.main().file_ties["IND"]["source"].get<std::string>(), HasSubstr("trust.csv"));
  EXPECT_EQ(w.main().file_ties["IND"]["PAK"], -2);
}

TEST_F(FromSheets, AsksAboutTheFirstOfThoseWhoStandWorst) {
  const WorldDraft w = world("ties.csv", ",A,B,C\nA,,-0.5,-1\nB,-0.5,,-1\nC,-1,-1,\n");
  EXPECT_EQ(w.code_of_one() + w.code_of_other(), "AC");
  EXPECT_THAT(w.said, ElementsAre(HasSubstr("A and C, who stand worst toward each other: -1 by ties")));
}

TEST_F(FromSheets, AsksAboutThoseWhoAreNamed) {
  const std::string table = ",India,Nepal,China\nIndia,,1,-1\nNepal,2,,0\nChina,-1,0,\n";
  request.actors = {"nepal", "IND"};
  EXPECT_EQ(world("trust.csv", table).code_of_one(), "NPL");
  request.actors = {"Nepl"};
  request.sheets.clear();
  EXPECT_THAT(refusal([&] { world("trust.csv", table); }), HasSubstr("did you mean 'Nepal'"));
  request.actors.clear(), request.sheets.clear();
  request.questions = {"Will Nepal's army attack?"};
  EXPECT_EQ(world("trust.csv", table).code_of_other(), "CHN") << "with whom it stands worst";
}

TEST_F(FromSheets, KeepsAttributesAndEvents) {
  std::ofstream(folder.path / "actors.csv") << "Name,GDP\nA,5\nB,7\n";
  request.sheets.push_back(folder.path / "actors.csv");
  world("ties.csv", ",A,B\nA,,-1\nB,-1,\n");
  EXPECT_THAT(new_scenario(request), HasSubstr("\"attributes\": {")) << "it would be refused without them";
}

TEST_F(FromSheets, TakesTheMostDividedRelationAsMain) {
  world("trade.csv", ",A,B,C\nA,,1,2\nB,1,,0\nC,2,0,\n");
  const WorldDraft w = world("views.csv", ",A,B,C\nA,,-1,2\nB,-1,,0\nC,2,0,\n");
  EXPECT_EQ(w.main().name, "views");
  EXPECT_EQ(w.relations.size(), 2u);
}

TEST_F(FromSheets, AddsARelationWhereNoneHasSides) {
  const WorldDraft w = world("trade.csv", ",A,B,C,D\nA,,0,4,4\nB,0,,4,3\nC,4,4,,0\nD,4,3,0,\n");
  EXPECT_EQ(w.main().name, "trust");
  EXPECT_THAT(w.main().remark, HasSubstr("Added"));
  EXPECT_LT(start_regard(w.main(), w.code_of_one(), w.code_of_other()), 0);
  EXPECT_EQ(w.code_of_one() + w.code_of_other(), "AB") << "the first with the least";
  EXPECT_EQ(w.main().ties["A"]["B"], -0.5);
  EXPECT_EQ(w.main().ties["A"]["C"], 0.5) << "who trades most is a friend";
  EXPECT_EQ(w.main().ties["B"]["D"], 0.25);
  EXPECT_THAT(w.said.front(), HasSubstr("go from 0 to 4: if 2 is neutral, say --scale 0:4=-1:1"));
  EXPECT_TRUE(w.main().file_ties.empty()) << "its ties are to be judged";
}

TEST_F(FromSheets, GivesAnotherNameWhereOneIsUsed) {
  EXPECT_EQ(world("m.csv", ",A,B\nA,,-1\nB,1,\n").main().name, "m_ties");
}

}  // namespace
}  // namespace entente::starter
