#include "explore/prim.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "tables.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

TEST(Prim, PeelsDownToAPlantedBox) {
  const Trajectory boxes = peeled(futures_of(grid(), in_quarter));
  // Whole columns of the grid, since equal values stay together: the larger ones gain more per point.
  EXPECT_THAT(points_of(boxes), ElementsAre(100, 90, 80, 70, 60, 50, 45, 40, 35, 30, 25));
  const MeasuredBox& last = boxes.back();
  EXPECT_EQ(last.coverage, 1);
  EXPECT_EQ(last.density, 1);
  EXPECT_EQ(last.box[0], (Limits{.high = 4.5}));
  EXPECT_EQ(last.box[1], (Limits{.low = 4.5}));
  EXPECT_EQ(boxes[5].restricted, 1U) << "of two as good, the one that restricts no more factors";
  EXPECT_EQ(boxes[0].restricted, 0U);
  EXPECT_EQ(boxes[0].density, 0.25);
}

TEST(Prim, TakesTheShareAskedFor) {
  Points line(101, 1);
  for (std::size_t p = 0; p <= 100; ++p) line.row(p)[0] = static_cast<double>(p);
  const Futures futures = futures_of(line, [](PointRow x) { return x[0] >= 60; });
  // (101 - 1) * 0.1 = 10 is a place itself: past it, and half way to the next. Then 9.0 and 8.1.
  EXPECT_THAT(points_of(peeled(futures, {.peel = 0.1})), ElementsAre(101, 90, 81, 72, 64, 57, 51, 45, 40));
  EXPECT_EQ(peeled(futures, {.peel = 0.1})[1].box[0], (Limits{.low = 10.5}));
}

TEST(Prim, StopsAtTheLeastMass) {
  const Futures futures = futures_of(scattered(1000, 1, 5), [](PointRow x) { return x[0] < 0.01; });
  const Trajectory boxes = peeled(futures, {.mass_min = 0.2});
  EXPECT_GE(boxes.back().points, 200U);
  EXPECT_LT(boxes.back().points, 211U);
  EXPECT_EQ(boxes.back().coverage, 1);
}

TEST(Prim, LeavesOutCategories) {
  Points points(120, 2);
  for (std::size_t p = 0; p < 120; ++p) {
    points.row(p)[0] = static_cast<double>(p % 3);
    points.row(p)[1] = static_cast<double>(p / 3);
  }
  const Futures futures = futures_of(points, [](PointRow x) { return x[0] == 1 ? 0 : 0.5; }, {3, 0});
  const Trajectory boxes = peeled(futures);
  EXPECT_THAT(points_of(boxes), ElementsAre(120, 80));
  EXPECT_EQ(boxes[1].box[0].categories, Limits::all & ~std::uint64_t{0b010});
  EXPECT_EQ(boxes[1].restricted, 1U);
  EXPECT_EQ(boxes[1].coverage, 1);
  EXPECT_EQ(boxes[1].density, 0.5);
}

TEST(Prim, SumsChances) {
  const Futures futures = futures_of(grid(), [](PointRow x) { return in_quarter(x) ? 0.75 : 0.25; });
  const Trajectory boxes = peeled(futures);
  const auto planted = std::ranges::find(boxes, 25U, &MeasuredBox::points);
  ASSERT_NE(planted, boxes.end());
  EXPECT_EQ(planted->density, 0.75);
  EXPECT_EQ(planted->coverage, 18.75 / 37.5);
  EXPECT_EQ(&*planted, &boxes.back()) << "nothing gains inside";
}

TEST(Prim, NeedsNoOrderOfThePoints) {
  const Points points = scattered(400, 3, 6);
  Points backwards(400, 3);
  for (std::size_t p = 0; p < 400; ++p) std::ranges::copy(points.row(399 - p), backwards.row(p).begin());
  const Chance chance = [](PointRow x) { return x[0] * x[1] / 3; };
  const Trajectory one = peeled(futures_of(points, chance)), other = peeled(futures_of(backwards, chance));
  ASSERT_EQ(one.size(), other.size());
  EXPECT_GT(one.size(), 10U);
  for (std::size_t k = 0; k < one.size(); ++k) {
    EXPECT_EQ(one[k].box, other[k].box);
    EXPECT_EQ(one[k].cases, other[k].cases);
  }
}

/// Each box is what its limits say, and the table is walked as if it were sorted anew at every peel.
TEST(Prim, KeepsCountOfWhatIsInside) {
  for (const auto objective : {PrimObjective::lenient1, PrimObjective::lenient2, PrimObjective::original}) {
    const Points points = scattered(600, 5, 7);
    const auto chances =
        happened(chances_at(points, [](PointRow x) { return x[0] < 0.4 && x[1] > 0.3 ? 0.8 : 0.2; }), 8);
    const Futures futures(points, chances);
    const Trajectory boxes = peeled(futures, {.objective = objective});
    EXPECT_GT(boxes.size(), 20U);
    for (const MeasuredBox& box : boxes) {
      const MeasuredBox again = futures.measured(box.box);
      EXPECT_EQ(box.points, again.points);
      EXPECT_EQ(box.cases, again.cases);
    }
  }
}

TEST(Prim, ObjectivesDiffer) {
  // Without one category half the points gain 0.25, without ten points of the number the others 0.02.
  Points points(200, 2);
  for (std::size_t p = 0; p < 200; ++p) {
    points.row(p)[0] = static_cast<double>(p % 2);
    points.row(p)[1] = static_cast<double>(p / 2);
  }
  const Futures futures =
      futures_of(points, [](PointRow x) { return (x[0] == 0 ? 0.4 : 0.9) - (x[1] < 5 ? 0.4 : 0.0); }, {2, 0});
  const auto first = [&](PrimObjective objective) {
    return peeled(futures, {.objective = objective})[1].points;
  };
  EXPECT_EQ(first(PrimObjective::original), 100U);
  EXPECT_EQ(first(PrimObjective::lenient2), 190U);
  EXPECT_EQ(first(PrimObjective::lenient1), 100U);
}

TEST(Prim, HasNothingToPeelWhereNothingVaries) {
  EXPECT_EQ(peeled(futures_of(grid(), [](PointRow) { return 0; })).size(), 1U);
  EXPECT_EQ(peeled(futures_of(grid(), [](PointRow) { return 1; })).size(), 1U);
  Points same(50, 1);
  EXPECT_EQ(peeled(Futures(same, happened(std::vector(50, 0.5), 2))).size(), 1U)
      << "a factor that never varies";
  EXPECT_EQ(peeled(Futures(Points(0, 2), {})).size(), 1U);
}

TEST(Prim, RefusesOptionsOutOfRange) {
  const Futures futures = futures_of(grid(), in_quarter);
  for (const PrimOptions& options : {PrimOptions{.peel = 0}, PrimOptions{.peel = 0.5}, PrimOptions{.paste = -1},
                                     PrimOptions{.mass_min = 0}, PrimOptions{.mass_min = 1}}) {
    EXPECT_THROW(peeled(futures, options), std::invalid_argument);
    EXPECT_THROW(pasted(futures, everything(2), options), std::invalid_argument);
  }
}

}  // namespace
}  // namespace entente::explore
