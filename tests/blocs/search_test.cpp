#include "blocs/search.h"

#include <gmock/gmock.h>

#include "random_networks.h"

namespace entente {
namespace {

using ::testing::ElementsAre;

/// Two pairs of friends, A and B, C and D, who are enemies of each other.
const SignedNetwork two_camps{{"A", "B", "C", "D"},
                              {{0, 1, 1}, {0, 2, -1}, {0, 3, -1}, {1, 2, -1}, {1, 3, -1}, {2, 3, 1}}};

TEST(LocalSearch, MovesActorsUntilNoneGains) {
  std::vector<std::size_t> bloc{0, 1, 1, 1};
  detail::descend(two_camps, detail::Neighbours(two_camps), 2, bloc);
  EXPECT_EQ(partition_of(two_camps, bloc).frustration, 0);
  EXPECT_THAT(bloc, ElementsAre(0, 0, 1, 1));
}

TEST(LocalSearch, LeavesAloneWhatIsAsGoodElsewhere) {
  std::vector<std::size_t> bloc{0, 0, 1, 1};
  detail::descend(two_camps, detail::Neighbours(two_camps), 3, bloc);
  EXPECT_THAT(bloc, ElementsAre(0, 0, 1, 1));
  const SignedNetwork alone{{"A", "B"}, {}};
  bloc = {1, 0};
  detail::descend(alone, detail::Neighbours(alone), 2, bloc);
  EXPECT_THAT(bloc, ElementsAre(1, 0));
}

/// Ties of small shares are kept: here all but that of A and B, which is to be frustrated.
TEST(LocalSearch, RoundsSharesAlongATreeOfTheLeast) {
  const SignedNetwork line{{"A", "B", "C"}, {{0, 1, 1}, {0, 2, -1}, {1, 2, 1}}};
  const std::vector<double> shares{1, 0, 0};
  const std::vector<std::size_t> bloc = detail::rounded(line, detail::Neighbours(line), shares);
  EXPECT_NE(bloc[0], bloc[2]);
  EXPECT_EQ(bloc[1], bloc[2]);
}

TEST(Clusters, FindAsManyBlocsAsThereAreCamps) {
  const SignedNetwork enemies{{"A", "B", "C"}, {{0, 1, -1}, {0, 2, -1}, {1, 2, -1}}};
  EXPECT_EQ(clusters(enemies, 3).frustration, 0);
  EXPECT_THAT(clusters(enemies, 3).bloc, ElementsAre(0, 1, 2));
  EXPECT_EQ(clusters(enemies, 2).frustration, 1);
  EXPECT_EQ(clusters(enemies, 1).frustration, 3);
  EXPECT_THAT(clusters(two_camps, 4).bloc, ElementsAre(0, 0, 1, 1));
}

TEST(Clusters, AreNoWorseForMoreStartsAndTheSameForASeed) {
  const SignedNetwork network = random_network(3, 40, 0.5, true);
  EXPECT_LE(clusters(network, 3, 50).frustration, clusters(network, 3, 2).frustration);
  EXPECT_EQ(clusters(network, 3, 5, 8).bloc, clusters(network, 3, 5, 8).bloc);
  EXPECT_EQ(clusters(network, 3, 0).frustration,
            partition_of(network, std::vector<std::size_t>(40)).frustration);
  EXPECT_THROW(clusters(network, 0), std::invalid_argument);
}

}  // namespace
}  // namespace entente
