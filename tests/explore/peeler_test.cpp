#include "explore/peeler.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tables.h"

namespace entente::explore {
namespace {

Futures in_a_row(const std::vector<double>& values, const Chance& chance) {
  Points points(values.size(), 1);
  points.values = values;
  return futures_of(points, chance);
}

const std::vector<double> ten{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

/// It peels floor(0.2 (n - 1)) + 1 points: two of ten, two of eight, two of six; then all of them are cases.
TEST(Peeler, TakesItsShareFromTheEndThatGains) {
  const Futures futures = in_a_row(ten, [](PointRow x) { return x[0] >= 5; });
  Peeler peeler(futures, {.peel = 0.2});
  EXPECT_EQ(peeler.measured().points, 10u);
  for (const auto& [points, low, density] :
       {std::tuple{8u, 1.5, 5.0 / 8}, {6u, 3.5, 5.0 / 6}, {4u, 5.5, 1.0}}) {
    ASSERT_TRUE(peeler.peel());
    EXPECT_EQ(peeler.measured().points, points);
    EXPECT_EQ(peeler.measured().box[0], (Limits{.low = low}));
    EXPECT_EQ(peeler.measured().density, density);
  }
  EXPECT_EQ(peeler.measured().coverage, 0.8);
  EXPECT_FALSE(peeler.peel()) << "nothing is denser than 1";
  EXPECT_EQ(peeler.measured().points, 4u);
}

TEST(Peeler, PeelsTheUpperEndLikewise) {
  const Futures futures = in_a_row(ten, [](PointRow x) { return x[0] < 5; });
  Peeler peeler(futures, {.peel = 0.2});
  ASSERT_TRUE(peeler.peel());
  EXPECT_EQ(peeler.measured().box[0], (Limits{.high = 7.5}));
  EXPECT_EQ(peeler.measured().cases, 5);
}

TEST(Peeler, TakesEqualValuesTogether) {
  const Futures futures = in_a_row({0, 1, 0, 1, 1, 0, 1, 1, 0, 1}, [](PointRow x) { return x[0]; });
  Peeler peeler(futures, {.peel = 0.1});
  ASSERT_TRUE(peeler.peel());
  EXPECT_EQ(peeler.measured().points, 6u);
  EXPECT_EQ(peeler.measured().box[0], (Limits{.low = 0.5}));
  EXPECT_FALSE(peeler.peel()) << "what is left has one value";
}

TEST(Peeler, StopsAboveTheLeastMass) {
  const Futures futures = in_a_row(ten, [](PointRow x) { return x[0] >= 8; });
  Peeler peeler(futures, {.peel = 0.2, .mass_min = 0.7});
  EXPECT_TRUE(peeler.peel());
  EXPECT_FALSE(peeler.peel()) << "six of ten would be left";
  Peeler just(futures, {.peel = 0.2, .mass_min = 0.6});
  EXPECT_TRUE(just.peel() && just.peel());
  EXPECT_FALSE(just.peel());
}

TEST(Peeler, LeavesOutACategoryAtATime) {
  Points points(30, 1);
  for (std::size_t p = 0; p < 30; ++p) points.row(p)[0] = static_cast<double>(p % 3);
  const Futures futures =
      futures_of(points, [](PointRow x) { return x[0] == 1   ? 0.0
                                                 : x[0] == 0 ? 0.5
                                                             : 1.0; }, {3});
  Peeler peeler(futures, {});
  ASSERT_TRUE(peeler.peel());
  EXPECT_FALSE(peeler.measured().box[0].has(1));
  EXPECT_EQ(peeler.measured().density, 0.75);
  ASSERT_TRUE(peeler.peel());
  EXPECT_FALSE(peeler.measured().box[0].has(0));
  EXPECT_EQ(peeler.measured().density, 1);
  EXPECT_FALSE(peeler.peel());
}

}  // namespace
}  // namespace entente::explore
