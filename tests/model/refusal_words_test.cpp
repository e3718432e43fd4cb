#include "compilation_for_tests.h"
#include "model/refusal.h"

namespace entente {
namespace {

using namespace testing_support;
using detail::Refusal;

class RefusalWordsTest : public ::testing::Test {
 protected:
  std::string words(const Refusal& refusal, bool bound = false) {
    return in_words(condition, refusal, "'r' can never fire", bound, begun.data);
  }
  /// What is said of cells of a layer with these values.
  std::string of_cells(const std::string& layer, const std::map<std::size_t, double>& cells) {
    Refusal refusal;
    refusal.reads = true;
    for (const auto& [cell, value] : cells) refusal.cells[{begun.layer(layer), cell}] = value;
    const std::string said = words(refusal), head = "'C' never holds, so that 'r' can never fire: ";
    EXPECT_EQ(said.substr(0, head.size()), head);
    return said.substr(head.size());
  }
  Begun begun{"", {"relations.rival.ties.PAK.IND=0.25", "relations.rival.ties.IND=null"}};
  detail::Condition condition{nullptr, "C", nullptr, false, true};
};

TEST_F(RefusalWordsTest, SayWhatNeverHolds) {
  EXPECT_EQ(words({}), "'C' never holds, so that 'r' can never fire");
  EXPECT_EQ(words({}, true), "'C' holds for no binding of 'for', so that 'r' can never fire");
  condition.hazard = true;
  EXPECT_EQ(words({}), "'C' is never above 0, so that 'r' can never fire");
  EXPECT_EQ(words({}, true), "'C' is never above 0 for any binding of 'for', so that 'r' can never fire");
  condition.whole = false;
  EXPECT_EQ(words({}), "'C' is 0, so that 'r' can never fire") << "a factor";
}

TEST_F(RefusalWordsTest, NameFewCells) {
  EXPECT_EQ(of_cells("power", {{PAK, 0.5}}), "power[PAK] is 0.5 and nothing moves it");
  EXPECT_EQ(of_cells("trust", {{PAK * actors + AFG, 0}, {AFG * actors + IND, 0.5}}),
            "trust[PAK,AFG] is 0, trust[AFG,IND] is 0.5 and nothing moves them");
  EXPECT_EQ(of_cells("trust", {}), "nothing moves what it reads");
}

TEST_F(RefusalWordsTest, SayHowFarManyReach) {
  EXPECT_EQ(of_cells("power", {{0, 0.5}, {1, 0.5}, {2, 0.5}, {3, 0.5}}),
            "the 4 cells of 'power' that it reads are 0.5 and nothing moves them");
  EXPECT_EQ(of_cells("power", {{0, 0.5}, {1, 0}, {2, 0.75}, {3, 0.5}}),
            "the 4 cells of 'power' that it reads are 0 to 0.75 and nothing moves them");
}

TEST_F(RefusalWordsTest, PointToATieInTheOtherDirection) {
  EXPECT_EQ(of_cells("rival", {{IND * actors + PAK, 0}}),
            "rival[IND,PAK] is 0 and nothing moves it (rival[PAK,IND] is 0.25 at the start)");
  EXPECT_EQ(of_cells("rival", {{PAK * actors + IND, 0.25}}), "rival[PAK,IND] is 0.25 and nothing moves it");
  EXPECT_EQ(of_cells("rival", {{AFG * actors + PAK, 0}}), "rival[AFG,PAK] is 0 and nothing moves it");
}

}  // namespace
}  // namespace entente
