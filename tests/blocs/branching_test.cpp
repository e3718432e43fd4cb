/// The search by linear programs alone, however often it is interrupted.
#include "blocs/branching.h"

#include <gtest/gtest.h>

#include "random_networks.h"

namespace entente::detail {
namespace {

/// In turns of so much work.
Least by_branching(const SignedNetwork& network, double turn, double least_frustration) {
  Least least(network, 60);
  Branching branching(least);
  while (!least.unique() && !least.late()) {
    branching.go_on(turn);
    EXPECT_LE(least.bound(), least_frustration * (1 + 1e-9));
  }
  return least;
}

TEST(Branching, FindsWhatBruteForceFinds) {
  for (std::uint32_t k = 0; k < 40; ++k) {
    const SignedNetwork network = random_network(k, 3 + k % 10, 0.2 + 0.02 * k, k % 3 == 0);
    const auto [frustration, sets] = by_brute_force(network);
    for (const double turn : {1.0, 1e9}) {
      const Least least = by_branching(network, turn, frustration);
      EXPECT_TRUE(least.proven());
      EXPECT_NEAR(least.best().frustration, frustration, 1e-9) << k;
      EXPECT_EQ(least.unique(), std::optional(sets == 1)) << k;
    }
  }
}

TEST(Branching, DoesNotDependOnTheScaleOfWeights) {
  for (std::uint32_t k = 0; k < 10; ++k) {
    const SignedNetwork network = random_network(k, 11, 0.8, k % 2 == 0);
    const auto [frustration, sets] = by_brute_force(network);
    for (const double factor : {1e-12, 0.1, 1e12}) {
      const Least least = by_branching(scaled(network, factor), 1e9, factor * frustration);
      EXPECT_NEAR(least.best().frustration / factor, frustration, 1e-9) << k;
      EXPECT_EQ(least.unique(), std::optional(sets == 1)) << k << " times " << factor;
    }
  }
}

TEST(Branching, ProvesWhereTiesAreFew) {
  const SignedNetwork network = random_network(2, 150, 0.02, false);
  Least least(network, 60);
  Branching(least).go_on(1e12);
  EXPECT_TRUE(least.proven());
  EXPECT_GT(least.best().frustration, 0);
  EXPECT_EQ(least.bound(), least.best().frustration);
}

TEST(Branching, HasABoundAfterTheTime) {
  const SignedNetwork network = random_network(1, 120, 0.5, false);
  Least least(network, 1e-9);
  Branching(least).go_on(1e12);
  EXPECT_FALSE(least.proven());
  EXPECT_GT(least.bound(), 0);
  EXPECT_LT(least.bound(), least.best().frustration);
}

}  // namespace
}  // namespace entente::detail
