#include "explore/quasi_p.h"

#include <gtest/gtest.h>

#include "tables.h"

namespace entente::explore {
namespace {

TEST(Binomial, IsKnownInClosedForm) {
  EXPECT_DOUBLE_EQ(binomial_at_least(2, 3, 0.5), 0.5);
  EXPECT_DOUBLE_EQ(binomial_at_least(3, 3, 0.2), 0.008);
  EXPECT_DOUBLE_EQ(binomial_at_least(1, 4, 0.1), 1 - 0.9 * 0.9 * 0.9 * 0.9);
  EXPECT_EQ(binomial_at_least(0, 5, 0.3), 1);
  EXPECT_EQ(binomial_at_least(2, 5, 1), 1);
  EXPECT_EQ(binomial_at_least(2, 5, 0), 0);
  EXPECT_EQ(binomial_at_least(6, 5, 0.3), 0);
}

/// Sums of whole numbers, divided once (Python's integers).
TEST(Binomial, IsExactFarOut) {
  EXPECT_NEAR(binomial_at_least(600, 1000, 0.5) / 1.3642320780330092e-10, 1, 1e-10);
  EXPECT_NEAR(binomial_at_least(90, 1000, 0.0625) / 0.0004140119300471216, 1, 1e-10);
  EXPECT_NEAR(binomial_at_least(80, 100, 0.25) / 1.2666789647898236e-30, 1, 1e-10);
  EXPECT_EQ(binomial_at_least(100, 5000, 0.9), 1) << "all the chance there is, though each term vanishes";
  EXPECT_EQ(binomial_at_least(4900, 5000, 0.01), 0);
}

TEST(QuasiP, TellsWhatABoxNeeds) {
  const Futures futures = futures_of(grid(), in_quarter);
  Box box = everything(2);
  box[0] = {.low = 0.5, .high = 4.5};
  box[1].low = 5.5;
  const auto all = quasi_ps(futures, box);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].factor, 0U);
  EXPECT_EQ(all[0].dropped.points, 40U);
  EXPECT_EQ(all[0].dropped.cases, 20);
  EXPECT_DOUBLE_EQ(all[0].p, 1.0 / 65536) << "16 of 16, where half are";
  EXPECT_EQ(all[1].dropped.points, 40U);
  EXPECT_DOUBLE_EQ(all[1].p, 1.0 / 65536);
  EXPECT_EQ(all[1].dropped.box[1], Limits{});
  EXPECT_EQ(all[1].dropped.box[0], box[0]);
}

TEST(QuasiP, IsLargeForWhatChangesNothing) {
  const Futures futures = futures_of(grid(), [](PointRow x) { return x[0] <= 4 ? 0.5 : 0; });
  Box box = everything(2);
  box[0].high = 4.5;
  box[1].high = 7.5;
  const auto all = quasi_ps(futures, box);
  EXPECT_LT(all[0].p, 1e-3);
  EXPECT_GT(all[1].p, 0.5);
}

TEST(QuasiP, DroppingIsMeasured) {
  const Futures futures = futures_of(grid(), in_quarter);
  Box box = everything(2);
  box[0].high = 4.5;
  box[1].low = 4.5;
  const MeasuredBox larger = dropped(futures, box, 1);
  EXPECT_EQ(larger.points, 50U);
  EXPECT_EQ(larger.density, 0.5);
  EXPECT_EQ(larger.restricted, 1U);
}

}  // namespace
}  // namespace entente::explore
