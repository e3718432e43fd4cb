#include "backtest/scenario_forecasts.h"

#include <gmock/gmock.h>

#include "backtest/forecast_metrics.h"
#include "world_of_events.h"

namespace entente {
namespace {

using namespace testing_support;
using std::chrono::days;

/// A run to the last of several origins says of each what a run to it alone says, to the bit: also where a step
/// of a week goes over some of their evenings, and where runs draw.
void expect_the_same(const Scenario& scenario) {
  const auto rows = world_of_events(300);
  std::vector<detail::ForecastRequest> requests;
  for (const int day : {41, 48, 50, 90, 90 + 7 * 9})
    requests.push_back({History(rows, first_day + days(day)), {{0, 1}, {2, 3}}});
  requests[1].dyads = {{0, 2}};  // another one
  requests[3].dyads.clear();
  ScenarioForecast how = forecasting();
  how.free.clear();
  const auto together = detail::ScenarioForecasts(scenario, how, 30, requests, nullptr).with({});
  ASSERT_EQ(together.size(), requests.size());
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const auto alone = detail::ScenarioForecasts(scenario, how, 30, {requests[i]}, nullptr).with({})[0];
    ASSERT_EQ(together[i].size(), requests[i].dyads.size());
    for (std::size_t d = 0; d < alone.size(); ++d) {
      EXPECT_EQ(together[i][d].tone, alone[d].tone) << i;
      EXPECT_EQ(together[i][d].count, alone[d].count) << i;
      EXPECT_NE(alone[d].tone, 0) << i;
    }
  }
}

TEST(ScenarioForecasts, OfSeveralOriginsAreThoseOfEach) { expect_the_same(forecasting_scenario()); }

TEST(ScenarioForecasts, AreTheSameWhereAStepGoesOverAnEvening) {
  expect_the_same(with_parameters(forecasting_scenario("", "1 week"), {{"memory", 0, 1}}, {0.02}));
}

TEST(ScenarioForecasts, AreMeansOfRunsWhereTheScenarioDraws) {
  Scenario fixed = with_parameters(forecasting_scenario(), {{"memory", 0, 1}}, {0.02});
  EXPECT_FALSE(detail::draws(fixed));
  EXPECT_TRUE(detail::draws(forecasting_scenario()));
  fixed.relations[0].ties_random.kind = RandomTies::Kind::uniform;
  EXPECT_TRUE(detail::draws(fixed));
  EXPECT_TRUE(detail::draws(forecasting_scenario(
      R"(, "rules": {"r": {"for": ["i in actor", "j in actor"], "rate": 0.1, "emit": {"type": "act", "from": "i", "to": "j"}}})")));
}

TEST(ScenarioForecasts, WithOtherValuesAreThoseOfTheScenarioThatHasThem) {
  const auto rows = world_of_events(300);
  const Scenario scenario = forecasting_scenario();
  ScenarioForecast how = forecasting(), fixed = how;
  how.free = {{"memory", 0, 1}};
  fixed.free.clear();
  const std::vector<detail::ForecastRequest> requests{{History(rows, first_day + days(90)), {{0, 1}, {2, 3}}}};
  detail::ScenarioForecasts forecasts(scenario, how, 30, requests, nullptr);
  for (const double value : {0.02, 0.3, 0.02}) {
    const Scenario set = with_parameters(scenario, how.free, {value});
    const auto expected = detail::ScenarioForecasts(set, fixed, 30, requests, nullptr).with({});
    const auto found = forecasts.with({value});
    for (std::size_t d = 0; d < 2; ++d) {
      EXPECT_EQ(found[0][d].tone, expected[0][d].tone) << value;
      EXPECT_EQ(found[0][d].count, expected[0][d].count) << value;
    }
  }
}

/// What a scenario forecasts of A and B on one evening, or why it forecasts nothing.
std::string refusal_of(const std::string& tone, const std::string& activity = "1") {
  const auto rows = world_of_events(300);
  ScenarioForecast how = forecasting();
  how.free.clear();
  how.tone = tone;
  how.activity = activity;
  const Scenario scenario = forecasting_scenario();
  const std::vector<detail::ForecastRequest> requests{{History(rows, first_day + days(90)), {{0, 1}}}};
  try {
    detail::ScenarioForecasts(scenario, how, 30, requests, nullptr).with({});
  } catch (const RequestError& error) {
    return error.what();
  }
  return "";
}

TEST(ScenarioForecasts, AreNumbersInEveryRun) {
  EXPECT_EQ(refusal_of("memory"), "");
  EXPECT_EQ(refusal_of("0 / 0"), "--tone: not a number on 2020-03-31 from A to B, in 32 of 32 runs");
  EXPECT_EQ(refusal_of("1", "1 / 0"),
            "--activity: not a finite number on 2020-03-31 from A to B, in 32 of 32 runs");
  EXPECT_THAT(refusal_of("log(memory - 0.1)"),
              ::testing::MatchesRegex("--tone: not a number on 2020-03-31 from A to B, in [12].? of 32 runs"))
      << "a mean over the other runs would be of other parameters";
  EXPECT_THAT(refusal_of("1", "1e101"), ::testing::HasSubstr("--activity: 1e+101 on 2020-03-31 from A to B"));
}

TEST(ScenarioForecasts, AreOfExpressions) {
  for (const char* blank : {"", " ", "\t"}) {
    EXPECT_EQ(refusal_of(blank), "--tone: expected a value, but the expression ends here");
    EXPECT_EQ(refusal_of("1", blank), "--activity: expected a value, but the expression ends here");
  }
}

TEST(ForecastMetrics, PutActorsInPlaceOfTheirRoles) {
  EXPECT_EQ(with_actors("x[from, to] + from_x * to2 - y[to,from]", "A", "B"),
            "x[A, B] + from_x * to2 - y[B,A]");
}

TEST(EarlierOrigins, EndAHorizonBeforeTheirOwn) {
  const auto rows = world_of_events(300);
  BacktestOptions o;
  o.train_until = first_day + days(299);
  o.inner_origins = 4;
  o.inner_every = 20;
  const auto cases = detail::earlier_cases(History(rows, o.train_until), o);
  ASSERT_EQ(cases.size(), 4U);
  for (std::size_t k = 0; k < 4; ++k)
    EXPECT_EQ(cases[k].past.origin(), o.train_until - days(30 + 20 * (3 - static_cast<int>(k))));
  o.origins = 3;
  EXPECT_EQ(detail::earliest_origin(o), o.train_until - days(2 * 30 + 30 + 3 * 20));
  o.not_before = o.train_until - days(2 * 30 + 30 + 20);
  EXPECT_EQ(detail::earliest_origin(o), o.not_before);
  EXPECT_EQ(detail::earlier_cases(History(rows, o.train_until), o).size(), 4U) << "a later origin has all";
  o.not_before = o.train_until;
  EXPECT_EQ(detail::earliest_origin(o), o.train_until - days(2 * 30 + 30)) << "one there must be";
  o.inner_origins = 0;
  EXPECT_EQ(detail::earliest_origin(o), o.train_until - days(2 * 30)) << "unless none is requests for";
  EXPECT_TRUE(detail::earlier_cases(History(rows, o.train_until), o).empty());
}

}  // namespace
}  // namespace entente
