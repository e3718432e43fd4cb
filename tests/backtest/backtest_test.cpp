#include <entente/backtest.h>
#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "../scenario/folder.h"
#include "backtest/scores.h"
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;
using std::chrono::days;
using ::testing::HasSubstr;

const Date first = *parse_date("2020-01-01");

/// Three pairs, of which one is hostile, one friendly, and one turns on day 200; `until` days of them.
std::vector<EventRow> world_of(int until, unsigned seed = 1) {
  std::mt19937 random(seed);
  std::vector<EventRow> rows;
  for (int day = 0; day < until; ++day)
    for (std::int32_t pair = 0; pair < 3; ++pair) {
      const bool friendly = pair == 1 || (pair == 2 && day >= 200);
      for (auto k = random() % 3; k > 0; --k)
        rows.push_back({first + days(day), 2 * pair % 4, (2 * pair + 1 + pair / 2) % 4, 0,
                        (friendly ? 3.0 : -5.0) + static_cast<double>(random() % 3)});
    }
  return rows;
}

BacktestOptions options() {
  BacktestOptions o;
  o.train_until = first + days(299);
  o.origins = 2;
  o.inner_origins = 3;
  return o;
}

const std::string world =
    R"~({"entente": 1, "time": {"start": "2020-01-01", "end": "2021-12-01", "step": "1 day"},
  "actors": {"A": {}, "B": {}, "C": {}, "D": {}},
  "parameters": {"memory": {"value": 0.02, "uniform": [0.005, 0.2]}},
  "relations": {"score": {"range": [-1000, 1000], "saturation": "clamp"}, "activity": {"range": [0, 1000], "saturation": "clamp"}},
  "dynamics": {"forget": {"type": "drift", "for": ["i in actor", "j in actor"], "change": "activity[i, j]", "by": "-memory * activity[i, j]", "per": "day"},
               "calm": {"type": "drift", "for": ["i in actor", "j in actor"], "change": "score[i, j]", "by": "-memory * score[i, j]", "per": "day"}},
  "event_types": {"act": {"roles": {"from": "actor", "to": "actor"}, "cameo": "04",
    "effects": [{"change": "activity[from, to]", "by": "memory"}, {"change": "score[from, to]", "by": "memory * intensity"}]}})~";

Scenario scenario(const std::string& more = "") {
  Compiled made = compile_json(world + more + "}");
  EXPECT_TRUE(made.model) << made.messages();
  return made.scenario;
}

ScenarioForecast how() {
  ScenarioForecast how;
  how.free = {{"memory", 0.005, 0.2}};
  how.tone = "score[from, to] / activity[from, to]";
  how.activity = "activity[from, to]";
  how.evaluations = 20;
  return how;
}

std::vector<std::unique_ptr<Forecaster>> all_of(const Scenario& s, const BacktestOptions& o) {
  std::vector<std::unique_ptr<Forecaster>> all;
  all.push_back(scenario_forecaster(s, how(), o));
  for (auto& baseline : baselines(o.horizon)) all.push_back(std::move(baseline));
  return all;
}

TEST(Backtest, ScoresTheSameDyadsOfAllForecasters) {
  const auto rows = world_of(400);
  const auto forecasters = all_of(scenario(), options());
  const Backtest made = backtest(rows, forecasters, options());
  ASSERT_EQ(made.origins.size(), 2U);
  EXPECT_EQ(made.origins[0], first + days(269));
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
  auto known = world_of(300), other = known;
  for (const EventRow& row : world_of(400))
    if (row.date > options().train_until) known.push_back(row);
  for (EventRow row : world_of(400, 9))
    if (row.date > options().train_until) {
      row.score = -row.score;
      other.push_back(row);
    }
  BacktestOptions o = options();
  o.origins = 1;
  const auto a = all_of(scenario(), o), b = all_of(scenario(), o);
  const Backtest made = backtest(known, a, o), spoiled = backtest(other, b, o);
  for (std::size_t f = 0; f < made.forecasters.size(); ++f)
    for (std::size_t i = 0; i < made.forecasters[f].scores.size(); ++i) {
      EXPECT_EQ(made.forecasters[f].scores[i].forecast.tone, spoiled.forecasters[f].scores[i].forecast.tone);
      EXPECT_EQ(made.forecasters[f].scores[i].forecast.count, spoiled.forecasters[f].scores[i].forecast.count);
      EXPECT_EQ(made.forecasters[f].scores[i].tone_sd, spoiled.forecasters[f].scores[i].tone_sd);
    }
  EXPECT_NE(made.forecasters[0].scores[0].observed.tone, spoiled.forecasters[0].scores[0].observed.tone);
}

/// A forecaster that looks at the day after.
class Peeking final : public Forecaster {
 public:
  std::string name() const override { return "peeking"; }
  std::vector<Forecast> forecast(const Past& past, std::span<const Dyad> dyads) override {
    return std::vector<Forecast>(
        dyads.size(), {0, static_cast<double>(past.events(past.origin(), past.origin() + days(1)).size())});
  }
};

