#include "fit/crossing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace entente::crossing_test {
namespace {
using detail::crossing_of;

TEST(Crossing, IsExactOfALine) {
  EXPECT_DOUBLE_EQ(crossing_of({1, 5, [](double x) { return (x - 1) / 2 - 1; }}), 3);
  EXPECT_DOUBLE_EQ(crossing_of({1, -4, [](double x) { return (1 - x) / 2 - 1; }}), -1) << "to the lower side";
}

TEST(Crossing, OfACurveIsWithinAThousandthOfItsDistance) {
  EXPECT_NEAR(crossing_of({1, 9, [](double x) { return (x - 1) * (x - 1) / 4 - 1; }}), 3, 2e-3);
  EXPECT_NEAR(crossing_of({0, 100, [](double x) { return std::exp(x) - 20; }}), std::log(20.0), 3e-3);
}

TEST(Crossing, IsTheEndWhereNothingIsRuledOut) {
  EXPECT_EQ(crossing_of({1, 5, [](double) { return -1.0; }}), 5);
  EXPECT_EQ(crossing_of({1, 5, [](double x) { return x - 5; }}), 5) << "at the end it is 0, not beyond";
  EXPECT_EQ(crossing_of({5, 5, [](double) { return -1.0; }}), 5) << "the best value is the end";
}

/// A model that cannot be run at a value has an infinite loss there.
TEST(Crossing, HalvesTheWayToWhatIsInfinite) {
  const auto excess = [](double x) { return x > 2.5 ? std::numeric_limits<double>::infinity() : -1.0; };
  EXPECT_NEAR(crossing_of({1, 5, excess}), 2.5, 1.5e-3);
}

TEST(Crossing, IsTheFirstOfSeveral) {
  const auto excess = [](double x) { return x > 1 && x < 6 ? 1.0 : -1.0; };
  EXPECT_NEAR(crossing_of({0, 10, excess}), 1, 1e-3);
}

}  // namespace
}  // namespace entente::crossing_test
