#include "blocs/spectrum.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <numeric>

namespace entente::detail {
namespace {

/// Actors in a ring of positive ties: its eigenvalues are 2 cos(2 pi k / n).
Part ring(std::size_t n) {
  Part part;
  part.actors.resize(n);
  std::iota(part.actors.begin(), part.actors.end(), std::size_t{0});
  for (std::size_t k = 0; k + 1 < n; ++k) part.ties.push_back({k, k + 1, 1});
  part.ties.push_back({0, n - 1, 1});
  return part;
}

/// Actors who are all enemies, or friends.
Part all_with_all(std::size_t n, double weight) {
  Part part;
  for (std::size_t a = 0; a < n; ++a) {
    part.actors.push_back(a);
    for (std::size_t b = a + 1; b < n; ++b) part.ties.push_back({a, b, weight});
  }
  return part;
}

TEST(Eigenvalues, AreThoseOfARing) {
  constexpr std::size_t n = 40;
  std::vector<double> expected;
  for (std::size_t k = 0; k < n; ++k)
    expected.push_back(2 * std::cos(2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(n)));
  std::sort(expected.begin(), expected.end());
  const auto found = eigenvalues(ring(n));
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), n);
  for (std::size_t k = 0; k < n; ++k) EXPECT_NEAR((*found)[k], expected[k], 1e-13) << k;
}

TEST(Eigenvalues, OfOneAndOfTwo) {
  EXPECT_EQ(eigenvalues(Part{{7}, {}}), std::vector<double>{0});
  const auto two = eigenvalues(Part{{3, 9}, {{0, 1, -3}}});
  ASSERT_EQ(two->size(), 2U);
  EXPECT_NEAR((*two)[0], -3, 1e-14);
  EXPECT_NEAR((*two)[1], 3, 1e-14);
}

TEST(Eigenvalues, AreLeftWhereItIsLate) {
  EXPECT_FALSE(eigenvalues(ring(40), -1));
  EXPECT_FALSE(leading(ring(40), -1));
}

TEST(Leading, IsTheLargestAndNotTheOneOfTheLargestSize) {
  const auto enemies = leading(all_with_all(6, -2));  // -10 once, 2 five times
  ASSERT_TRUE(enemies);
  EXPECT_NEAR(enemies->value, 2, 1e-13);
  EXPECT_NEAR(std::accumulate(enemies->vector.begin(), enemies->vector.end(), 0.0), 0, 1e-12);
  const auto friends = leading(all_with_all(9, 0.5));
  EXPECT_NEAR(friends->value, 4, 1e-13);
  for (const double part : friends->vector) EXPECT_NEAR(std::abs(part), 1.0 / 3, 1e-13);
}

TEST(Leading, FitsTheMatrixOfALargeNetwork) {
  const Part part = ring(3001);  // the second eigenvalue is 4e-6 below
  const auto found = leading(part);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->value, 2, 1e-12);
  for (const SignedTie& tie : part.ties) EXPECT_NEAR(found->vector[tie.a], found->vector[tie.b], 1e-8);
}

TEST(Leading, OfOneActorIsItself) {
  const auto found = leading(Part{{5}, {}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->value, 0);
  EXPECT_EQ(std::abs(found->vector.at(0)), 1);
}

}  // namespace
}  // namespace entente::detail
