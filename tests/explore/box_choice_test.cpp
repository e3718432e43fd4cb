#include "explore/box_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tables.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

/// Three of five factors matter, most of all the first.
Futures three_of_five() {
  const Points points = scattered(2000, 5, 11);
  return {points,
          happened(chances_at(points,
                              [](PointRow x) { return x[0] < 0.5 && x[2] > 0.4 && x[3] < 0.8 ? 0.9 : 0.05; }),
                   12)};
}

TEST(Correlation, IsThatOfMatthews) {
  const Futures futures = futures_of(grid(), in_quarter);
  Box box = everything(2);
  box[0].high = 4.5;  // 25 of 50 within, none without
  const double tp = 25, fp = 25, fn = 0, tn = 50;
  EXPECT_DOUBLE_EQ(correlation(futures, futures.measured(box)),
                   (tp * tn - fp * fn) / std::sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)));
  box[1].low = 4.5;
  EXPECT_DOUBLE_EQ(correlation(futures, futures.measured(box)), 1);
  EXPECT_EQ(correlation(futures, futures.measured(everything(2))), 0);
  const Futures never = futures_of(grid(), [](PointRow) { return 0; });
  EXPECT_EQ(correlation(never, never.measured(box)), 0);
}

TEST(BoxChoice, TakesWhatIsPlanted) {
  const Futures futures = futures_of(grid(), in_quarter);
  const ChosenBox chosen = chosen_box(futures, peeled(futures));
  EXPECT_EQ(chosen.step, 10U);
  EXPECT_EQ(chosen.measured.density, 1);
  EXPECT_EQ(chosen.measured.coverage, 1);
  EXPECT_EQ(chosen.quasi_ps.size(), 2U);
}

TEST(BoxChoice, DropsWhatIsNotNeeded) {
  const Futures futures = three_of_five();
  const ChosenBox chosen = chosen_box(futures, peeled(futures));
  EXPECT_THAT(restricted_factors(chosen.measured.box), ElementsAre(0, 2, 3));
  EXPECT_NEAR(chosen.measured.box[0].high, 0.5, 0.03);
  EXPECT_NEAR(chosen.measured.box[2].low, 0.4, 0.03);
  EXPECT_NEAR(chosen.measured.box[3].high, 0.8, 0.03);
  for (const QuasiP& one : chosen.quasi_ps) EXPECT_LE(one.p, 0.05);
  EXPECT_NEAR(chosen.measured.density, 0.9, 0.03);
}

TEST(BoxChoice, RestrictsAsFewAsAskedFor) {
  const Futures futures = three_of_five();
  const Trajectory boxes = peeled(futures);
  EXPECT_THAT(restricted_factors(chosen_box(futures, boxes, {.most = 2}).measured.box), ElementsAre(0, 2));
  EXPECT_EQ(chosen_box(futures, boxes, {.most = 1}).measured.restricted, 1U);
  const ChosenBox none = chosen_box(futures, boxes, {.most = 0});
  EXPECT_EQ(none.measured.restricted, 0U);
  EXPECT_EQ(none.step, 0U);
}

/// Where it happens in most futures, a mean of coverage and density is highest for nearly everything.
TEST(BoxChoice, TellsSomethingOfWhatHappensOften) {
  const Points points = scattered(1000, 3, 13);
  const Futures futures(points,
                        happened(chances_at(points, [](PointRow x) { return x[1] < 0.5 ? 0.95 : 0.55; }), 14));
  const ChosenBox chosen = chosen_box(futures, peeled(futures));
  EXPECT_THAT(restricted_factors(chosen.measured.box), ElementsAre(1));
  EXPECT_NEAR(chosen.measured.box[1].high, 0.5, 0.05);
}

}  // namespace
}  // namespace entente::explore
