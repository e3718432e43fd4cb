#include "backtest/skill.h"

#include <gtest/gtest.h>

namespace entente {
namespace {

DyadScores scores(std::uint32_t from, std::uint32_t to, double tone_error, double positive = 0.5,
                  double observed = 1) {
  DyadScores s;
  s.dyad = {from, to};
  s.tone_error = tone_error;
  s.tone_sd = 1;
  s.positive = positive;
  s.forecast.tone = positive - 0.5;
  s.observed.tone = observed;
  return s;
}

/// The scenario and two baselines, over three pairs of actors, of which one is scored both ways.
Backtest backtest_of(double scenario, double first, double second) {
  Backtest made;
  for (const double error : {scenario, first, second}) {
    ForecasterScores& f = made.forecasters.emplace_back();
    for (const auto& [from, to] : {std::pair{0U, 1U}, {1U, 0U}, {0U, 2U}, {1U, 2U}})
      f.scores.push_back(scores(from, to, error + 0.01 * (from + to)));
  }
  return made;
}

TEST(Skill, IsAgainstTheBaselineThatDidBest) {
  const BaselineDifference to_second = against_best_baseline(backtest_of(-1, 3, 2), forecast_measures[0]);
  EXPECT_EQ(to_second.best, 2U);
  EXPECT_NEAR(to_second.difference.mean, -1.0 - 2 * 0.0175, 1e-12);
  EXPECT_EQ(against_best_baseline(backtest_of(1, 1.5, 2), forecast_measures[0]).best, 1U);
}

TEST(Skill, DifferencesOfScoresFromZeroToOneAreWithinOne) {
  Backtest made;
  for (const bool scenario : {true, false}) {
    ForecasterScores& f = made.forecasters.emplace_back();
    for (const std::uint32_t pair : {0U, 1U}) {
      f.scores.push_back(scores(2 * pair, 2 * pair + 1, 0));
      f.scores.back().brier = scenario == (pair == 0) ? 1 : 0;
    }
  }
  const Interval interval = against_best_baseline(made, forecast_measures[2]).difference.interval;
  EXPECT_EQ(interval.low, -1);
  EXPECT_EQ(interval.high, 1);
}

TEST(Skill, VerdictsFollowTheInterval) {
  const auto of = [](double low, double high) {
    BaselineDifference d;
    d.difference.interval = {low, high};
    return verdict(d);
  };
  EXPECT_EQ(of(-2, -1), "better, by more than the interval");
  EXPECT_EQ(of(1, 2), "WORSE, by more than the interval");
  EXPECT_EQ(of(-1, 2), "cannot be told apart");
  EXPECT_EQ(of(NAN, NAN), "too few pairs of actors to tell");
}

TEST(Skill, CalibrationCountsWhatWasForecastAndObserved) {
  ForecasterScores f;
  f.scores = {scores(0, 1, 0.5, 0.1, -1), scores(0, 1, 1.5, 0.15, 1), scores(0, 1, -0.4, 1, 1)};
  const std::vector<CalibrationBin> bins = calibration(f);
  ASSERT_EQ(bins.size(), 5U);
  EXPECT_EQ(bins[0].count, 2);
  EXPECT_DOUBLE_EQ(bins[0].forecast, 0.25);
  EXPECT_EQ(bins[0].observed, 1);
  EXPECT_EQ(bins[4].count, 1) << "1 is in the last";
  EXPECT_NEAR(share_within(f, 1), 2.0 / 3, 1e-15);
}

TEST(Skill, AnInfiniteLogScoreIsCounted) {
  ForecasterScores f;
  f.scores = {scores(0, 1, 0), scores(0, 1, 0)};
  f.scores[1].count_log = HUGE_VAL;
  EXPECT_EQ(infinite_logs(f), 1U);
}

}  // namespace
}  // namespace entente
