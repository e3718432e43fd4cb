#include "explore/border.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tables.h"

namespace entente::explore {
namespace {

using ::testing::IsEmpty;

TEST(Border, HoldsWhatOneLimitAloneKeepsOut) {
  const Futures futures = futures_of(grid(), in_quarter);
  Box box = everything(2);
  box[0] = {.low = 0.5, .high = 4.5};
  box[1].low = 6.5;
  const Border border = border_of(futures, box);
  EXPECT_EQ(border.inside.points, 12U);
  EXPECT_EQ(border.inside.cases, 12);
  ASSERT_EQ(border.kept_out.size(), 2U);
  EXPECT_EQ(border.kept_out[0].size(), 18U) << "six columns of three";
  EXPECT_EQ(border.kept_out[0].front(), 7U) << "0 and 7";
  EXPECT_EQ(border.kept_out[1].size(), 28U) << "four columns of seven";
  EXPECT_EQ(content_of(futures, border.kept_out[0]).cases, 3);
  EXPECT_EQ(content_of(futures, border.kept_out[1]).cases, 8);
}

TEST(Border, OfEverythingHoldsNothing) {
  const Border border = border_of(futures_of(grid(), in_quarter), everything(2));
  EXPECT_EQ(border.inside.points, 100U);
  EXPECT_THAT(border.kept_out, ::testing::Each(IsEmpty()));
}

}  // namespace
}  // namespace entente::explore
