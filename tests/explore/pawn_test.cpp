#include "explore/pawn.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "explore/unit_points.h"
#include "functions.h"

namespace entente::explore {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

std::vector<OutputDistribution> pawn(const Points& points, const std::vector<double>& values) {
  return pawn_indices(points, {values}, {.replicates = 100, .permutations = 99});
}

/// As the definition has it: at every value, both functions.
std::vector<double> slow_distances(std::span<const double> sorted, const Classes& classes,
                                   std::span<const double> weights) {
  const auto share = [&](double y, auto belongs) {
    double below = 0, all = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i)
      if (belongs(i)) (all += weights[i], below += sorted[i] <= y ? weights[i] : 0);
    return below / all;
  };
  std::vector<double> farthest(classes.count);
  for (const double y : sorted)
    for (std::size_t c = 0; c < classes.count; ++c)
      farthest[c] = std::max(farthest[c], std::abs(share(y, [&](std::size_t i) { return classes.of[i] == c; }) -
                                                   share(y, [](std::size_t) { return true; })));
  return farthest;
}

TEST(Pawn, DistancesAreThoseOfKolmogorovAndSmirnov) {
  const Classes classes{2, {0, 0, 1, 0, 1, 1}};
  const std::vector<double> ones(6, 1.0);
  EXPECT_THAT(distances_of_classes(std::vector{1., 2., 3., 4., 5., 6.}, classes, ones),
              ElementsAre(DoubleNear(1 / 3.0, 1e-15), DoubleNear(1 / 3.0, 1e-15)));
  for (std::size_t series = 0; series < 30; ++series) {
    auto y = draws(1, "test:y", series, 60);
    for (double& value : y) value = std::floor(value * 25);  // many are equal
    std::ranges::sort(y);
    const Classes by_chance = classes_along(draws(1, "test:x", series, 60), 5);
    const auto weights = resample(1, series, 60);
    EXPECT_THAT(distances_of_classes(y, by_chance, weights),
                ::testing::Pointwise(DoubleNear(1e-12), slow_distances(y, by_chance, weights)));
  }
}

TEST(Pawn, IsLargeWhereTheFactorIsTheOutput) {
  const Points points = lhs_unit(1000, 1, 1);
  const auto found = pawn(points, points.values)[0].factors[0];
  EXPECT_NEAR(found.value, 0.7, 0.01) << "distances from .9 at the ends to .5 in the middle";
  EXPECT_NEAR(found.p, 0.01, 1e-12) << "the least of 99 permutations";
  EXPECT_FALSE(found.about_zero);
}

TEST(Pawn, RanksTheFactorsOfIshigami) {
  const auto factors = ishigami_factors();
  auto unit = lhs_unit(4000, 4, 1);
  auto points = scaled(unit, std::vector<Factor>{factors[0], factors[1], factors[2], {"nothing"}});
  const auto found = pawn(points, values_at(points, ishigami))[0].factors;
  EXPECT_GT(found[1].interval.low, found[0].interval.high);
  EXPECT_GT(found[0].interval.low, found[2].interval.high);
  EXPECT_FALSE(found[2].about_zero);
  EXPECT_TRUE(found[3].about_zero);
  EXPECT_GT(found[3].raw, 0) << "as it always is";
}

TEST(Pawn, SaysWhyThereIsNone) {
  const Points points = lhs_unit(60, 1, 1);
  EXPECT_EQ(pawn(points, std::vector(60, 1.0))[0].usable, Usable::never_varies);
  EXPECT_EQ(pawn(lhs_unit(49, 1, 1), std::vector(49, 1.0))[0].usable, Usable::too_few);
  auto values = points.values;
  values[7] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(pawn(points, values)[0].usable, Usable::holes);
  Points holed = points;
  holed.values[3] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(pawn(holed, points.values), std::invalid_argument);
  Points fixed(60, 1);
  const auto found = pawn(fixed, points.values)[0].factors[0];
  EXPECT_TRUE(found.about_zero) << "a factor that is never varied";
  EXPECT_EQ(found.value, 0);
}

}  // namespace
}  // namespace entente::explore
