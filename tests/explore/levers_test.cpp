#include "explore/levers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace entente::explore {
namespace {

TEST(Levers, OneIsMovedAsLittleAsPossible) {
  const std::vector<Lever> lever{{40, 85, 60}};
  const auto rises = [](std::span<const double> x) { return x[0] / 100; };
  const auto up = least_change(lever, {.target = 0.7, .tolerance = 1e-6}, rises);
  EXPECT_TRUE(up->reached);
  EXPECT_NEAR(up->values[0], 70, 1e-3);
  EXPECT_GE(up->outcome, 0.7);
  EXPECT_NEAR(up->change, 10.0 / 45, 1e-5);
  const auto down = least_change(lever, {.target = 0.55, .at_least = false, .tolerance = 1e-6}, rises);
  EXPECT_NEAR(down->values[0], 55, 1e-3);
  EXPECT_LE(down->outcome, 0.55);
}

/// The outcome is reached below 45 and above 62: the nearer counts.
TEST(Levers, OneGoesTheNearerWay) {
  const std::vector<Lever> lever{{40, 85, 60}};
  const auto two_sides = [](std::span<const double> x) { return x[0] <= 45 || x[0] >= 62 ? 1 : 0; };
  EXPECT_NEAR(least_change(lever, {.target = 1, .tolerance = 1e-6}, two_sides)->values[0], 62, 1e-3);
  const auto other = [](std::span<const double> x) { return x[0] <= 50 || x[0] >= 75 ? 1 : 0; };
  EXPECT_NEAR(least_change(lever, {.target = 1, .tolerance = 1e-6}, other)->values[0], 50, 1e-3);
}

TEST(Levers, OneAtTheEndOfItsRangeHasOneWay) {
  const std::vector<Lever> lever{{0, 1, 1}};
  const auto falls = [](std::span<const double> x) { return 1 - x[0]; };
  EXPECT_NEAR(least_change(lever, {.target = 1}, falls)->values[0], 0, 1e-3);
}

TEST(Levers, SaySoWhereNothingReachesIt) {
  const std::vector<Lever> one{{0, 1, 0.5}}, two{{0, 1, 0.5}, {0, 1, 0.5}};
  const auto low = [](std::span<const double> x) { return 0.4 * x[0]; };
  for (const auto& levers : {one, two}) {
    const auto found = least_change(levers, {.target = 0.6}, low);
    EXPECT_FALSE(found->reached);
    EXPECT_NEAR(found->values[0], 1, 0.01);
    EXPECT_NEAR(found->outcome, 0.4, 0.01);
  }
}

TEST(Levers, NeedNotBeMovedWhereTheTargetIsReached) {
  const std::vector<Lever> levers{{0, 1, 0.5}, {0, 1, 0.5}};
  const auto found = least_change(levers, {.target = 0.6}, [](std::span<const double>) { return 0.7; });
  EXPECT_TRUE(found->reached);
  EXPECT_EQ(found->change, 0);
  EXPECT_EQ(found->evaluations, 1u);
}

/// Of a plane the least change is the perpendicular: to 0.4 + a x + b y + c z, in shares of ranges.
TEST(Levers, OfAPlaneAreMovedAlongThePerpendicular) {
  const std::vector<Lever> levers{{0, 10, 5}, {0, 1, 0.5}, {-2, 2, 0}};
  const auto plane = [](std::span<const double> x) { return 0.4 + 0.04 * (x[0] - 5) + 0.3 * (x[1] - 0.5); };
  const auto found = least_change(levers, {.target = 0.55}, plane);
  ASSERT_TRUE(found->reached);
  // slopes in shares are 0.4, 0.3 and 0: the distance is 0.15 / 0.5
  EXPECT_NEAR(found->change, 0.3, 0.003);
  EXPECT_NEAR(found->values[0], 5 + 10 * 0.3 * 0.8, 0.3);
  EXPECT_NEAR(found->values[1], 0.5 + 0.3 * 0.6, 0.03);
  EXPECT_NEAR(found->values[2], 0, 0.05);
  EXPECT_LE(found->evaluations, 300u + 20 * 4);
}

/// A coarse search goes too far; the way back is along the line to the start, not by one lever alone.
TEST(Levers, ComeBackAlongTheirLine) {
  const std::vector<Lever> levers{{0, 1, 0}, {0, 1, 0}};
  const auto sum = [](std::span<const double> x) { return x[0] + x[1]; };
  const auto found = least_change(levers, {.target = 0.6, .evaluations = 3}, sum);
  ASSERT_TRUE(found->reached);
  EXPECT_NEAR(found->values[0], 0.15, 0.002);  // it had come to 1/6 and 1/2
  EXPECT_NEAR(found->values[1], 0.45, 0.002);
}

/// Only one of two does anything, by a step: the other stays where it is.
TEST(Levers, LeaveAloneWhatDoesNothing) {
  const std::vector<Lever> levers{{0, 1, 0.2}, {0, 1, 0.5}};
  const auto found =
      least_change(levers, {.target = 1}, [](std::span<const double> x) { return x[0] >= 0.6 ? 1 : 0; });
  ASSERT_TRUE(found->reached);
  EXPECT_NEAR(found->values[0], 0.6, 0.002);
  EXPECT_EQ(found->values[1], 0.5);
}

TEST(Levers, RefuseWhatMakesNoSense) {
  const auto one = [](std::span<const double>) { return 1.0; };
  EXPECT_THROW(least_change({}, {}, one), std::invalid_argument);
  const std::vector<Lever> outside{{0, 1, 2}}, upside_down{{1, 0, 0.5}}, fine{{0, 1, 0.5}};
  EXPECT_THROW(least_change(outside, {}, one), std::invalid_argument);
  EXPECT_THROW(least_change(upside_down, {}, one), std::invalid_argument);
  EXPECT_THROW(least_change(fine, {}, [](std::span<const double>) { return std::nan(""); }),
               std::invalid_argument);
  EXPECT_FALSE(least_change(fine, {}, [](std::span<const double>) { return std::nullopt; }));
}

}  // namespace
}  // namespace entente::explore
