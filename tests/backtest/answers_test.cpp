#include "backtest/answers.h"

#include <gtest/gtest.h>

#include "backtest/question.h"
#include "world_of_events.h"

namespace entente {
namespace {

using namespace testing_support;
using std::chrono::days;

/// A run to the last of several origins says of each what a run to it alone says, to the bit: also where a step
/// of a week goes over some of their evenings, and where runs draw.
void expect_the_same(const Scenario& scenario) {
  const auto rows = world_of(300);
  std::vector<detail::Asked> asked;
  for (const int day : {41, 48, 50, 90, 90 + 7 * 9})
    asked.push_back({History(rows, first_day + days(day)), {{0, 1}, {2, 3}}});
  asked[1].dyads = {{0, 2}};  // another one
  asked[3].dyads.clear();
  const auto together = detail::answers(scenario, forecasting(), 30, asked, nullptr);
  ASSERT_EQ(together.size(), asked.size());
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const auto alone = detail::answers(scenario, forecasting(), 30, {&asked[i], 1}, nullptr)[0];
    ASSERT_EQ(together[i].size(), asked[i].dyads.size());
    for (std::size_t d = 0; d < alone.size(); ++d) {
      EXPECT_EQ(together[i][d].tone, alone[d].tone) << i;
      EXPECT_EQ(together[i][d].count, alone[d].count) << i;
      EXPECT_NE(alone[d].tone, 0) << i;
    }
  }
}

TEST(Answers, OfSeveralOriginsAreThoseOfEach) { expect_the_same(forecasting_scenario()); }

TEST(Answers, AreTheSameWhereAStepGoesOverAnEvening) {
  expect_the_same(with_parameters(forecasting_scenario("", "1 week"), {{"memory", 0, 1}}, {0.02}));
}

TEST(Answers, AreMeansOfRunsWhereTheScenarioDraws) {
  Scenario fixed = with_parameters(forecasting_scenario(), {{"memory", 0, 1}}, {0.02});
  EXPECT_FALSE(detail::draws(fixed));
  EXPECT_TRUE(detail::draws(forecasting_scenario()));
  fixed.relations[0].ties_random.kind = RandomTies::Kind::uniform;
  EXPECT_TRUE(detail::draws(fixed));
  EXPECT_TRUE(detail::draws(forecasting_scenario(
      R"(, "rules": {"r": {"for": ["i in actor", "j in actor"], "rate": 0.1, "emit": {"type": "act", "from": "i", "to": "j"}}})")));
}

TEST(Questions, PutActorsInPlaceOfTheirRoles) {
  EXPECT_EQ(with_actors("x[from, to] + from_x * to2 - y[to,from]", "A", "B"),
            "x[A, B] + from_x * to2 - y[B,A]");
}

TEST(EarlierOrigins, EndAHorizonBeforeTheirOwn) {
  const auto rows = world_of(300);
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
  EXPECT_EQ(detail::earliest_origin(o), o.train_until - days(2 * 30)) << "unless none is asked for";
  EXPECT_TRUE(detail::earlier_cases(History(rows, o.train_until), o).empty());
}

}  // namespace
}  // namespace entente
