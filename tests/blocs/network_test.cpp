#include <entente/networks.h>
#include <gmock/gmock.h>

#include <cmath>

namespace entente {
namespace {

using ::testing::ElementsAre;

const std::vector<double> directed{0, 2, 1, 4, 0, 0, -1, -6, 0};

TEST(SignedNetwork, OfADirectedRelationIsItsSymmetricPart) {
  const SignedNetwork network = signed_network({"A", "B", "C"}, directed);
  ASSERT_EQ(network.ties.size(), 2u) << "that of A and C is 0";
  EXPECT_EQ(network.ties[0].weight, 3);
  EXPECT_EQ(network.ties[1].a, 1u);
  EXPECT_EQ(network.ties[1].weight, -3);
  EXPECT_THAT(network.matrix(), ElementsAre(0, 3, 0, 3, 0, -3, 0, -3, 0));
  EXPECT_THAT(network.signs().matrix(), ElementsAre(0, 1, 0, 1, 0, -1, 0, -1, 0));
}

TEST(SignedNetwork, IsOfFiniteNumbersAndAsManyAsItsActors) {
  EXPECT_THROW(signed_network({"A", "B"}, directed), std::invalid_argument);
  EXPECT_THROW(signed_network({"A", "B"}, std::vector<double>{0, NAN, 0, 0}), std::invalid_argument);
  EXPECT_NO_THROW(signed_network({"A", "B"}, std::vector<double>{NAN, 1, 1, INFINITY}))
      << "the diagonal does not matter";
  EXPECT_TRUE(signed_network({}, {}).ties.empty());
}

const SignedNetwork four{{"A", "B", "C", "D"}, {{0, 1, 2}, {0, 2, -0.5}, {1, 2, 4}, {2, 3, -8}}};

TEST(Partition, NumbersBlocsAsTheyCome) {
  EXPECT_THAT(partition_of(four, {7, 3, 7, 0}).bloc, ElementsAre(0, 1, 0, 2));
  EXPECT_EQ(partition_of({}, {}).frustration, 0);
}

TEST(Partition, IsFrustratedByFriendsApartAndEnemiesTogether) {
  EXPECT_EQ(partition_of(four, {0, 0, 0, 1}).frustration, 0.5);
  EXPECT_EQ(partition_of(four, {0, 1, 0, 0}).frustration, 14.5);
  const Partition together = partition_of(four, {0, 0, 0, 0});
  EXPECT_EQ(together.frustration, 8.5);
  EXPECT_THAT(actor_frustration(four, together), ElementsAre(0.5, 0, 8.5, 8));
}

/// Two friends and their common enemy: the first actor's part is positive, whatever sign the vector came with.
TEST(LeadingVector, SetsFriendsAgainstEnemiesFromTheFirstActorOn) {
  const std::vector<double> part = leading_blocs({{"A", "B", "C"}, {{0, 1, 1}, {0, 2, -1}, {1, 2, -1}}});
  for (const std::size_t k : {0u, 1u}) EXPECT_NEAR(part[k], 1 / std::sqrt(3.0), 1e-9);
  EXPECT_NEAR(part[2], -1 / std::sqrt(3.0), 1e-9);
  EXPECT_TRUE(leading_blocs({}).empty());
}

}  // namespace
}  // namespace entente
