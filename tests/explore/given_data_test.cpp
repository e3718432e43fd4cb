#include "explore/given_data.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace entente::explore {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// A method whose statistic is `raw` of all points, and `resampled` of others.
DistributionMethod known_method(std::vector<double> raw, std::vector<double> resampled) {
  const auto statistic = [=](std::span<const double>) -> ClassStatistic {
    return [=](const Classes&, std::span<const double> weights) {
      return std::ranges::all_of(weights, [](double w) { return w == 1; }) ? raw : resampled;
    };
  };
  return {statistic, [](std::size_t) { return std::size_t{5}; }};
}

/// Points in a row, along two factors of which the second never varies.
Points fifty_in_a_row(std::size_t count = 50) {
  Points points(count, 2);
  for (std::size_t p = 0; p < count; ++p) points.row(p)[0] = static_cast<double>(p);
  return points;
}
OutputDistribution of_method(const DistributionMethod& method, const Points& points,
                             GivenDataOptions options = {}) {
  options.replicates = options.permutations = 20;
  std::vector<double> output(points.count);
  std::iota(output.begin(), output.end(), 0.0);
  return distribution_indices(method, points, {output}, options).at(0);
}

/// The root of 2 raw^2 - replicate^2.
TEST(GivenData, TakesTheBiasOffSquares) {
  const DistributionIndex same = of_method(known_method({0.5}, {0.5}), fifty_in_a_row()).factors[0];
  EXPECT_NEAR(same.value, 0.5, 1e-12);
  EXPECT_NEAR(same.interval.high, 0.5, 1e-12);
  const DistributionIndex above = of_method(known_method({0.5}, {0.6}), fifty_in_a_row()).factors[0];
  EXPECT_NEAR(above.value, std::sqrt(0.5 - 0.36), 1e-12);
  EXPECT_EQ(above.raw, 0.5);
  const DistributionIndex nothing = of_method(known_method({0.3}, {0.5}), fifty_in_a_row()).factors[0];
  EXPECT_EQ(nothing.value, 0) << "0.18 - 0.25 is below 0";
  EXPECT_TRUE(nothing.about_zero);
}

/// Of 0.3 and 0.5, whose replicates are 0.5, nothing and 0.5 are left.
TEST(GivenData, IsTheMeanOfItsPartsEachWithoutItsBias) {
  const DistributionIndex found = of_method(known_method({0.3, 0.5}, {0.5, 0.5}), fifty_in_a_row()).factors[0];
  EXPECT_NEAR(found.raw, 0.4, 1e-12);
  EXPECT_NEAR(found.value, 0.25, 1e-12);
}

/// Every one of the permutations comes to as much.
TEST(GivenData, AsksHowOftenChanceComesToIt) {
  const DistributionIndex found = of_method(known_method({0.5}, {0.5}), fifty_in_a_row()).factors[0];
  EXPECT_EQ(found.p, 1);
  EXPECT_TRUE(found.about_zero);
  // The first class of the output in order holds its lowest tenth only as it stands.
  const auto in_order = [](std::span<const double>) -> ClassStatistic {
    return [](const Classes& classes, std::span<const double>) {
      return std::vector<double>{std::ranges::is_sorted(classes.of) ? 0.9 : 0.1};
    };
  };
  const DistributionIndex sure =
      of_method({in_order, [](std::size_t) { return std::size_t{5}; }}, fifty_in_a_row()).factors[0];
  EXPECT_NEAR(sure.p, 1.0 / 21, 1e-12) << "none of 20 does";
  EXPECT_FALSE(sure.about_zero);
}

TEST(GivenData, EndsOnceItIsToStop) {
  StopFlag stop = false;
  std::size_t asked = 0;
  const auto statistic = [&](std::span<const double>) -> ClassStatistic {
    return [&](const Classes&, std::span<const double>) {
      if (++asked == 3) stop = true;
      return std::vector<double>{0.5};
    };
  };
  const DistributionMethod method{statistic, [](std::size_t) { return std::size_t{5}; }};
  EXPECT_THAT(of_method(method, fifty_in_a_row(), {.stop = &stop}).factors,
              ::testing::Each(::testing::Field(&DistributionIndex::value, 0)));
  EXPECT_EQ(asked, 4U) << "of both factors, and no more";
}

TEST(GivenData, OfWhatNeverVariesIsNothing) {
  const DistributionIndex still = of_method(known_method({0.5}, {0.5}), fifty_in_a_row()).factors[1];
  EXPECT_EQ(still.value, 0);
  EXPECT_EQ(still.raw, 0);
  EXPECT_TRUE(still.about_zero);
}

TEST(GivenData, NeedsFiftyPoints) {
  EXPECT_EQ(of_method(known_method({0.5}, {0.5}), fifty_in_a_row(49)).usable, Usable::too_few);
  EXPECT_EQ(of_method(known_method({0.5}, {0.5}), fifty_in_a_row(50)).usable, Usable::yes);
}

TEST(GivenData, RefusesWhatDoesNotFit) {
  Points points = fifty_in_a_row();
  points.row(7)[1] = infinite;
  EXPECT_THROW(of_method(known_method({0.5}, {0.5}), points), std::invalid_argument);
  const std::vector<double> few(49);
  EXPECT_THROW(distribution_indices(known_method({0}, {0}), fifty_in_a_row(), {few}, {}),
               std::invalid_argument);
  const std::vector<double> fit(50);
  EXPECT_THROW(distribution_indices(known_method({0}, {0}), fifty_in_a_row(), {fit}, {.replicates = 1}),
               std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
