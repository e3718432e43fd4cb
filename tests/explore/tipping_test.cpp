#include "explore/tipping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <map>
#include <stdexcept>

#include "made_runs.h"

namespace entente::explore {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Tipping, FindsTheThresholdOfEachRun) {
  const std::vector<double> own{0.1234, 0.5, 0.87654321, -1, 2};
  const Tipping tipping = tipping_of(own);
  EXPECT_FALSE(tipping.falls());
  for (const std::size_t run : {0u, 1u, 2u})
    EXPECT_NEAR(tipping.threshold(run).value(), own[run], tipping.tolerance / 2);
  EXPECT_EQ(tipping.runs[3].course(), Course::always);
  EXPECT_EQ(tipping.runs[4].course(), Course::never);
  EXPECT_FALSE(tipping.threshold(3) || tipping.threshold(4));
  EXPECT_EQ(tipping.count(Course::rises), 3u);
}

TEST(Tipping, OfOutcomesThatCease) {
  const Tipping tipping = tipping_of({0.3, 0.4, 2}, true);
  EXPECT_TRUE(tipping.falls());
  EXPECT_NEAR(tipping.threshold(0).value(), 0.3, tipping.tolerance);
  EXPECT_TRUE(tipping.runs[0].holds(0.2));
  EXPECT_FALSE(tipping.runs[0].holds(0.35));
  EXPECT_EQ(tipping.runs[2].course(), Course::always);
}

TEST(Tipping, ComparesNumbersWithALevel) {
  const auto doubled = [](std::span<const Trial> trials) {
    std::vector<double> outcomes;
    for (const Trial& trial : trials)
      outcomes.push_back(trial.value > 80 ? std::numeric_limits<double>::infinity() : 2 * trial.value);
    return outcomes;
  };
  const auto tipping = thresholds({.low = 0, .high = 100, .runs = 1, .level = 60, .tolerance = 1e-9}, doubled);
  EXPECT_NEAR(tipping->threshold(0).value(), 30, 1e-9);
}

/// Holds in 0.3 ... 0.4 and from 0.8 on: a window that the first values miss and checks may find.
bool in_window(double x) { return (x >= 0.3 && x < 0.4) || x >= 0.8; }
std::vector<double> window(std::span<const Trial> trials) {
  std::vector<double> outcomes;
  for (const Trial& trial : trials) outcomes.push_back(in_window(trial.value));
  return outcomes;
}

TEST(Tipping, MakesAllRunsOnAGridWhereOneSwitchesMoreThanOnce) {
  const auto tipping = thresholds({.runs = 200, .tolerance = 1e-6}, window);
  // a check of each run lies in the window with a chance of 0.4, and what one shows is looked for in all
  EXPECT_EQ(tipping->count(Course::several), 200u);
  for (const RunTipping& run : tipping->runs) {
    ASSERT_EQ(run.switches.size(), 3u);
    EXPECT_NEAR(run.switches[0], 0.3, 1e-6);
    EXPECT_NEAR(run.switches[1], 0.4, 1e-6);
    EXPECT_NEAR(run.switches[2], 0.8, 1e-6);
  }
}

TEST(Tipping, EnoughChecksFindEveryWindow) {
  EXPECT_EQ(thresholds({.runs = 50, .checks = 10}, window)->count(Course::several), 50u);
}

/// The first values meet one window, and only the grid meets the other.
TEST(Tipping, FindsMoreSwitchesOnTheGrid) {
  const auto two_windows = [](std::span<const Trial> trials) {
    std::vector<double> outcomes;
    for (const auto& [run, x] : trials) outcomes.push_back((x > 0.24 && x < 0.26) || (x > 0.62 && x < 0.64));
    return outcomes;
  };
  const auto tipping = thresholds({.runs = 1, .checks = 0}, two_windows);
  EXPECT_THAT(tipping->runs[0].switches,
              ::testing::Pointwise(::testing::DoubleNear(1e-3), {0.24, 0.26, 0.62, 0.64}));
}

TEST(Tipping, MakesNoTrialTwiceAndCountsThem) {
  std::map<std::pair<std::size_t, double>, int> times;
  std::size_t batches = 0;
  const auto counted = [&](std::span<const Trial> trials) {
    ++batches;
    for (const Trial& trial : trials) ++times[{trial.run, trial.value}];
    return window(trials);
  };
  const auto tipping = thresholds({.runs = 40}, counted);
  for (const auto& [trial, count] : times) EXPECT_EQ(count, 1) << trial.first << " at " << trial.second;
  EXPECT_EQ(tipping->trials, times.size());
  EXPECT_LE(batches, 20u);
  EXPECT_LE(tipping_of(std::vector<double>(100, 0.37)).trials, 100u * (5 + 8 + 4));
}

TEST(Tipping, IsOverWhereItIsStopped) {
  EXPECT_FALSE(thresholds({.runs = 3}, [](std::span<const Trial>) { return std::vector<double>(); }));
}

TEST(Tipping, RefusesWhatMakesNoSense) {
  const OutcomeAt never = tips_at({2});
  EXPECT_THROW(thresholds({.low = 1, .high = 1, .runs = 1}, never), std::invalid_argument);
  EXPECT_THROW(thresholds({.low = 0, .high = nan, .runs = 1}, never), std::invalid_argument);
  EXPECT_THROW(thresholds({.runs = 0}, never), std::invalid_argument);
  EXPECT_THROW(thresholds({.runs = 1, .tolerance = -1}, never), std::invalid_argument);
  EXPECT_THROW(thresholds({.runs = 1, .grid = 1}, never), std::invalid_argument);
  EXPECT_THROW(thresholds({.runs = 1}, [](auto trials) { return std::vector<double>(trials.size(), nan); }),
               std::invalid_argument);
  EXPECT_THROW(thresholds({.runs = 1}, [](auto) { return std::vector<double>(1); }), std::invalid_argument);
}

}  // namespace
}  // namespace entente::explore
