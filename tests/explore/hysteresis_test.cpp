#include "explore/hysteresis.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "made_runs.h"

namespace entente::explore {
namespace {

/// A bloc that tips and returns: r' = s r^2 - pull (r - r0), r at most 1, a start drawn to r0 with a half-life
/// of two years. It tips at s = pull / (4 r0) and returns at s = pull (1 - r0).
constexpr double r0 = 0.3;
const double pull = std::log(2.0) / 2;

double after_400_years(double s, double r) {
  constexpr double step = 0.05;
  const auto change = [&](double at) { return s * at * at - pull * (at - r0); };
  for (double year = 0; year < 400; year += step) {
    const double half = r + step / 2 * change(r);
    r = std::min(1.0, r + step * change(half));
  }
  return r;
}

std::optional<Tipping> thresholds_from(double start) {
  const auto outcome = [start](std::span<const Trial> trials) {
    std::vector<double> ends;
    for (const Trial& trial : trials) ends.push_back(after_400_years(trial.value, start));
    return ends;
  };
  return thresholds({.low = 0.2, .high = 0.35, .runs = 1, .level = 0.99, .tolerance = 1e-5}, outcome);
}

TEST(Hysteresis, OfABlocIsWhatTheClosedFormSays) {
  const auto there = thresholds_from(r0), back = thresholds_from(1);
  EXPECT_NEAR(there->threshold(0).value(), pull / (4 * r0), 0.003 * 0.28881);
  EXPECT_NEAR(back->threshold(0).value(), pull * (1 - r0), 0.003 * 0.24260);
  EXPECT_NEAR(there->threshold(0).value(), 0.28881, 0.003 * 0.28881);
  EXPECT_NEAR(back->threshold(0).value(), 0.24260, 0.003 * 0.24260);
  const Hysteresis found = hysteresis(*there, *back);
  EXPECT_EQ(found.both, 1u);
  EXPECT_EQ(found.above, 1u);
  EXPECT_NEAR(found.gap, 0.28881 - 0.24260, 0.001);
  EXPECT_FALSE(found.gap_interval) << "of one run";
}

TEST(Hysteresis, CountsRunsByWhatTheyDoBothWays) {
  const Tipping there = tipping_of({0.6, 0.7, 0.65, 0.5, 2, 0.3}),
                back = tipping_of({0.2, 0.3, 0.35, 0.5, 0.4, -1});
  const Hysteresis found = hysteresis(there, back);
  EXPECT_EQ(found.both, 4u);
  EXPECT_EQ(found.above, 3u);
  EXPECT_EQ(found.below, 0u);
  EXPECT_EQ(found.only_there, 1u);
  EXPECT_EQ(found.only_back, 1u);
  EXPECT_NEAR(found.gap, (0.4 + 0.4 + 0.3) / 4, 1e-3);
  EXPECT_FALSE(found.decided());
}

TEST(Hysteresis, IsDecidedWhereItIsAlike) {
  std::vector<double> up, down;
  for (int i = 0; i < 30; ++i) up.push_back(0.5 + 0.01 * i), down.push_back(0.3 + 0.011 * i);
  EXPECT_TRUE(hysteresis(tipping_of(up), tipping_of(down)).decided());
  EXPECT_FALSE(hysteresis(tipping_of(up), tipping_of(up)).decided());
}

TEST(Hysteresis, IsTheShareOfRunsThatHangOnTheirStart) {
  const auto held = held_by_history(tipping_of({0.6, 0.7, 2, 0.5}), tipping_of({0.2, 0.3, 0.4, 0.5}),
                                    std::vector<double>{0.1, 0.25, 0.45, 0.65});
  EXPECT_EQ(held[0].share, 0);
  EXPECT_EQ(held[1].share, 0.25);
  EXPECT_EQ(held[2].share, 0.75);
  EXPECT_EQ(held[3].share, 0.5);
  EXPECT_EQ(held[3].interval.low, wilson_interval(2, 4).low);
}

TEST(Hysteresis, RefusesOtherRunsOrRanges) {
  const Tipping one = tipping_of({0.5}), two = tipping_of({0.5, 0.5});
  EXPECT_THROW(hysteresis(one, two), std::invalid_argument);
  Tipping wider = one;
  wider.high = 2;
  EXPECT_THROW(held_by_history(one, wider, {}), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
