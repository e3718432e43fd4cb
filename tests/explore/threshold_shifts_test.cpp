#include "explore/threshold_shifts.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <stdexcept>

#include "explore/unit_points.h"
#include "made_runs.h"
#include "numeric/random.h"

namespace entente::explore {
namespace {

/// Thresholds 0.5 + 0.4 (x1 - 1/2) - 0.2 (x2 - 1/2) and luck; x3 does nothing.
struct Drawn {
  Points parameters;
  std::vector<double> own;

  Drawn(std::size_t runs, std::uint64_t seed, double spread) : parameters(random_unit(runs, 3, seed)) {
    const auto luck = draws(seed, "luck", 0, runs);
    for (std::size_t run = 0; run < runs; ++run) {
      const auto x = parameters.row(run);
      own.push_back(0.5 + 0.4 * (x[0] - 0.5) - 0.2 * (x[1] - 0.5) +
                    spread * numeric::normal_quantile(luck[run]));
    }
  }
};

TEST(ThresholdShifts, FindWhatMovesThresholds) {
  const Drawn drawn(400, 1, 0.05);
  const Shifts shifts = threshold_shifts(tipping_of(drawn.own), drawn.parameters);
  ASSERT_EQ(shifts.usable, Usable::yes);
  EXPECT_EQ(shifts.ranked, 400u);
  EXPECT_NEAR(shifts.parameters[0].slope.value(), 0.4, 0.03);
  EXPECT_NEAR(shifts.parameters[1].slope.value(), -0.2, 0.03);
  EXPECT_GT(shifts.parameters[0].interval.low, 0.6);
  EXPECT_LT(shifts.parameters[1].interval.high, -0.2);
  EXPECT_LT(shifts.parameters[1].adjusted, 1e-6);
  EXPECT_GT(shifts.parameters[2].adjusted, 0.05);
  EXPECT_LT(shifts.parameters[2].slope_interval.low, 0);
  EXPECT_GT(shifts.parameters[2].slope_interval.high, 0);
}

/// Runs that have tipped before the range, or would after it, still have ranks.
TEST(ThresholdShifts, CountRunsThatDoNotTipWithinTheRange) {
  Drawn drawn(400, 2, 0.05);
  for (double& own : drawn.own) own = 0.5 + 5 * (own - 0.5);
  for (const bool falls : {false, true}) {
    const Shifts shifts = threshold_shifts(tipping_of(drawn.own, falls), drawn.parameters);
    EXPECT_EQ(shifts.ranked, 400u);
    EXPECT_GT(shifts.within, 150u);
    EXPECT_LT(shifts.within, 330u);
    EXPECT_GT(shifts.parameters[0].correlation, 0.6) << falls;
    EXPECT_LT(shifts.parameters[1].correlation, -0.2) << falls;
  }
}

TEST(ThresholdShifts, SayWhereNothingCanBeSaid) {
  EXPECT_EQ(threshold_shifts(tipping_of(std::vector<double>(5, 0.5)), Points(5, 1)).usable, Usable::too_few);
  EXPECT_EQ(threshold_shifts(tipping_of(std::vector<double>(50, 0.5)), Points(50, 1)).usable,
            Usable::never_varies);
  Drawn drawn(50, 3, 0.05);
  for (std::size_t run = 0; run < 50; ++run) drawn.parameters.row(run)[2] = 7;
  const Shifts shifts = threshold_shifts(tipping_of(drawn.own), drawn.parameters);
  EXPECT_EQ(shifts.parameters[2].usable, Usable::never_varies);
  EXPECT_FALSE(shifts.parameters[2].slope);
  EXPECT_TRUE(shifts.parameters[0].slope);
  EXPECT_THROW(threshold_shifts(tipping_of(drawn.own), Points(49, 3)), std::invalid_argument);
}

TEST(LongThresholdShifts, DISABLED_SlopesAreCovered) {
  const double truth[] = {0.4, -0.2, 0};
  unsigned held[3] = {}, false_alarms = 0;
  for (std::uint64_t seed = 1; seed <= coverage_seeds; ++seed) {
    const Drawn drawn(200, seed, 0.08);
    const Shifts shifts = threshold_shifts(tipping_of(drawn.own), drawn.parameters);
    for (std::size_t f = 0; f < 3; ++f) {
      const Interval& i = shifts.parameters[f].slope_interval;
      held[f] += i.low <= truth[f] && truth[f] <= i.high;
    }
    false_alarms += shifts.parameters[2].p < 0.05;
  }
  for (std::size_t f = 0; f < 3; ++f) {
    const double percent = 100.0 * held[f] / coverage_seeds;
    std::printf("slope of x%zu: %.1f %%\n", f + 1, percent);
    EXPECT_GE(percent, 92);
    EXPECT_LE(percent, 98);
  }
  std::printf("alarms where there is nothing: %u of %u\n", false_alarms, static_cast<unsigned>(coverage_seeds));
  EXPECT_LE(false_alarms, 24u);
  EXPECT_GE(false_alarms, 6u);
}

}  // namespace
}  // namespace entente::explore
