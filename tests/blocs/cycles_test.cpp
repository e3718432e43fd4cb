#include "blocs/cycles.h"

#include <gmock/gmock.h>

namespace entente::detail {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A triangle with one negative tie, an actor tied to it, a pair of its own, and one alone.
SignedNetwork two_parts() {
  return {{"A", "B", "C", "D", "E", "F", "G"}, {{0, 1, 1}, {0, 2, -2}, {1, 2, 1}, {2, 3, -1}, {4, 5, -1}}};
}

TEST(Neighbours, KnowTiesByTheirEnds) {
  const Neighbours neighbours(two_parts());
  EXPECT_EQ(neighbours.actors(), 7u);
  std::vector<std::string> of_c;
  for (const Neighbours::End& end : neighbours.of(2))
    of_c.push_back(std::to_string(end.actor) + " by " + std::to_string(end.tie) + (end.negative ? " -" : " +"));
  EXPECT_THAT(of_c, ElementsAre("0 by 1 -", "1 by 2 +", "3 by 3 -"));
  EXPECT_THAT(neighbours.of(6), IsEmpty());
}

TEST(Neighbours, KnowConnectedPartsAndHowManyHaveMoreThanOneActor) {
  std::vector<std::size_t> part;
  EXPECT_EQ(Neighbours(two_parts()).components(part), 2u);
  EXPECT_THAT(part, ElementsAre(0, 0, 0, 0, 1, 1, 2));
  EXPECT_EQ(Neighbours({}).components(part), 0u);
  EXPECT_THAT(part, IsEmpty());
}

TEST(NegativeCycles, AreFoundOnceWhereTheyAreShorterThanOne) {
  const Neighbours neighbours(two_parts());
  EXPECT_THAT(short_negative_cycles(neighbours, std::vector<double>(5, 0.25)),
              ElementsAre(ElementsAre(0, 1, 2)));
  EXPECT_THAT(short_negative_cycles(neighbours, std::vector<double>{0.5, 0.25, 0.25, 0, 0}), IsEmpty());
  EXPECT_THAT(short_negative_cycles(neighbours, std::vector<double>(5, 0.0)),
              ElementsAre(ElementsAre(0, 1, 2)));
}

TEST(NegativeCycles, AreThoseOfAnOddNumberOfNegativeTies) {
  SignedNetwork network = two_parts();
  network.ties[0].weight = -1;
  EXPECT_THAT(short_negative_cycles(Neighbours(network), std::vector<double>(5, 0.0)), IsEmpty());
  network.ties[2].weight = -1;
  EXPECT_EQ(short_negative_cycles(Neighbours(network), std::vector<double>(5, 0.0)).size(), 1u);
}

/// Of the two ways around a square the shorter one: across it, with the negative tie.
TEST(NegativeCycles, AreTheShortestThroughEachActor) {
  const SignedNetwork square{{"A", "B", "C", "D"}, {{0, 1, 1}, {0, 3, 1}, {1, 2, 1}, {1, 3, 1}, {2, 3, -1}}};
  const std::vector<double> lengths{0.125, 0.125, 0.25, 0.0625, 0.25};
  EXPECT_THAT(short_negative_cycles(Neighbours(square), lengths),
              ElementsAre(ElementsAre(0, 1, 2, 4), ElementsAre(2, 3, 4)));
}

}  // namespace
}  // namespace entente::detail
