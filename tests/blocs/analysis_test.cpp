#include <entente/networks.h>
#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

/// `pairs` of actors who are friends and know nobody else, and one actor alone.
SignedNetwork pairs_and_one(std::size_t pairs) {
  SignedNetwork network;
  for (std::size_t k = 0; k < 2 * pairs + 1; ++k) network.actors.push_back("A" + std::to_string(k));
  for (std::size_t k = 0; k < pairs; ++k) network.ties.push_back({2 * k, 2 * k + 1, 1});
  return network;
}

/// A chain of rings of three, of which every second has one enmity: all are connected.
SignedNetwork chain(std::size_t actors) {
  SignedNetwork network;
  for (std::size_t k = 0; k < actors; ++k) network.actors.push_back("A" + std::to_string(k));
  for (std::size_t k = 0; k + 1 < actors; ++k) {
    network.ties.push_back({k, k + 1, k % 4 == 0 ? -1.0 : 1.0});
    if (k + 2 < actors) network.ties.push_back({k, k + 2, 1});
  }
  return network;
}

TEST(BlocAnalysis, TellsEverything) {
  const SignedNetwork network{{"A", "B", "C", "D"}, {{0, 1, 2}, {0, 2, -1}, {1, 2, -1}, {2, 3, 1}}};
  const BlocAnalysis found = bloc_analysis(network, {.clusters = 3});
  EXPECT_EQ(found.census.closed(), 1U);
  EXPECT_NEAR(found.walks, 1, 1e-12);
  ASSERT_TRUE(found.by_leading);
  EXPECT_EQ(found.by_leading->bloc, (std::vector<std::size_t>{0, 0, 1, 1}));
  EXPECT_EQ(found.least.best.bloc, found.by_leading->bloc);
  EXPECT_EQ(found.actor_frustration, std::vector<double>(4));
  ASSERT_TRUE(found.clusters);
  EXPECT_FALSE(found.clusters_cut);
  EXPECT_FALSE(bloc_analysis(network).clusters);
}

/// Ten thousand actors whose ties are few are a matter of their parts.
TEST(BlocAnalysis, GoesByConnectedParts) {
  const SignedNetwork network = pairs_and_one(4999);
  const BlocAnalysis found = bloc_analysis(network, {.seconds = 3600});
  EXPECT_NEAR(found.walks, 1, 1e-12);
  EXPECT_NEAR(found.leading[0], std::sqrt(0.5), 1e-12) << "of equal parts the first";
  EXPECT_NEAR(found.leading[1], std::sqrt(0.5), 1e-12);
  EXPECT_EQ(found.leading[2], 0);
  EXPECT_EQ(found.least.best.frustration, 0);
  EXPECT_EQ(found.least.components, 4999U);
}

TEST(BlocAnalysis, LeavesOutWhatTakesTooLong) {
  const BlocAnalysis found = bloc_analysis(chain(4000), {.clusters = 3, .seconds = 0.001});
  EXPECT_TRUE(std::isnan(found.walks));
  EXPECT_TRUE(found.leading.empty());
  EXPECT_FALSE(found.by_leading);
  EXPECT_TRUE(found.clusters_cut);
  EXPECT_FALSE(found.least.proven);
}

TEST(BlocAnalysis, EndsOnceItIsToStop) {
  const StopFlag stop = true;
  EXPECT_TRUE(std::isnan(bloc_analysis(chain(9000), {.seconds = 3600}, &stop).walks));
}

}  // namespace
}  // namespace entente
