#include "model/reach.h"

#include "compilation_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;
using detail::Reach;

/// Of a cell of `trust`.
bool trust_may_move(const Begun& begun, const Reach& reach, std::size_t from, std::size_t to) {
  return std::isnan(reach.known(begun.layer("trust"), from * actors + to));
}

TEST(Reach, KnowsWhatNothingMoves) {
  const Begun begun;
  const Reach reach(begun.c);
  EXPECT_EQ(reach.known(begun.layer("power"), PAK), 0.5);
  EXPECT_EQ(reach.known(begun.layer("rival"), IND * actors + PAK), 1);
  EXPECT_EQ(reach.known(begun.layer("trust"), IND * actors + PAK), 0) << "its effect never happens";
  EXPECT_TRUE(std::isnan(reach.inputs().time));
}

TEST(Reach, AnEventMovesTheCellsOfItsActors) {
  const Begun begun(
      "'events': {'e': {'date': '2025-02-10', 'type': 'raid', 'raider': 'PAK', 'victim': 'AFG'}}");
  const Reach reach(begun.c);
  EXPECT_TRUE(trust_may_move(begun, reach, AFG, PAK)) << "trust[victim, raider]";
  EXPECT_FALSE(trust_may_move(begun, reach, PAK, AFG));
  EXPECT_FALSE(trust_may_move(begun, reach, IND, PAK));
}

TEST(Reach, AGroupRoleIsAllOfItsMembers) {
  const Begun begun("'events': {'e': {'date': '2025-02-10', 'type': 'meet', 'who': 'pair', 'host': 'IND'}}");
  const Reach reach(begun.c);
  EXPECT_TRUE(trust_may_move(begun, reach, PAK, IND) && trust_may_move(begun, reach, AFG, IND));
  EXPECT_FALSE(trust_may_move(begun, reach, TTP, IND));
  EXPECT_EQ(reach.known(begun.layer("trust"), IND * actors + IND), 0) << "nobody has a tie to itself";
}

TEST(Reach, AnEventOutsideTheRunMovesNothing) {
  const Begun begun(
      "'events': {'e': {'date': '2024-02-10', 'type': 'raid', 'raider': 'PAK', 'victim': 'AFG'}}");
  EXPECT_FALSE(trust_may_move(begun, Reach(begun.c), AFG, PAK));
}

TEST(Reach, GrowsByWhatARuleEmits) {
  Begun begun;
  Reach reach(begun.c);
  language::Scope scope;
  detail::Bindings bindings;
  scope.open();
  ASSERT_TRUE(declare({{"a", "pair", {}, 5}}, scope, bindings, begun.c));
  detail::EmissionModel emission;  // a raid on IND
  emission.type = detail::EventTypeId(0);
  emission.actors = {{language::ColumnId(0), {}}, {{}, ActorId(IND)}};
  reach.add(emission, bindings);
  EXPECT_TRUE(trust_may_move(begun, reach, IND, PAK) && trust_may_move(begun, reach, IND, AFG));
  EXPECT_FALSE(trust_may_move(begun, reach, IND, TTP));
}

TEST(Reach, AProcessMovesItsLayerOrItsCells) {
  const Begun noise("'dynamics': {'n': {'type': 'noise', 'relation': 'trust', 'volatility': 1}}");
  EXPECT_TRUE(trust_may_move(noise, Reach(noise.c), PAK, TTP));
  const Begun drift(
      "'dynamics': {'d': {'type': 'drift', 'for': 'k in nonstate', 'change': 'trust[k, PAK]', 'by': 1}}");
  EXPECT_TRUE(trust_may_move(drift, Reach(drift.c), TTP, PAK));
  EXPECT_FALSE(trust_may_move(drift, Reach(drift.c), AFG, PAK));
}

TEST(Reach, DecayMovesWhatIsNotAtItsBaseline) {
  const Begun begun("", {"attributes.power.half_life=1 year", "attributes.power.baseline=0.5"});
  const Reach reach(begun.c);
  EXPECT_EQ(reach.known(begun.layer("power"), PAK), 0.5) << "it is there";
  EXPECT_TRUE(std::isnan(reach.known(begun.layer("power"), AFG)));
}

}  // namespace
}  // namespace entente
