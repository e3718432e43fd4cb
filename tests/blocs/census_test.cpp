#include <entente/networks.h>
#include <gtest/gtest.h>

#include <cmath>

namespace entente {
namespace {

/// Three actors whose ties have these signs.
SignedNetwork triad(double ab, double bc, double ac) {
  return {{"A", "B", "C"}, {{0, 1, ab}, {0, 2, ac}, {1, 2, bc}}};
}

TEST(TriadCensus, CountsClosedTriadsByTheirNegativeTies) {
  using Count = std::array<std::size_t, 4>;
  EXPECT_EQ(triad_census(triad(1, 1, 1)).count, (Count{1, 0, 0, 0}));
  EXPECT_EQ(triad_census(triad(1, -7, 0.1)).count, (Count{0, 1, 0, 0})) << "weights do not matter";
  EXPECT_EQ(triad_census(triad(-1, -1, 1)).count, (Count{0, 0, 1, 0}));
  EXPECT_EQ(triad_census(triad(-1, -1, -1)).count, (Count{0, 0, 0, 1}));
  EXPECT_EQ(triad_census({{"A", "B", "C"}, {{0, 1, 1}, {1, 2, 1}}}).closed(), 0u) << "a tie is missing";
}

TEST(TriadCensus, OfFourActorsHasFourTriads) {
  const SignedNetwork four{{"A", "B", "C", "D"},
                           {{0, 1, 1}, {0, 2, -1}, {0, 3, -1}, {1, 2, -1}, {1, 3, -1}, {2, 3, -1}}};
  EXPECT_EQ(triad_census(four).count, (std::array<std::size_t, 4>{0, 0, 2, 2}));
  EXPECT_EQ(triad_census(four).balance(), 0.5);
}

TEST(TriadCensus, HasNoBalanceWithoutATriad) {
  EXPECT_TRUE(std::isnan(TriadCensus{}.balance()));
  EXPECT_EQ((TriadCensus{{3, 1, 1, 0}}).balance(), 0.8);
}

/// The eigenvalues of three enemies are -2, 1 and 1, of three friends 2, -1 and -1.
TEST(WalkBalance, IsTheShareOfPositiveClosedWalks) {
  const double expected = (std::exp(-2) + 2 * std::exp(1)) / (std::exp(2) + 2 * std::exp(-1));
  EXPECT_NEAR(walk_balance(triad(-1, -1, -1)), expected, 1e-12);
  EXPECT_NEAR(walk_balance(triad(-5, -0.1, -2)), expected, 1e-12) << "of the signs";
  EXPECT_NEAR(walk_balance(triad(-1, -1, 1)), 1, 1e-12);
  EXPECT_TRUE(std::isnan(walk_balance({})));
}

}  // namespace
}  // namespace entente
