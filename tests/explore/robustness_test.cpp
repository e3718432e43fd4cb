#include "explore/robustness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <limits>
#include <map>
#include <stdexcept>

#include "made_runs.h"

namespace entente::explore {
namespace {

using ::testing::ElementsAre;

/// Three options at five points, by hand.
struct ByHand {
  std::vector<double> values{0.5, 0.6, 0.7, 0.8, 0.9,  //
                             0.9, 0.8, 0.7, 0.2, 0.1,  //
                             0.6, 0.6, 0.6, 0.6, 0.55};
  std::vector<double> baseline{0.7, 0.6, 0.6}, origin{0.5, 0.5};
  Points shares{5, 2};
  ByHand() {
    const double at[5][2] = {{0.5, 0.6}, {0.1, 0.2}, {0.5, 0.5}, {0.9, 0.5}, {0.5, 0.9}};
    for (std::size_t p = 0; p < 5; ++p) shares.row(p)[0] = at[p][0], shares.row(p)[1] = at[p][1];
  }
  OptionOutcomes futures() const { return {3, 5, values, true, 0.6, baseline, &shares, origin}; }
};

const MeasureRow& row(const Robustness& found, RobustnessMeasure measure) {
  for (const MeasureRow& r : found.measures)
    if (r.measure == measure) return r;
  throw std::logic_error("not measured");
}

std::vector<double> values(const Robustness& found, RobustnessMeasure measure) {
  std::vector<double> all;
  for (const Measured& option : row(found, measure).options) all.push_back(option.value);
  return all;
}

std::vector<bool> first(const Robustness& found, RobustnessMeasure measure) {
  std::vector<bool> all;
  for (const Measured& option : row(found, measure).options) all.push_back(option.first);
  return all;
}

auto near(std::vector<double> values) { return ::testing::Pointwise(::testing::DoubleNear(1e-12), values); }

TEST(Robustness, IsWhatItIsByHand) {
  using enum RobustnessMeasure;
  const ByHand hand;
  const Robustness found = robustness(hand.futures());
  EXPECT_EQ(found.measures.size(), 8u);
  EXPECT_THAT(values(found, satisficing), near({0.8, 0.6, 0.8}));
  EXPECT_THAT(values(found, distance_to_failure), near({0.1, 0.4, 0.4}));
  // deviations .2 .1 0 .1 .2; .3 .2 .1 .4 .5; 0 0 0 0 .05: the percentile lies 0.6 of the way from the fourth
  EXPECT_THAT(values(found, regret_from_baseline), near({0.2, 0.46, 0.03}));
  // regrets .4 .2 0 0 0; 0 0 0 .6 .8; .3 .2 .1 .2 .35
  EXPECT_THAT(values(found, regret_from_best), near({0.32, 0.72, 0.33}));
  EXPECT_THAT(values(found, greatest_regret), near({0.4, 0.8, 0.35}));
  EXPECT_THAT(values(found, worst), near({0.5, 0.1, 0.55}));
  EXPECT_THAT(values(found, hurwicz), near({0.7, 0.5, 0.575}));
  EXPECT_THAT(values(found, mean), near({0.7, 0.54, 0.59}));
  EXPECT_THAT(first(found, mean), ElementsAre(true, false, false));
  EXPECT_THAT(first(found, greatest_regret), ElementsAre(false, false, true));
  EXPECT_THAT(first(found, satisficing), ElementsAre(true, false, true));
  EXPECT_THAT(first(found, distance_to_failure), ElementsAre(false, true, true));
  EXPECT_NEAR(found.best[0].share, 0.6, 1e-12) << "the third point is a tie";
  EXPECT_NEAR(found.best[0].alone, 0.4, 1e-12);
  EXPECT_NEAR(found.best[1].share, 0.6, 1e-12);
  EXPECT_NEAR(found.best[2].share, 0, 1e-12);
  EXPECT_EQ(found.best[0].interval.low, wilson_interval(3, 5).low);
  EXPECT_FALSE(row(found, mean).options[0].interval) << "of five points";
}

/// Losses 1 - x are to chances x what their mirror image is.
TEST(Robustness, OfWhatShouldBeLowIsTheMirrorImage) {
  const ByHand hand;
  ByHand lost;
  for (double& x : lost.values) x = 1 - x;
  for (double& x : lost.baseline) x = 1 - x;
  OptionOutcomes futures = lost.futures();
  futures.higher_is_better = false;
  futures.threshold = 1 - 0.6;
  const Robustness losses = robustness(futures), gains = robustness(hand.futures());
  for (std::size_t m = 0; m < gains.measures.size(); ++m) {
    const MeasureRow &a = gains.measures[m], &b = losses.measures[m];
    const bool of_outcome = m >= 5;
    EXPECT_EQ(b.higher_is_better, of_outcome ? false : a.higher_is_better) << a.name;
    for (std::size_t o = 0; o < 3; ++o) {
      EXPECT_NEAR(b.options[o].value, of_outcome ? 1 - a.options[o].value : a.options[o].value, 1e-12)
          << a.name;
      EXPECT_EQ(b.options[o].first, a.options[o].first) << a.name;
    }
  }
}

TEST(Robustness, MeasuresWhatThereIsEnoughFor) {
  const ByHand hand;
  const Robustness found = robustness({3, 5, hand.values});
  std::vector<std::string_view> names;
  for (const MeasureRow& r : found.measures) names.push_back(r.name);
  EXPECT_THAT(names, ElementsAre("regret from best", "greatest regret", "worst", "Hurwicz", "mean"));
}

TEST(Robustness, FailsNowhereAndAtOnce) {
  ByHand hand;
  OptionOutcomes futures = hand.futures();
  futures.threshold = 0.05;
  EXPECT_THAT(values(robustness(futures), RobustnessMeasure::distance_to_failure),
              ::testing::Each(std::numeric_limits<double>::infinity()));
  futures.threshold = 0.65;
  EXPECT_THAT(values(robustness(futures), RobustnessMeasure::distance_to_failure), near({0.1, 0, 0}));
}

/// Two options at points by chance: 0.5 + u / 2 and u.
std::vector<double> drawn_futures(std::size_t points, std::uint64_t seed) {
  std::vector<double> values = draws(seed, "futures", 0, 2 * points);
  for (std::size_t p = 0; p < points; ++p) values[p] = 0.45 + values[p] / 4;
  return values;
}

TEST(Robustness, SaysHowSureItIs) {
  const auto values = drawn_futures(200, 1);
  const Robustness found = robustness({2, 200, values, true, 0.5});
  const auto& mean = row(found, RobustnessMeasure::mean);
  EXPECT_LT(mean.options[0].interval->low, mean.options[0].value);
  EXPECT_GT(mean.options[0].interval->high, mean.options[0].value);
  EXPECT_GT(mean.options[0].chosen, 0.9);
  EXPECT_NEAR(mean.options[0].chosen + mean.options[1].chosen, 1, 1e-12);
  EXPECT_FALSE(row(found, RobustnessMeasure::worst).options[0].interval);
  EXPECT_TRUE(row(found, RobustnessMeasure::regret_from_best).options[0].interval);
  EXPECT_TRUE(row(found, RobustnessMeasure::satisficing).options[0].interval);
}

TEST(Robustness, RefusesAndReportsWhatCannotBeUsed) {
  ByHand hand;
  EXPECT_THROW(robustness({3, 4, hand.values}), std::invalid_argument);
  EXPECT_THROW(robustness({3, 5, hand.values}, {.optimism = 2}), std::invalid_argument);
  EXPECT_EQ(robustness({3, 0, {}}).usable, Usable::too_few);
  hand.values[7] = std::nan("");
  EXPECT_EQ(robustness(hand.futures()).usable, Usable::holes);
}

/// Of the first option: mean 0.575, good enough in 0.8, regrets max(0, u - v) of which nine in ten are below
/// the solution of a quadratic equation.
TEST(LongRobustness, DISABLED_IntervalsHoldWhatIsToBeExpected) {
  // P(u - 0.45 - w/4 > r) = 1 - (0.575 + r) while 0.7 + r <= 1: regret is beyond r in 0.1 where r = 0.325,
  // which is not below 0.3, so that the corner is cut: 2 (1 - 0.45 - r)^2 = 0.1
  const double regret = 0.55 - std::sqrt(0.05);
  unsigned held[3] = {};
  for (std::uint64_t seed = 1; seed <= coverage_seeds; ++seed) {
    const auto values = drawn_futures(300, seed);
    const Robustness found =
        robustness({2, 300, values, true, 0.5}, {.intervals = {.replicates = 500, .seed = seed}});
    const auto holds = [&](RobustnessMeasure m, double truth) {
      const Interval interval = *row(found, m).options[0].interval;
      return interval.low <= truth && truth <= interval.high;
    };
    held[0] += holds(RobustnessMeasure::mean, 0.575);
    held[1] += holds(RobustnessMeasure::satisficing, 0.8);
    held[2] += holds(RobustnessMeasure::regret_from_best, regret);
  }
  for (std::size_t m = 0; m < 3; ++m) {
    const double percent = 100.0 * held[m] / coverage_seeds;
    std::printf("measure %zu: %.1f %%\n", m, percent);
    EXPECT_GE(percent, 92);
    EXPECT_LE(percent, 98);
  }
}

/// 0.1 + 0.2 is 0.3 to all but the last digit.
TEST(Robustness, TiesAreNotDecidedByTheLastDigit) {
  std::vector<double> values;
  for (const double value : {0.3, 0.1 + 0.2})
    for (int p = 0; p < 20; ++p) values.push_back(value);
  const Robustness found = robustness({2, 20, values});
  for (const Best& best : found.best) {
    EXPECT_EQ(best.share, 1);
    EXPECT_EQ(best.alone, 0);
  }
  for (const Measured& option : row(found, RobustnessMeasure::mean).options) {
    EXPECT_TRUE(option.first);
    EXPECT_EQ(option.chosen, 1);
  }
}

}  // namespace
}  // namespace entente::explore
