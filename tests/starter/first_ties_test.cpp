/// First guesses at ties.
#include "starter/first_ties.h"

#include <gmock/gmock.h>

#include "starter_support.h"

namespace entente::starter {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FirstTies, MakeRivalsAndFriends) {
  const WorldDraft world = small_world({"A", "B", "C", "D", "E"}, {"trust"});
  const Json& ties = world.main().ties;
  EXPECT_EQ(ties["A"]["B"], -0.5);
  EXPECT_EQ(ties["B"]["A"], -0.5);
  EXPECT_GT(std::min(ties["C"]["A"], ties["C"]["B"]), 0) << "close to both";
  EXPECT_GT(ties["D"]["A"], 0) << "close to the first";
  EXPECT_LT(ties["D"]["B"], 0);
  EXPECT_LT(ties["E"]["A"], 0) << "close to the second";
  EXPECT_FALSE(ties["C"].contains("D")) << "strangers";
  EXPECT_THAT(world.mediators, ElementsAre("C"));
}

TEST(FirstTies, FitTheScale) {
  const WorldDraft world = small_world({"A", "B", "C"}, {"trust=-4:2", "hostility=0:10", "trade"});
  EXPECT_EQ(world.relations[0].ties["A"]["B"], -2);
  EXPECT_EQ(world.relations[0].ties["C"]["A"], 0.7);
  EXPECT_EQ(world.relations[1].keys["initial"], 2);
  EXPECT_GT(world.relations[1].ties["A"]["B"], 2) << "rivals are hostile";
  EXPECT_LT(world.relations[1].ties["A"]["C"], 2);
  EXPECT_FALSE(world.relations[2].ties["C"].contains("A")) << "one cell of a symmetric relation is enough";
}

TEST(FirstTies, ChooseNoMoreThanThreeMediators) {
  std::vector<std::string> many;
  for (int k = 0; k < 20; ++k) many.push_back("A" + std::to_string(k));
  EXPECT_THAT(small_world(many, {"trust"}).mediators, ElementsAre("A2", "A5", "A8"));
  EXPECT_THAT(small_world({"A", "B"}, {"trust"}).mediators, IsEmpty());
  EXPECT_THAT(small_world({"A", "B", "C", "D"}, {"hostility=-1:1"}).mediators, ElementsAre("C"));
}

}  // namespace
}  // namespace entente::starter
