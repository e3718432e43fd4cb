#include <entente/networks.h>
#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

/// Three actors whose ties have these signs.
SignedNetwork of_three(double ab, double bc, double ac) {
  return {{"A", "B", "C"}, {{0, 1, ab}, {0, 2, ac}, {1, 2, bc}}};
}

/// The eigenvalues of three enemies are -2, 1 and 1, of three friends 2, -1 and -1.
TEST(WalkBalance, IsTheShareOfPositiveClosedWalks) {
  const double expected = (std::exp(-2) + 2 * std::exp(1)) / (std::exp(2) + 2 * std::exp(-1));
  EXPECT_NEAR(walk_balance(of_three(-1, -1, -1)), expected, 1e-12);
  EXPECT_NEAR(walk_balance(of_three(-5, -0.1, -2)), expected, 1e-12) << "of the signs";
  EXPECT_NEAR(walk_balance(of_three(-1, -1, 1)), 1, 1e-12);
  EXPECT_TRUE(std::isnan(walk_balance({})));
}

/// Two triads that have nothing to do with each other, and an actor alone: traces are sums.
TEST(WalkBalance, AddsUpOverParts) {
  const SignedNetwork network{{"A", "B", "C", "X", "Y", "Z", "W"},
                              {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {3, 4, -1}, {3, 5, -1}, {4, 5, -1}}};
  const double friends = std::exp(2) + 2 * std::exp(-1), enemies = std::exp(-2) + 2 * std::exp(1);
  EXPECT_NEAR(walk_balance(network), (friends + enemies + 1) / (2 * friends + 1), 1e-12);
  EXPECT_TRUE(std::isnan(walk_balance(network, -1)));
}

}  // namespace
}  // namespace entente
