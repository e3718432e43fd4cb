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

/// More actors than the bits of a word.
TEST(TriadCensus, OfManyActors) {
  SignedNetwork network;
  constexpr std::size_t n = 150;
  network.actors.resize(n);
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = a + 1; b < n; ++b)
      if ((a * 7 + b * 13) % 5 != 0) network.ties.push_back({a, b, (a + b * b) % 3 == 0 ? -1.0 : 1.0});
  std::array<std::size_t, 4> expected{};
  const std::vector<double> x = network.matrix();
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = a + 1; b < n; ++b)
      for (std::size_t c = b + 1; c < n; ++c) {
        const double ab = x[a * n + b], ac = x[a * n + c], bc = x[b * n + c];
        if (ab != 0 && ac != 0 && bc != 0)
          ++expected[std::size_t{ab < 0} + std::size_t{ac < 0} + std::size_t{bc < 0}];
      }
  EXPECT_EQ(triad_census(network).count, expected);
}

TEST(TriadCensus, HasNoBalanceWithoutATriad) {
  EXPECT_TRUE(std::isnan(TriadCensus{}.balance()));
  EXPECT_EQ((TriadCensus{{3, 1, 1, 0}}).balance(), 0.8);
}

}  // namespace
}  // namespace entente
