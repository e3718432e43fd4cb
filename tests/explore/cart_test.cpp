#include "explore/cart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "explore/cart_split.h"
#include "tables.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

TEST(Cart, FindsAPlantedBox) {
  const auto tree = cart(futures_of(grid(), in_quarter));
  const auto boxes = cart_boxes(tree);
  EXPECT_THAT(points_of(boxes), ElementsAre(25, 50, 25)) << "that with cases first";
  EXPECT_EQ(boxes[0].coverage, 1);
  EXPECT_EQ(boxes[0].density, 1);
  EXPECT_EQ(boxes[0].box[0], (Limits{.high = 4.5}));
  EXPECT_EQ(boxes[0].box[1], (Limits{.low = 4.5}));
  EXPECT_FALSE(tree[0].leaf());
  EXPECT_EQ(tree[0].factor, 0U);
  EXPECT_EQ(tree[tree[0].below].measured.points, 50U);
  EXPECT_EQ(tree[tree[0].beside].measured.box[0], (Limits{.low = 4.5}));
}

TEST(Cart, SharesOutAllPoints) {
  const Points points = scattered(700, 4, 41);
  const Futures futures(points, chances_at(points, [](PointRow x) { return (x[0] + x[1] * x[2]) / 2; }));
  const auto boxes = cart_boxes(cart(futures));
  std::size_t sum = 0;
  double cases = 0;
  for (const MeasuredBox& box : boxes) {
    EXPECT_GE(box.points, 35U);
    const MeasuredBox again = futures.measured(box.box);
    EXPECT_EQ(box.points, again.points) << "its limits hold what the tree put there";
    EXPECT_EQ(box.cases, again.cases);
    sum += box.points;
    cases += box.cases;
  }
  EXPECT_EQ(sum, 700U);
  EXPECT_EQ(cases, futures.all_cases());
  EXPECT_GT(boxes.size(), 8U);
}

/// Where PRIM, which peels one end or the other, finds neither.
TEST(Cart, FindsBoxesAtOppositeEnds) {
  const Points points = scattered(3000, 4, 31);
  const Futures futures(points, chances_at(points, [](PointRow x) {
                          if (x[0] < 0.4 && x[1] < 0.5) return 0.9;
                          return x[0] > 0.7 && x[2] > 0.6 ? 0.8 : 0.0;
                        }));
  const auto boxes = cart_boxes(cart(futures));
  EXPECT_THAT(restricted_factors(boxes[0].box), ElementsAre(0, 1));
  EXPECT_NEAR(boxes[0].density, 0.9, 0.02);
  EXPECT_NEAR(boxes[0].coverage, 0.65, 0.02);
  const auto other = std::ranges::find_if(boxes, [](const MeasuredBox& box) { return box.box[2].low > 0.5; });
  ASSERT_NE(other, boxes.end());
  EXPECT_NEAR(other->density, 0.8, 0.02);
  EXPECT_NEAR(other->box[0].low, 0.7, 0.02);
  EXPECT_NEAR(other->box[2].low, 0.6, 0.02);
}

TEST(Cart, GoesAsDeepAsAskedFor) {
  const Points points = scattered(700, 4, 42);
  const Futures futures(points, chances_at(points, [](PointRow x) { return x[0]; }));
  EXPECT_EQ(cart(futures, {.depth = 1}).size(), 3U);
  EXPECT_EQ(cart_boxes(cart(futures, {.depth = 2})).size(), 4U);
}

TEST(Cart, DividesCategories) {
  Points points(200, 2);
  for (std::size_t p = 0; p < 200; ++p) {
    points.row(p)[0] = static_cast<double>(p % 4);
    points.row(p)[1] = static_cast<double>(p / 4);
  }
  const Futures futures =
      futures_of(points, [](PointRow x) { return x[0] == 1 || x[0] == 3 ? 0.75 : 0.25; }, {4, 0});
  const auto boxes = cart_boxes(cart(futures));
  ASSERT_EQ(boxes.size(), 2U);
  EXPECT_EQ(boxes[0].density, 0.75);
  EXPECT_EQ(boxes[0].box[0].categories & 0xf, 0b1010U);
  EXPECT_EQ(boxes[1].box[0].categories & 0xf, 0b0101U);
}

TEST(Cart, IsARootWhereNothingVaries) {
  EXPECT_EQ(cart(futures_of(grid(), [](PointRow) { return 0.25; })).size(), 1U);
  EXPECT_EQ(cart(futures_of(grid(), in_quarter), {.mass_min = 0.6}).size(), 1U);
  EXPECT_THROW(cart(futures_of(grid(), in_quarter), {.mass_min = 0}), std::invalid_argument);
  EXPECT_THROW(cart(futures_of(grid(), in_quarter), {.mass_min = 1}), std::invalid_argument);
}

TEST(CartSplit, TakesTheLargestGain) {
  const Futures futures = futures_of(grid(), [](PointRow x) { return x[1] >= 7; });
  std::vector<std::size_t> all(100);
  std::iota(all.begin(), all.end(), std::size_t{0});
  const CartSplit split = best_split(futures, all, 5);
  EXPECT_EQ(split.factor, 1U);
  EXPECT_EQ(split.below, 6.5);
  EXPECT_EQ(split.beside, 6.5);
  EXPECT_DOUBLE_EQ(split.gain, 21) << "100 * 0.3 * 0.7: all that there is";
  EXPECT_EQ(best_split(futures, all, 35).below, 5.5) << "as near as the least allows";
  EXPECT_EQ(best_split(futures, all, 51).gain, 0);
}

}  // namespace
}  // namespace entente::explore
