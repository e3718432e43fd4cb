/// Events ranked among all candidates, held to ranks that are counted by hand or by loops over all events.
#include <entente/forecast.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "backtest/rank_measures.h"
#include "support/compiled.h"

namespace entente::ranking_test {
namespace {

using namespace testing_support;
using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr int actor_count = 9, type_count = 3;
const Date start = *parse_date("2020-01-01");

std::string scenario_text(const std::string& more = "") {
  return R"~({"entente": 1, "time": {"start": "2020-01-01", "end": "2020-03-01", "step": "1 day"},
  "generate_actors": {"E": {"count": 9}},
  "generate_event_types": {"R": {"count": 3, "roles": {"by": "actor", "on": "actor"},
    "effects": [{"change": "memory[by, on]", "by": 1}, {"change": "pair[by, on]", "by": 1}, {"change": "popular[on]", "by": 1}]}},
  "relations": {"memory": {"for_each": "event_type", "storage": "sparse", "half_life": "5 days"}, "pair": {"half_life": "10 days"}},
  "attributes": {"popular": {"for_each": "event_type"}})~" +
         more + "}";
}

Scenario ranked_scenario(const std::string& more = "") {
  TestScenario made = compile_json(scenario_text(more));
  EXPECT_TRUE(made.model) << made.messages();
  return made.scenario;
}

/// Some events on each of 40 days, habits among them, and some within one actor.
std::vector<EventRow> drawn_events() {
  std::mt19937 random(7);
  const auto below = [&](std::uint32_t count) { return static_cast<std::uint32_t>(random() % count); };
  std::vector<EventRow> rows;
  for (int day = 0; day < 40; ++day)
    for (int k = 0; k < 6; ++k) {
      const std::uint32_t from = below(actor_count);
      const std::uint32_t to = below(2) == 0 ? (from + 1) % actor_count : below(actor_count);
      rows.push_back({start + days(day), from, to, below(type_count), 1});
    }
  return rows;
}

RankOptions from_day(int day, std::vector<std::string> scores) {
  RankOptions options;
  options.from = start + days(day);
  options.until = start + days(39);
  options.scores = std::move(scores);
  return options;
}

Ranking ranked(const Scenario& scenario, const RankOptions& options) {
  return *rank_events(scenario, drawn_events(), options);
}

/// What the events before a day leave, by a loop over them all.
double memory_of(std::uint32_t from, std::uint32_t to, int type, Date day, double half_life) {
  double sum = 0;
  if (from == to) return -INFINITY;  // nobody is a candidate for itself
  for (const EventRow& row : drawn_events())
    if (row.date < day && row.from == from && row.to == to && (type < 0 || static_cast<int>(row.type) == type))
      sum += std::exp2(-static_cast<double>((day - row.date).count()) / half_life);
  return sum;
}

bool same_day(const EventRow& event, std::uint32_t from, std::uint32_t to) {
  for (const EventRow& row : drawn_events())
    if (row.date == event.date && row.type == event.type && row.from == from && row.to == to) return true;
  return false;
}

/// The place of the target (or source) by a score, counted candidate by candidate.
template <typename Score>
double counted_place(const EventRow& event, bool reversed, const Score& score) {
  double above = 0, alike = 0;
  const double own = score(event.from, event.to);
  for (std::uint32_t c = 0; c < actor_count; ++c) {
    const std::uint32_t from = reversed ? c : event.from, to = reversed ? event.to : c;
    if (from == to || (from == event.from && to == event.to) || same_day(event, from, to)) continue;
    above += score(from, to) > own + 1e-12;
    alike += std::abs(score(from, to) - own) <= 1e-12;
  }
  return 1 + above + alike / 2;
}

TEST(Ranking, CountsWhoStandsAboveAmongAllWhoCouldHave) {
  const Ranking r =
      ranked(ranked_scenario(), from_day(20, {"memory[from, to]", "memory[from, to] + 0.3 * pair[to, from]"}));
  ASSERT_GT(r.events.size(), 80U);
  EXPECT_EQ(r.actors, 9U);
  for (std::size_t e = 0; e < r.events.size(); ++e) {
    const EventRow& event = r.events[e];
    const auto strict = [&](auto from, auto to) {
      return memory_of(from, to, static_cast<int>(event.type), event.date, 5);
    };
    const auto both = [&](auto from, auto to) {
      return strict(from, to) + 0.3 * memory_of(to, from, -1, event.date, 10);
    };
    for (const bool reversed : {false, true}) {
      const auto& found = reversed ? r.from : r.to;
      EXPECT_EQ(found[0][e], counted_place(event, reversed, strict)) << e << reversed;
      EXPECT_EQ(found[1][e], counted_place(event, reversed, both)) << e << reversed;
    }
  }
}

TEST(Ranking, HasEachEventOnceADayAndNoneWithinOneActor) {
  const Ranking r = ranked(ranked_scenario(), from_day(20, {"0"}));
  std::set<std::tuple<Date, std::uint32_t, std::uint32_t, std::uint32_t>> seen;
  for (const EventRow& event : r.events) {
    EXPECT_NE(event.from, event.to);
    EXPECT_GE(event.date, start + days(20));
    EXPECT_TRUE(seen.emplace(event.date, event.type, event.from, event.to).second);
  }
}

TEST(Ranking, ThoseThatTieShareTheMeanOfTheirPlaces) {
  const std::vector<EventRow> rows{{start, 0, 1, 0, 1},
                                   {start + days(3), 0, 1, 0, 1},
                                   {start + days(3), 0, 2, 0, 1},
                                   {start + days(3), 5, 1, 0, 1}};
  const Ranking r = *rank_events(ranked_scenario(), rows, from_day(2, {"memory[from, to]"}));
  // 0 to 1 is known; of 0 to 2 the others but 1 (known to be true then) tie, six of them
  EXPECT_THAT(r.to[0], ElementsAre(1, 1 + 6 / 2.0, 1 + 7 / 2.0));  // 0 to 1, 0 to 2, 5 to 1
  EXPECT_THAT(r.from[0], ElementsAre(1, 1 + 7 / 2.0, 1 + 6 / 2.0));
}

TEST(Ranking, LooksAtNothingThatHappenedOnTheDayOrLater) {
  std::vector<EventRow> known = drawn_events();
  std::erase_if(known, [](const EventRow& row) { return row.date > start + days(25); });
  RankOptions options = from_day(25, {"memory[from, to] + pair[to, from]"});
  options.until = start + days(25);
  const Ranking short_one = *rank_events(ranked_scenario(), known, options),
                long_one = ranked(ranked_scenario(), options);
  EXPECT_EQ(short_one.to, long_one.to);
  EXPECT_EQ(short_one.from, long_one.from);
}

TEST(Ranking, DoesNotDependOnTheThreads) {
  RankOptions options = from_day(10, {"memory[from, to] + popular[to] + sum(k in actor : pair[k, to])"});
  options.threads = 1;
  const Ranking one = ranked(ranked_scenario(), options);
  options.threads = 3;
  EXPECT_EQ(ranked(ranked_scenario(), options).to, one.to);
}

TEST(Ranking, SeesNamedExpressionsAndParameters) {
  const std::string more =
      R"~(, "parameters": {"w": 0.3}, "let": {"both(a, b)": "memory[a, b] + w * pair[b, a]"})~";
  const Ranking r = ranked(ranked_scenario(more),
                           from_day(20, {"both(from, to)", "memory[from, to] + 0.3 * pair[to, from]"}));
  EXPECT_EQ(r.to[0], r.to[1]);
}

void expect_refused(const Scenario& scenario, const RankOptions& options, const std::string& because) {
  try {
    ranked(scenario, options);
    ADD_FAILURE() << "not refused: " << because;
  } catch (const RequestError& error) {
    EXPECT_THAT(error.what(), HasSubstr(because));
  }
}

TEST(Ranking, SaysWhatItCannotRank) {
  const Scenario scenario = ranked_scenario();
  expect_refused(scenario, from_day(20, {}), "no score");
  expect_refused(scenario, from_day(0, {"0"}), "before the first step");
  expect_refused(scenario, from_day(39, {"log(-1 - memory[from, to])"}), "not a number on 2020-02-09");
  expect_refused(scenario, from_day(20, {"memory[from]", "menory[from, to]"}), "did you mean 'memory'");
  for (const char* blank : {"", " "})
    expect_refused(scenario, from_day(20, {"0", blank}), "expected a value, but the expression ends here");
  for (const char* diagonal : {"pair[from, from]", "memory[from, to] + pair[to, to]", "pair[E1, E1]"})
    expect_refused(scenario, from_day(20, {"0", diagonal}), "a relation between an actor and itself");
  expect_refused(scenario, from_day(39 + 30, {"0"}),
                 "what happened ends on 2020-02-09, before the first ranked day");
  expect_refused(
      ranked_scenario(
          R"~(, "events": {"later": {"date": "2020-02-09", "type": "R0", "by": "E0", "on": "E1"}})~"),
      from_day(20, {"0"}), "knows the future: its event 'later'");
  expect_refused(
      ranked_scenario(
          R"~(, "rules": {"r": {"for": ["i in actor"], "rate": 1, "emit": {"type": "R0", "by": "i", "on": "E1"}}})~"),
      from_day(20, {"0"}), "without its rule 'r'");
}

TEST(Ranking, ParametersThatRunsDrawAreHeld) {
  const std::string score = "memory[from, to] + mirror * memory[to, from]";
  const Scenario drawn = ranked_scenario(
      R"~(, "parameters": {"mirror": {"uniform": [0.2, 0.6]}, "other": {"value": 2, "uniform": [1, 9]}})~");
  const Ranking held = ranked(drawn, from_day(20, {score}));
  EXPECT_EQ(held.to, ranked(ranked_scenario(R"~(, "parameters": {"mirror": 0.4})~"), from_day(20, {score})).to);
  EXPECT_NE(held.to, ranked(ranked_scenario(R"~(, "parameters": {"mirror": 0})~"), from_day(20, {score})).to);
  const std::vector<HeldParameter> told = drawn_parameters(drawn);
  ASSERT_EQ(told.size(), 2u);
  EXPECT_EQ(told[0].name, "mirror");
  EXPECT_DOUBLE_EQ(told[0].value, 0.4) << "the centre";
  EXPECT_EQ(told[1].value, 2) << "its own";
}

TEST(Ranking, SaysWhatItDoesNotKnow) {
  std::vector<EventRow> rows = drawn_events();
  rows.insert(rows.begin(), 2, {start - days(1), 0, 1, 0, 1});
  const Scenario scenario = ranked_scenario();
  const RankOptions options = from_day(30, {"memory[from, to]"});
  const Ranking made = *rank_events(scenario, rows, options);
  EXPECT_EQ(made.before_start, 2U);
  EXPECT_EQ(made.to, ranked(scenario, options).to);
  EXPECT_EQ(ranked(scenario, options).before_start, 0U);
}

/// As one that ends later says: its own end does not end what is known.
TEST(Ranking, IsRunOnBeyondItsEndAndSaysSo) {
  Scenario short_one = ranked_scenario();
  short_one.time.end = start + days(35);
  const RankOptions options = from_day(30, {"memory[from, to] + pair[to, from]"});
  const Ranking made = ranked(short_one, options), whole = ranked(ranked_scenario(), options);
  EXPECT_EQ(made.to, whole.to);
  EXPECT_EQ(made.from, whole.from);
  EXPECT_EQ(whole.after_end, 0U);
  EXPECT_EQ(made.after_end, static_cast<std::size_t>(std::count_if(
                                made.events.begin(), made.events.end(),
                                [](const EventRow& row) { return row.date > start + days(35); })));
  EXPECT_GT(made.after_end, 0U);
}

/// Ranked once, but whatever an event does is done as often as it stands there.
TEST(Ranking, WhatStandsTwiceIsRankedOnceAndRememberedTwice) {
  const std::vector<EventRow> rows{{start, 0, 1, 0, 1},
                                   {start, 0, 2, 0, 1},
                                   {start, 0, 2, 0, 1},
                                   {start + days(3), 0, 1, 0, 1},
                                   {start + days(3), 0, 1, 0, 1}};
  const Ranking made = *rank_events(ranked_scenario(), rows, from_day(2, {"memory[from, to]"}));
  EXPECT_THAT(made.to[0], ElementsAre(2));
}

TEST(Ranking, IsStopped) {
  const StopFlag stop{true};
  EXPECT_FALSE(rank_events(ranked_scenario(), drawn_events(), from_day(20, {"0"}), nullptr, &stop));
}

TEST(RankMeasures, AreMeansOverBothEnds) {
  Ranking r;
  r.events = {{start, 0, 1, 0, 1}, {start + days(1), 0, 2, 0, 1}};
  r.to = {{1, 4}, {2, 2}};
  r.from = {{2, 20}, {2, 2}};
  EXPECT_DOUBLE_EQ(mean_rank(r, 0, rank_measures[0]).mean, (1 + 0.5 + 0.25 + 0.05) / 4);
  EXPECT_DOUBLE_EQ(mean_rank(r, 0, rank_measures[0], RankSide::target).mean, (1 + 0.25) / 2);
  EXPECT_DOUBLE_EQ(mean_rank(r, 0, rank_measures[0], RankSide::source).mean, (0.5 + 0.05) / 2);
  EXPECT_DOUBLE_EQ(mean_rank(r, 0, rank_measures[1]).mean, 0.25);
  EXPECT_DOUBLE_EQ(mean_rank(r, 0, rank_measures[3]).mean, 0.75);
  EXPECT_DOUBLE_EQ(rank_difference(r, 1, 0, rank_measures[2]).mean, 0.5);
}

/// Two days that differ as far as they can: by Student's t the interval goes from -6 to 7.
TEST(RankMeasures, OfSharesHaveIntervalsOfShares) {
  Ranking r;
  r.events = {{start, 0, 1, 0, 1}, {start + days(1), 0, 2, 0, 1}};
  r.to = r.from = {{1, 1000}, {1000, 1}};
  for (const RankMeasure& measure : rank_measures) {
    const Interval one = mean_rank(r, 0, measure).interval,
                   difference = rank_difference(r, 1, 0, measure).interval;
    EXPECT_EQ(one.low, 0);
    EXPECT_EQ(one.high, 1);
    EXPECT_EQ(difference.low, -1);
    EXPECT_EQ(difference.high, 1);
  }
  EXPECT_EQ(ranked_days(r), 2U);
  r.events[1].date = start;
  EXPECT_EQ(ranked_days(r), 1U);
  EXPECT_TRUE(std::isnan(mean_rank(r, 0, rank_measures[0]).interval.low));
}

TEST(RankFit, FindsAHalfLifeThatRanksNoWorse) {
  RankOptions options = from_day(10, {"memory[from, to]"});
  const std::vector<FreeParameter> free{{"memory.half_life", 0.05, 20}};
  Scenario poor = with_half_lives(ranked_scenario(), free, {0.05});
  const auto found = fit_ranks(poor, drawn_events(), options, free, 25);
  ASSERT_TRUE(found);
  EXPECT_GT(found->mrr, found->before);
  EXPECT_LE(found->evaluations, 25U);
  const Ranking again = ranked(with_half_lives(poor, free, found->values), options);
  EXPECT_DOUBLE_EQ(mean_rank(again, 0, rank_measures[0]).mean, found->mrr);
  try {
    fit_ranks(poor, drawn_events(), options, {{"menory.half_life", 1, 2}}, 5);
    ADD_FAILURE();
  } catch (const UnknownNameError& error) {
    EXPECT_THAT(error.what(), HasSubstr("'menory' is not a relation or attribute"));
  }
}

/// Nobody ties with itself, however little all others are worth.
TEST(Ranking, OfScoresThatAreAllAlikeIsTheMeanPlace) {
  const Ranking made = ranked(ranked_scenario(), from_day(30, {"1", "log(0)", "-log(0)"}));
  for (std::size_t e = 0; e < made.events.size(); ++e)
    for (const auto* ranks : {&made.to, &made.from}) {
      EXPECT_EQ((*ranks)[0][e], (*ranks)[1][e]);
      EXPECT_EQ((*ranks)[0][e], (*ranks)[2][e]);
      EXPECT_LE((*ranks)[0][e], (actor_count - 1 + 1) / 2.0);
    }
}

}  // namespace
}  // namespace entente::ranking_test
