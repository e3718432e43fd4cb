#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "backtest/scores.h"
#include "support/data_error.h"
#include "world_of_events.h"

namespace entente {
namespace {

using namespace testing_support;
using std::chrono::days;
using ::testing::HasSubstr;

std::vector<std::unique_ptr<Forecaster>> all_of(const Scenario& s, const BacktestOptions& o) {
  std::vector<std::unique_ptr<Forecaster>> all;
  all.push_back(scenario_forecaster(s, forecasting(), o));
  for (auto& baseline : baselines(o.horizon)) all.push_back(std::move(baseline));
  return all;
}

TEST(Backtest, ScoresTheSameDyadsOfAllForecasters) {
  const auto rows = world_of_events(400);
  const auto forecasters = all_of(forecasting_scenario(), two_origins());
  const Backtest made = *backtest(rows, forecasters, two_origins());
  ASSERT_EQ(made.origins.size(), 2U);
  EXPECT_EQ(made.origins[0], first_day + days(269));
  ASSERT_EQ(made.forecasters.size(), 6U);
  for (const ForecasterScores& f : made.forecasters) {
    ASSERT_EQ(f.scores.size(), 6U) << f.name;
    for (std::size_t i = 0; i < f.scores.size(); ++i) {
      EXPECT_EQ(f.scores[i].observed.count, made.forecasters[0].scores[i].observed.count);
      EXPECT_GT(f.scores[i].tone_sd, 0);
    }
  }
  // the pair that turned: what is lately is nearer to what comes than the mean of the past
  const auto& ours = made.forecasters[0].scores[4];
  const auto& past = made.forecasters[2].scores[4];
  EXPECT_GT(ours.observed.tone, 2);
  EXPECT_LT(std::abs(ours.tone_error), std::abs(past.tone_error));
}

/// Forecasts do not change by a bit when everything after their origin is replaced.
TEST(Backtest, TheFutureDoesNotMatter) {
  auto known = world_of_events(300), other = known;
  for (const EventRow& row : world_of_events(400))
    if (row.date > two_origins().train_until) known.push_back(row);
  for (EventRow row : world_of_events(400, 9))
    if (row.date > two_origins().train_until) {
      row.score = -row.score;
      other.push_back(row);
    }
  BacktestOptions o = two_origins();
  o.origins = 1;
  const auto a = all_of(forecasting_scenario(), o), b = all_of(forecasting_scenario(), o);
  const Backtest made = *backtest(known, a, o), spoiled = *backtest(other, b, o);
  for (std::size_t f = 0; f < made.forecasters.size(); ++f)
    for (std::size_t i = 0; i < made.forecasters[f].scores.size(); ++i) {
      EXPECT_EQ(made.forecasters[f].scores[i].forecast.tone, spoiled.forecasters[f].scores[i].forecast.tone);
      EXPECT_EQ(made.forecasters[f].scores[i].forecast.count, spoiled.forecasters[f].scores[i].forecast.count);
      EXPECT_EQ(made.forecasters[f].scores[i].tone_sd, spoiled.forecasters[f].scores[i].tone_sd);
    }
  EXPECT_NE(made.forecasters[0].scores[0].observed.tone, spoiled.forecasters[0].scores[0].observed.tone);
}

template <typename Failure = RequestError>
std::string refusal(const Scenario& s) {
  return error_of<Failure>([&] { scenario_forecaster(s, forecasting(), two_origins()); });
}

TEST(Backtest, AScenarioThatKnowsTheFutureIsRefused) {
  EXPECT_EQ(refusal(forecasting_scenario()), "");
  EXPECT_THAT(refusal(forecasting_scenario(
                  R"(, "events": {"war": {"date": "2020-11-05", "type": "act", "from": "A", "to": "B"}})")),
              HasSubstr("the scenario knows the future: its event 'war' of 2020-11-05"));
  Scenario late = forecasting_scenario();
  late.time.start = *parse_date("2020-10-01");
  EXPECT_THAT(refusal(late), HasSubstr("the scenario begins on 2020-10-01"));
  Scenario untyped = forecasting_scenario();
  untyped.event_types[0].cameo.clear();
  EXPECT_THAT(refusal<DataError>(untyped), HasSubstr("no event type of the scenario has a CAMEO code"));
}

std::string ending(const Scenario& s, const ScenarioForecast& how, const BacktestOptions& o) {
  std::vector<std::unique_ptr<Forecaster>> all;
  all.push_back(scenario_forecaster(s, how, o));
  return error_of<RequestError>([&] { backtest(world_of_events(400), all, o); });
}

TEST(Backtest, ToFitTwoHorizonsMustBeKnown) {
  Scenario late = forecasting_scenario();
  BacktestOptions o = two_origins();
  o.origins = 1;
  const auto with_days = [&](int known) {
    late.time.start = o.train_until - days(known - 1);
    o.not_before = late.time.start;
    return ending(late, forecasting(), o);
  };
  EXPECT_THAT(with_days(31), HasSubstr("too little past to fit: 31 days where 60 are needed"));
  EXPECT_THAT(with_days(59), HasSubstr("too little past to fit: 59 days where 60 are needed"));
  EXPECT_EQ(with_days(60), "");
  o.inner_origins = 0;
  EXPECT_EQ(with_days(31), "") << "nothing is fitted";
  o.inner_origins = 3;
  ScenarioForecast how = forecasting();
  how.evaluations = 0;
  EXPECT_EQ(ending(late, how, o), "");
  late.time.start = first_day;
  o = two_origins();
  o.train_until = first_day + days(50);
  o.origins = 1;
  o.not_before = first_day;
  EXPECT_THAT(ending(late, forecasting(), o), HasSubstr("51 days where 60 are needed"))
      << "since the first event";
}

TEST(Backtest, WithoutFittingTheScenarioIsTakenAsItIs) {
  const Scenario scenario = forecasting_scenario();
  const auto rows = world_of_events(400);
  for (const auto& [inner, evaluations] : {std::pair(0U, 20U), std::pair(3U, 0U), std::pair(0U, 0U)}) {
    BacktestOptions o = two_origins();
    o.inner_origins = inner;
    ScenarioForecast how = forecasting();
    how.evaluations = evaluations;
    std::vector<std::unique_ptr<Forecaster>> all;
    all.push_back(scenario_forecaster(scenario, how, o));
    const Backtest made = *backtest(rows, all, o);
    EXPECT_EQ(fitted_parameters(*all[0]), std::vector<double>{0.02}) << "the scenario's own";
    for (const DyadScores& s : made.forecasters[0].scores) {
      EXPECT_EQ(s.tone_sd == 1, inner == 0) << "of no earlier origins";
      EXPECT_TRUE(inner > 0 || s.dispersion == 0);
    }
  }
}

/// Of a program's own: it says the same of every dyad.
class Constant final : public Forecaster {
 public:
  explicit Constant(Forecast always) : always_(always) {}
  std::string name() const override { return "constant"; }
  std::vector<Forecast> forecast(const History&, std::span<const Dyad> dyads) override {
    return std::vector<Forecast>(dyads.size(), always_);
  }

 private:
  Forecast always_;
};

TEST(Backtest, ForecastsAreNumbersThatCanBeScored) {
  const auto rows = world_of_events(400);
  for (const Forecast wrong : {Forecast{NAN, 1}, Forecast{1, INFINITY}, Forecast{-1e101, 1}}) {
    std::vector<std::unique_ptr<Forecaster>> all;
    all.push_back(std::make_unique<Constant>(wrong));
    EXPECT_THAT(error_of<RequestError>([&] { backtest(rows, all, two_origins()); }),
                HasSubstr("a forecast is a number of at most 1e+100"));
  }
  std::vector<std::unique_ptr<Forecaster>> all;
  all.push_back(std::make_unique<Constant>(Forecast{1, 1e12}));
  EXPECT_TRUE(std::isfinite(backtest(rows, all, two_origins())->forecasters[0].scores[0].count_crps));
}

TEST(Backtest, NothingToScoreIsSaid) {
  const auto rows = world_of_events(20);
  const auto forecasters = baselines(30);
  EXPECT_THROW(backtest(rows, forecasters, two_origins()), RequestError);
}

}  // namespace
}  // namespace entente
