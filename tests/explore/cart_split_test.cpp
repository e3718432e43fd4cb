#include "explore/cart_split.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "tables.h"

namespace entente::explore {
namespace {

std::vector<std::size_t> all_of(const Futures& futures) {
  std::vector<std::size_t> points(futures.size());
  std::iota(points.begin(), points.end(), std::size_t{0});
  return points;
}

Points line_of(const std::vector<double>& values) {
  Points points(values.size(), 1);
  points.values = values;
  return points;
}

const Points eight = line_of({0, 1, 2, 3, 4, 5, 6, 7});

/// Five cases of eight points: the sum of squares is 5 * 3 / 8, and nothing where they are parted.
TEST(CartSplit, PartsWhatHappensFromWhatDoesNot) {
  const Futures futures = futures_of(eight, [](PointRow x) { return x[0] >= 3; });
  const CartSplit split = best_split(futures, all_of(futures), 1);
  EXPECT_NEAR(split.gain, 15.0 / 8, 1e-12);
  EXPECT_EQ(split.factor, 0u);
  EXPECT_EQ(split.below, 2.5);
  EXPECT_EQ(split.beside, 2.5);
}

TEST(CartSplit, LeavesEnoughOnEitherSide) {
  const Futures futures = futures_of(eight, [](PointRow x) { return x[0] >= 3; });
  const CartSplit split = best_split(futures, all_of(futures), 4);
  EXPECT_NEAR(split.gain, 1.0 / 4 + 16.0 / 4 - 25.0 / 8, 1e-12);
  EXPECT_EQ(split.below, 3.5);
  EXPECT_EQ(best_split(futures, all_of(futures), 5).gain, 0);
}

TEST(CartSplit, LooksAtThosePointsAlone) {
  const Futures futures = futures_of(eight, [](PointRow x) { return x[0] == 1 || x[0] >= 6; });
  const std::vector<std::size_t> some{4, 7, 5, 6};
  EXPECT_EQ(best_split(futures, some, 1).below, 5.5);
  EXPECT_NEAR(best_split(futures, some, 1).gain, 1, 1e-12);
}

TEST(CartSplit, IsNoneWhereNothingIsGained) {
  const Futures always = futures_of(eight, [](PointRow) { return 1; });
  EXPECT_EQ(best_split(always, all_of(always), 1).gain, 0);
  const Futures same = futures_of(line_of({5, 5, 5, 5}), [](PointRow x) { return x[0] / 10; });
  EXPECT_EQ(best_split(same, all_of(same), 1).gain, 0);
  const Futures equal(line_of({5, 5, 5, 5}), std::vector<double>{0, 1, 0, 1});
  EXPECT_EQ(best_split(equal, all_of(equal), 1).gain, 0) << "equal values are not parted";
}

TEST(CartSplit, OfNeighbouringNumbersKeepsEachOnItsSide) {
  const double next = std::nextafter(1.0, 2.0);
  const Futures futures = futures_of(line_of({1, 1, next, next}), [](PointRow x) { return x[0] > 1; });
  const CartSplit split = best_split(futures, all_of(futures), 1);
  EXPECT_EQ(split.below, 1);
  EXPECT_EQ(split.beside, next);
}

/// Chances of 0.25, 0 and 1 in four points each: with the last apart (1 / 8 + 16 / 4 - 25 / 12) is gained.
TEST(CartSplit, PartsCategoriesByHowOftenItHappens) {
  const Futures futures = futures_of(line_of({0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2}),
                                     [](PointRow x) { return x[0] == 0   ? 0.25
                                                             : x[0] == 1 ? 0.0
                                                                         : 1.0; }, {3});
  const CartSplit split = best_split(futures, all_of(futures), 1);
  EXPECT_EQ(split.categories, 0b011u);
  EXPECT_NEAR(split.gain, 1.0 / 8 + 4 - 25.0 / 12, 1e-9);
}

TEST(CartSplit, TakesTheBetterFactor) {
  const Futures futures =
      futures_of(grid(), [](PointRow x) { return (x[0] >= 5 ? 0.2 : 0.0) + (x[1] >= 5 ? 0.6 : 0.0); });
  EXPECT_EQ(best_split(futures, all_of(futures), 1).factor, 1u);
}

}  // namespace
}  // namespace entente::explore
