#include "outputs_for_tests.h"

namespace entente {
namespace {

using RelationsCsv = testing_support::OutputsOfThreeRuns;

TEST_F(RelationsCsv, HasBothDirectionsAndOfASymmetricPairOne) {
  EXPECT_EQ(
      written("relations.csv"),
      "relation,from,to,start,end,sd\ntrust,PAK,AFG,0.1,2,1\ntrust,AFG,PAK,0.2,3,1\ntrade,PAK,AFG,0.5,6,1\n");
}

TEST_F(RelationsCsv, IsAHeaderInAWorldOfOneActor) {
  summary.relations.clear();
  EXPECT_EQ(written("relations.csv"), "relation,from,to,start,end,sd\n");
}

}  // namespace
}  // namespace entente
