#include "explore/delta.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "explore/unit_points.h"
#include "functions.h"

namespace entente::explore {
namespace {

std::vector<DistributionIndex> delta(const Points& points, const std::vector<double>& values) {
  return delta_indices(points, {values}, {.replicates = 100, .permutations = 99}).at(0).factors;
}

/// Others' digits, of densities that their kernels blur; and what 40 million points come to.
TEST(Delta, OfIshigamiLiesBetweenThatOfOthersAndTheTruth) {
  const Points points = scaled(lhs_unit(10'000, 3, 1), ishigami_factors());
  const auto found =
      delta_indices(points, {values_at(points, ishigami)}, {.replicates = 50, .permutations = 19})
          .at(0)
          .factors;
  const double others[] = {.210, .358, .155}, truth[] = {.257, .423, .207};
  for (std::size_t f = 0; f < 3; ++f) {
    EXPECT_NEAR(found[f].value, others[f], 0.04) << f;
    EXPECT_GT(found[f].value, others[f] - 0.01) << f;
    EXPECT_LT(found[f].value, truth[f]) << f;
    EXPECT_FALSE(found[f].about_zero);
    EXPECT_GT(found[f].raw, found[f].value) << "a bias is taken off";
  }
}

TEST(Delta, IsAboutZeroForAFactorThatDoesNothing) {
  std::size_t flagged = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Points points = lhs_unit(300, 2, seed);
    const auto found = delta(points, values_at(points, [](auto x) { return x[0] * x[0]; }));
    flagged += found[1].about_zero;
    EXPECT_LT(found[1].value, found[0].value / 3);
    EXPECT_FALSE(found[0].about_zero);
  }
  EXPECT_GE(flagged, 9U);
}

/// P(y = 1) = x, or 1 - x: the mean of |x - 1/2|.
TEST(Delta, OfAnOutcomeThatComesOrNot) {
  const Points points = lhs_unit(20'000, 2, 3);
  const auto found = delta(points, values_at(points, [](auto x) { return x[1] < x[0] ? 1.0 : 0.0; }));
  EXPECT_NEAR(found[0].value, 0.25, 0.01);
  EXPECT_NEAR(found[1].value, 0.25, 0.01);
}

/// Half of the points stand at 0; elsewhere the output is spread. The factor decides which: 1/2.
TEST(Delta, KeepsValuesApartThatOftenStandAtAnEnd) {
  const Points points = lhs_unit(4000, 2, 3);
  const auto found = delta(points, values_at(points, [](auto x) { return x[0] < 0.5 ? 0 : x[1]; }));
  EXPECT_NEAR(found[0].value, 0.5, 0.02);
}

TEST(Delta, DoesNotHangOnTheUnitNorOnFarValues) {
  const Points points = scaled(lhs_unit(400, 3, 1), ishigami_factors());
  auto values = values_at(points, ishigami);
  const auto before = delta(points, values);
  for (double& y : values) y = std::exp(y);
  const auto after = delta(points, values);
  for (std::size_t f = 0; f < 3; ++f) EXPECT_EQ(before[f].value, after[f].value);
}

TEST(Delta, TakesMoreClassesOfMorePoints) {
  EXPECT_EQ(delta_classes(100), 4U);
  EXPECT_EQ(delta_classes(1000), 6U);
  EXPECT_EQ(delta_classes(10'000), 22U);
  EXPECT_EQ(delta_classes(1'000'000), 48U);
}

TEST(Delta, TakesCategoriesAsTheyAre) {
  Points points = scaled(lhs_unit(2000, 2, 3), std::vector<Factor>{{"k", 0, 1, {}, {"a", "b", "c"}}, {"x"}});
  const auto found = delta(points, values_at(points, [](auto x) { return x[1] + (x[0] == 1 ? 10 : 0); }));
  EXPECT_NEAR(found[0].value, 4 / 9.0, 0.02) << "2/3 (1 - 2/3) + 1/3 (1 - 1/3)";
}

}  // namespace
}  // namespace entente::explore
