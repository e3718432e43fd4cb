/// The search by dolls alone, however often it is interrupted.
#include "blocs/dolls.h"

#include <gtest/gtest.h>

#include "random_networks.h"

namespace entente::detail {
namespace {

/// In turns of so much work.
Least by_dolls(const SignedNetwork& network, double turn, double least_frustration) {
  Least least(network, 60);
  Dolls dolls(least);
  while (!least.unique() && !least.late()) {
    dolls.go_on(turn);
    EXPECT_LE(least.bound(), least_frustration + 1e-9);
  }
  return least;
}

TEST(Dolls, FindWhatBruteForceFinds) {
  for (std::uint32_t k = 0; k < 40; ++k) {
    const SignedNetwork network = random_network(k, 3 + k % 10, 0.2 + 0.02 * k, k % 3 == 0);
    const auto [frustration, sets] = by_brute_force(network);
    for (const double turn : {1.0, 100.0, 1e9}) {
      const Least least = by_dolls(network, turn, frustration);
      EXPECT_TRUE(least.proven());
      EXPECT_NEAR(least.best().frustration, frustration, 1e-9) << k;
      EXPECT_EQ(least.unique(), std::optional(sets == 1)) << k;
    }
  }
}

TEST(Dolls, AreTheSameInManyTurnsAndInOne) {
  const SignedNetwork network = random_network(3, 24, 0.9, true);
  Least whole(network, 60), parts(network, 60);
  Dolls(whole).go_on(1e9);
  Dolls in_parts(parts);
  while (!parts.unique()) in_parts.go_on(500);
  EXPECT_EQ(whole.nodes(), parts.nodes());
  EXPECT_EQ(whole.best().bloc, parts.best().bloc);
}

/// What is added up in another order, and far from 1, is as good where it should be.
TEST(Dolls, DoNotDependOnTheScaleOfWeights) {
  for (std::uint32_t k = 0; k < 10; ++k) {
    const SignedNetwork network = random_network(k, 11, 0.8, k % 2 == 0);
    const std::size_t sets = by_brute_force(network).second;
    for (const double factor : {1e-12, 0.1, 1e12})
      EXPECT_EQ(by_dolls(scaled(network, factor), 1e9, 1e300).unique(), std::optional(sets == 1)) << k;
  }
}

/// A part that is turned around is not another division.
TEST(Dolls, TurnPartsAround) {
  SignedNetwork network{{"A", "B", "C", "D", "E", "F", "alone"}, {}};
  for (const std::size_t first : {std::size_t{0}, std::size_t{3}})
    network.ties.insert(network.ties.end(),
                        {{first, first + 1, 3}, {first, first + 2, 2}, {first + 1, first + 2, -1}});
  const Least least = by_dolls(network, 1e9, 2);
  EXPECT_EQ(least.best().frustration, 2);
  EXPECT_EQ(least.unique(), std::optional(true));
}

TEST(Dolls, RaiseTheBoundBeforeTheyAreThrough) {
  const SignedNetwork network = random_network(1, 80, 0.9, false);
  Least least(network, 60);
  Dolls(least).go_on(1e6);
  EXPECT_FALSE(least.proven());
  EXPECT_GT(least.bound(), 0);
}

TEST(Dolls, EndWithTheTime) {
  const SignedNetwork network = random_network(1, 120, 0.5, false);
  Least least(network, 0.05);
  Dolls(least).go_on(1e15);
  EXPECT_FALSE(least.unique());
}

TEST(Dolls, OfNoOne) {
  const SignedNetwork nobody;
  Least least(nobody, 60);
  Dolls(least).go_on(1);
  EXPECT_EQ(least.unique(), std::optional(true));
}

}  // namespace
}  // namespace entente::detail
