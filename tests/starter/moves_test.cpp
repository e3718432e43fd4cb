/// Moves of new scenarios.
#include "starter/moves.h"

#include <gmock/gmock.h>

#include "starter_support.h"

namespace entente::starter {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Json with_moves(const std::vector<std::string>& moves, const std::vector<std::string>& relations) {
  Json scenario;
  add_moves(moves, small_world({"A", "B", "C"}, relations), library_moves(), scenario);
  return scenario;
}

TEST(StarterMoves, AreWrittenOutForTheRelationsOfTheWorld) {
  const Json scenario = with_moves({"attack"}, {"trust=-3:3", "hostility=0:6"});
  EXPECT_EQ(scenario["parameters"]["attack_rate"]["uniform"],
            library_moves()["parameters"]["attack_rate"]["uniform"])
      << "a rate has no scale";
  const double low = library_moves()["parameters"]["attack_harm"]["uniform"][0];
  EXPECT_DOUBLE_EQ(scenario["parameters"]["attack_harm"]["uniform"][0].get<double>(), 3 * low);
  const Json& effects = scenario["event_types"]["attack"]["effects"];
  EXPECT_EQ(effects[0]["change"], "trust[on, by]");
  EXPECT_EQ(effects[0]["by"], "-attack_harm");
  EXPECT_EQ(effects[1]["change"], "hostility[on, by]");
  EXPECT_EQ(effects[1]["by"], "2 * attack_harm / 2") << "more of it is worse, and its scale is twice as wide";
  EXPECT_EQ(scenario["rules"]["attack"]["rate"], "attack_rate * at_odds(i, j)");
}

TEST(StarterMoves, ChangeACellOfASymmetricRelationOnce) {
  EXPECT_EQ(with_moves({"talks"}, {"trust"})["event_types"]["talks"]["effects"].size(), 2u);
  WorldDraft world = small_world({"A", "B"}, {"trust"});
  world.relations[0].symmetric = true;
  Json scenario;
  add_moves({"talks"}, world, library_moves(), scenario);
  EXPECT_EQ(scenario["event_types"]["talks"]["effects"].size(), 1u);
}

TEST(StarterMoves, OfferWhatIfsOfAMoveBetweenRivals) {
  EXPECT_TRUE(with_moves({"aid", "sanctions"}, {"trust"})["what_if"].contains("no-sanctions"));
  EXPECT_TRUE(with_moves({"aid", "exercise"}, {"trust"})["what_if"].contains("no-aid"));
}

TEST(StarterMoves, AreChosenByName) {
  const Json moves = library_moves();
  const WorldDraft two = small_world({"A", "B"}, {"trust"}), three = small_world({"A", "B", "C"}, {"trust"});
  EXPECT_THAT(chosen_moves({}, three, moves), ElementsAre("attack", "talks", "mediation"));
  EXPECT_THAT(chosen_moves({}, two, moves), ElementsAre("attack", "talks", "sanctions"));
  EXPECT_THAT(chosen_moves({"aid", "aid"}, two, moves), ElementsAre("aid"));
  EXPECT_THAT(refusal([&] { chosen_moves({"atack"}, two, moves); }),
              HasSubstr("'atack' is not a move (did you mean 'attack'?); there are attack, talks"));
  EXPECT_THAT(refusal([&] { chosen_moves({"mediation"}, two, moves); }), HasSubstr("needs a third actor"));
}

}  // namespace
}  // namespace entente::starter
