#include "explore/discovery.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tables.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// In two corners, the larger of them more often.
double in_corners(PointRow x) {
  if (x[0] < 0.4 && x[1] < 0.5) return 0.9;
  return x[2] > 0.7 && x[3] > 0.6 ? 0.8 : 0.02;
}

TEST(Discovery, FindsOneBoxAfterTheOther) {
  const Points points = scattered(3000, 4, 31);
  const Futures futures(points, happened(chances_at(points, in_corners), 32));
  const Discovery found = discover(futures, {.boxes = 2});
  ASSERT_EQ(found.usable, Usable::yes);
  ASSERT_EQ(found.boxes.size(), 2U);
  const Box &first = found.boxes[0].chosen.measured.box, &second = found.boxes[1].chosen.measured.box;
  EXPECT_THAT(restricted_factors(first), ElementsAre(0, 1));
  EXPECT_NEAR(first[0].high, 0.4, 0.03);
  EXPECT_NEAR(first[1].high, 0.5, 0.03);
  EXPECT_THAT(restricted_factors(second), ElementsAre(2, 3));
  EXPECT_NEAR(second[2].low, 0.7, 0.03);
  EXPECT_NEAR(second[3].low, 0.6, 0.03);
  const double one = 0.2 * 0.9, other = 0.8 * 0.12 * 0.8, all = one + other + 0.8 * 0.88 * 0.02;
  EXPECT_NEAR(found.boxes[0].chosen.measured.coverage, one / all, 0.04);
  EXPECT_NEAR(found.boxes[1].chosen.measured.coverage, other / all, 0.04) << "of all, not of what is left";
  EXPECT_EQ(found.boxes[1].trajectory[0].points, 3000 - found.boxes[0].chosen.measured.points);
  EXPECT_LE(found.boxes[0].peels, found.boxes[0].trajectory.size());
}

TEST(Discovery, EndsWhereThereIsNothingMore) {
  const Futures futures = futures_of(grid(), in_quarter);
  const Discovery found = discover(futures, {.boxes = 5});
  EXPECT_EQ(found.boxes.size(), 1U) << "all cases are in the first";
}

TEST(Discovery, NeedsAnOutcomeThatVaries) {
  EXPECT_EQ(discover(futures_of(grid(), [](PointRow) { return 0; })).usable, Usable::never_varies);
  EXPECT_EQ(discover(futures_of(grid(), [](PointRow) { return 1; })).usable, Usable::never_varies);
  const Points few = scattered(19, 2, 33);
  EXPECT_EQ(discover(futures_of(few, [](PointRow x) { return x[0]; })).usable, Usable::too_few);
  EXPECT_THAT(discover(futures_of(few, [](PointRow x) { return x[0]; })).boxes, IsEmpty());
}

TEST(Discovery, MakesNoResamplesWhereNoneAreAskedFor) {
  const Futures futures = futures_of(grid(), in_quarter);
  EXPECT_THAT(discover(futures, {.resample = {.resamples = 0}}).boxes.at(0).reproduction.factors, IsEmpty());
  EXPECT_EQ(discover(futures).boxes.at(0).reproduction.factors.size(), 2U);
}

}  // namespace
}  // namespace entente::explore