TEST(Backtest, APlantedLeakIsCaught) {
  const auto rows = world_of(400);
  std::vector<std::unique_ptr<Forecaster>> all;
  all.push_back(std::make_unique<Peeking>());
  try {
    backtest(rows, all, options());
    ADD_FAILURE() << "nobody noticed";
  } catch (const Leak& leak) {
    EXPECT_THAT(leak.what(), HasSubstr("asked for events of"));
  }
  const Past past(rows, first + days(10));
  EXPECT_EQ(past.events().back().date, first + days(10));
  EXPECT_THROW(past.on(first + days(11)), Leak);
}

std::string refusal(const Scenario& s) {
  try {
    scenario_forecaster(s, how(), options());
  } catch (const FitError& error) {
    return error.what();
  }
  return "";
}

TEST(Backtest, AScenarioThatKnowsTheFutureIsRefused) {
  EXPECT_EQ(refusal(scenario()), "");
  EXPECT_THAT(refusal(scenario(
                  R"(, "events": {"war": {"date": "2020-11-05", "type": "act", "from": "A", "to": "B"}})")),
              HasSubstr("the scenario knows the future: its event 'war' of 2020-11-05"));
  Scenario late = scenario();
  late.time.start = *parse_date("2020-10-01");
  EXPECT_THAT(refusal(late), HasSubstr("the scenario begins on 2020-10-01"));
  Scenario untyped = scenario();
  untyped.event_types[0].cameo.clear();
  EXPECT_THAT(refusal(untyped), HasSubstr("no event type of the scenario has a CAMEO code"));
}

TEST(Backtest, NothingToScoreIsSaid) {
  const auto rows = world_of(20);
  const auto forecasters = baselines(30);
  EXPECT_THROW(backtest(rows, forecasters, options()), FitError);
}

TEST(Baselines, AreWhatTheyAreCalled) {
  const std::vector<EventRow> rows = {{first, 0, 1, 0, 4},
                                      {first + days(1), 0, 1, 0, 2},
                                      {first + days(55), 0, 1, 0, -6},
                                      {first + days(59), 2, 3, 0, 10}};
  const Past past(rows, first + days(59));
  const std::vector<Dyad> dyads = {{0, 1}, {2, 3}};
  const auto all = baselines(30);
  const auto is = [&](std::size_t which, std::size_t dyad) { return all[which]->forecast(past, dyads)[dyad]; };
  EXPECT_EQ(is(0, 0).tone, -6);
  EXPECT_EQ(is(0, 0).count, 1);
  EXPECT_EQ(is(1, 0).tone, 0);
  EXPECT_EQ(is(1, 0).count, 1.5);
  EXPECT_EQ(is(2, 0).tone, 2.5);
  EXPECT_EQ(is(2, 0).count, 1);
  EXPECT_EQ(is(3, 0).tone, -3);
  EXPECT_EQ(is(4, 1).tone, (10 + 10 + 2.5) / 3);
}

TEST(Scores, AgreeWithTheirDefinitions) {
  using namespace detail;
  EXPECT_NEAR(normal_crps(0, 1, 0), 0.2336949772551092, 1e-12);  // (sqrt 2 - 1) / sqrt pi
  EXPECT_NEAR(normal_log(1, 2, 3), 0.5 + std::log(2) + 0.9189385332046727, 1e-12);
  double sum = 0, mean = 0;
  for (int k = 0; k < 400; ++k) {
    sum += std::exp(log_probability(7, 0.3, k));
    mean += k * std::exp(log_probability(7, 0.3, k));
  }
  EXPECT_NEAR(sum, 1, 1e-9);
  EXPECT_NEAR(mean, 7, 1e-6);
  EXPECT_NEAR(std::exp(log_probability(2, 0, 3)), std::exp(-2.0) * 8 / 6, 1e-12);
  // the definition of the score as an expectation, E|X - y| - E|X - X'| / 2
  double near = 0, apart = 0;
  for (int i = 0; i < 120; ++i) {
    const double p = std::exp(log_probability(4, 0.2, i));
    near += p * std::abs(i - 6.0);
    for (int k = 0; k < 120; ++k) apart += p * std::exp(log_probability(4, 0.2, k)) * std::abs(i - k);
  }
  EXPECT_NEAR(count_crps(4, 0.2, 6), near - apart / 2, 1e-6);
}

TEST(Scores, SpreadsAreThoseOfTheErrors) {
  std::mt19937 random(3);
  std::normal_distribution<double> noise;
  std::vector<Forecast> said, came;
  for (int i = 0; i < 4000; ++i) {
    const double mean = 10;
    said.push_back({1, mean});
    std::gamma_distribution<double> rate(4, mean / 4);
    std::poisson_distribution<int> count(rate(random));
    came.push_back({1 + std::sqrt(0.5) * noise(random), static_cast<double>(count(random))});
  }
  const detail::Spreads spreads = detail::spreads_of(said, came);
  EXPECT_NEAR(spreads.tone_sd(10), std::sqrt(0.5), 0.03);
  EXPECT_NEAR(spreads.dispersion, 0.25, 0.03);
}

}  // namespace
}  // namespace entente
