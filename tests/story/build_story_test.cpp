/// A told run: that it is the ensemble's, that its numbers add up, and that what is taken out is taken out.
#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

#include "numeric/random.h"
#include "support/shipped.h"
#include "told.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

TestScenario shipped(const std::string& name) { return compile_file(scenarios_folder() / name); }

TEST(Tell, TheToldRunIsTheEnsemblesRunToTheBit) {
  for (const std::string file : {"tutorial.json", "pakistan-afghanistan-2025.json"}) {
    const TestScenario made = shipped(file);
    ASSERT_TRUE(made.model);
    const BlockRecord block = run_block(*made.model, 16, 5);
    for (const std::size_t run : {0, 11}) {
      StoryOptions options;
      options.seed = 5;
      options.run = run;
      options.replays = 0;
      const Story story = told(made, options);
      const auto lane = [&](const std::vector<double>& values) {
        std::vector<double> own;
        for (std::size_t at = run; at < values.size(); at += 16) own.push_back(values[at]);
        return own;
      };
      EXPECT_TRUE(same_bits(story.record.series, lane(block.series))) << file << run;
      EXPECT_TRUE(same_bits(story.record.outcomes, lane(block.outcomes))) << file << run;
      EXPECT_TRUE(same_bits(story.record.ledger, lane(block.ledger))) << file << run;
      EXPECT_TRUE(same_bits(story.record.parameters, lane(block.parameters))) << file << run;
    }
  }
}

TEST(Tell, EveryEventIsTold) {
  const TestScenario made = shipped("pakistan-afghanistan-2025.json");
  StoryOptions options;
  options.replays = 0;
  const Story story = told(made, options);
  const auto& events = story.record.events;
  std::size_t count = 0;
  for (const auto often : events) count += often;
  std::size_t told_events = 0;
  for (const StoryEntry& entry : story.entries) told_events += entry.count;
  EXPECT_EQ(told_events, count);
  EXPECT_EQ(story.happened, count);
}

/// How many values of m from 0 on have u < P(more than m events), by the distribution's own sum.
std::uint32_t poisson_quantile(double mean, double u) {
  std::uint32_t n = 0;
  double term = std::exp(-mean), more = 1 - term;
  while (u < more) {
    term *= mean / ++n;
    more -= term;
  }
  return n;
}

TEST(Tell, ARuleWithARateCountsHowOftenItFiredAtOnce) {
  const TestScenario made = often_by_months();
  ASSERT_TRUE(made.model) << made.messages();
  const Catalogue& c = made.model->catalogue();
  const Story story = told(made);
  std::uint32_t all = 0, most = 0;
  for (const StoryEntry& entry : story.entries) {
    if (entry.id != "insults") {
      EXPECT_EQ(entry.count, 1U);
      EXPECT_TRUE(std::isnan(entry.expected)) << "with a cooldown, or on a date, it happens once at most";
      continue;
    }
    const double days = static_cast<double>((c.dates[entry.step + 1] - c.dates[entry.step]).count());
    EXPECT_NEAR(entry.expected, 40 * days / 365.25, 1e-12);
    EXPECT_NEAR(entry.probability, 1 - std::exp(-entry.expected), 1e-12) << "that it fires at all";
    EXPECT_EQ(entry.count, poisson_quantile(entry.expected, entry.draw));
    EXPECT_EQ(entry.changes[0].asked, -0.1 * entry.count);
    EXPECT_EQ(entry.changes[1].share, entry.count) << "of an open range nothing is cut";
    all += entry.count;
    most = std::max(most, entry.count);
  }
  EXPECT_GT(most, 3U);
  const auto& events = story.record.events;
  EXPECT_EQ(story.happened, std::accumulate(events.begin(), events.end(), std::size_t{0}));
  EXPECT_EQ(recorded(*made.model, story.record, "tally[B]", c.steps()), all);
  EXPECT_NEAR(ledger(*made.model, story.record, "tally[B]", "insults"), all, 1e-12);
}

TEST(Tell, AStepIsToldInTheOrderOfItsPhases) {
  const TestScenario made = often_by_months();
  const Story story = told(made);
  std::size_t summit = 0;
  while (story.entries[summit].id != "summit") ++summit;
  ASSERT_LT(summit + 1, story.entries.size());
  const StoryEntry &before = story.entries[summit - 1], &after = story.entries[summit + 1];
  EXPECT_EQ(before.step, 1U);
  EXPECT_EQ(to_string(after.date), "2025-03-01") << "it fired in March, after the summit of the 20th";
  EXPECT_EQ(after.step, story.entries[summit].step);
  for (const StoryChange& change : story.entries[summit].changes)
    if (change.cell == "trust[B,A]") {
      EXPECT_EQ(change.after, after.changes[0].before);
    }
}

TEST(Tell, TheCalendarOfAStepIsToldByDates) {
  const Story story = told(rivals(R"('events': {
      'late': {'date': '2025-01-28', 'type': 'insult', 'by': 'A', 'of': 'B'},
      'early': {'date': '2025-01-03', 'type': 'insult', 'by': 'A', 'of': 'B'}},
    'rules': {'cry': {'cooldown': '1 year', 'emit': {'type': 'insult', 'by': 'B', 'of': 'A'}}})",
                                  {{}, {"time.step=1 month"}, {}}));
  ASSERT_EQ(story.entries.size(), 3U);
  EXPECT_EQ(story.entries[0].id, "early");
  EXPECT_EQ(story.entries[1].id, "late");
  EXPECT_EQ(story.entries[2].id, "cry");
}

TEST(Tell, TheSharesOfEventsAddUpToWhatTheLedgerSays) {
  const TestScenario made = shipped("pakistan-afghanistan-2025.json");
  StoryOptions options;
  options.replays = 0;
  const Story story = told(made, options);
  const Catalogue& c = made.model->catalogue();
  for (std::size_t w = 0; w < c.watched.size(); ++w) {
    for (std::size_t cause = 0; cause < c.causes.size(); ++cause) {
      if (c.causes[cause].kind != CauseKind::rule && c.causes[cause].kind != CauseKind::event) continue;
      double sum = 0;
      for (const StoryEntry& entry : story.entries)
        for (const StoryChange& change : entry.changes)
          if (entry.id == c.causes[cause].id && change.cell == c.watched[w].name) sum += change.share;
      EXPECT_NEAR(sum, ledger(*made.model, story.record, c.watched[w].name, c.causes[cause].id), 1e-12)
          << c.watched[w].name << c.causes[cause].id;
    }
  }
}

TEST(Tell, WhereOnlyEventsActTheyMakeTheWholeWay) {
  const TestScenario made = rivals(quarrel);
  ASSERT_TRUE(made.model) << made.messages();
  const Story story = told(made);
  double x = recorded(*made.model, story.record, "trust[A,B]", 0);
  for (const StoryEntry& entry : story.entries)
    for (const StoryChange& change : entry.changes) {
      if (change.cell != "trust[A,B]") continue;
      EXPECT_EQ(change.before, x) << "each begins where the one before it ended, to the bit";
      EXPECT_NEAR(change.after - change.before, change.share, 1e-15);
      x = change.after;
    }
  EXPECT_EQ(x, recorded(*made.model, story.record, "trust[A,B]", made.model->catalogue().steps()));
}

TEST(Tell, ARuleIsToldWithTheNumbersThatMadeItFire) {
  const TestScenario made = rivals(quarrel);
  const Story story = told(made);
  const StoryEntry& entry = entry_of(story, "insults");
  const Catalogue& c = made.model->catalogue();
  ASSERT_EQ(entry.variables.size(), 2U);
  const std::size_t i = entry.variables[0].second, j = entry.variables[1].second;
  const std::string cell = "trust[" + c.actors[i] + "," + c.actors[j] + "]";
  EXPECT_EQ(entry.when.expression, "trust[i, j] < 0");
  ASSERT_EQ(entry.when.values.size(), 1U);
  EXPECT_EQ(entry.when.values[0].name, cell);
  const double trust = recorded(*made.model, story.record, cell, entry.step);
  EXPECT_EQ(entry.when.values[0].value, trust) << "the first entries of a step read its start";
  EXPECT_TRUE(entry.is_rate);
  EXPECT_EQ(entry.hazard_value, 6 * -trust);
  EXPECT_NEAR(entry.probability, 1 - std::exp(-entry.hazard_value * 7 / 365.25), 1e-15);
  const numeric::Draw draw{1, static_cast<std::uint32_t>(entry.step), numeric::stream_of("rule:insults")};
  EXPECT_EQ(entry.draw, numeric::uniform(draw, 0, entry.index));
  EXPECT_LT(entry.draw, entry.probability);
  EXPECT_EQ(entry.date, c.dates[entry.step]);
  EXPECT_EQ(entry.roles[0].first, "by");
  EXPECT_THAT(entry.roles[0].second, ElementsAre(i));
  EXPECT_NE(entry.intensity, 1);
  EXPECT_EQ(entry.changes[0].lasting, 0.2);
  EXPECT_EQ(entry.changes[0].asked, -0.1 * entry.intensity);
}

TEST(Tell, AnEventIsToldOnItsDateWithItsRoles) {
  const Story story = told(rivals(quarrel));
  const StoryEntry& summit = entry_of(story, "summit");
  EXPECT_TRUE(summit.scheduled);
  EXPECT_EQ(to_string(summit.date), "2025-03-01");
  EXPECT_THAT(summit.roles[1].second, ElementsAre(0, 1));
  EXPECT_TRUE(std::isnan(summit.draw)) << "nothing is left to chance";
  EXPECT_EQ(summit.when.values.size(), 2U);
  const StoryChange& raised = summit.changes.back();
  EXPECT_EQ(raised.cell, "level[C]");
  EXPECT_EQ(raised.kind, StoryChange::Kind::raise);
  EXPECT_EQ(raised.asked, 0.5);
  EXPECT_EQ(raised.share, 0.5);
  EXPECT_EQ(raised.after, 0.5);
}

TEST(Tell, OccurrencesHaveDatesOfTheirOwn) {
  const Story story =
      told(rivals(R"('events': {'row': {'date': '2025-01-15', 'every': '1 month', 'until': '2025-03-31',
      'type': 'insult', 'by': 'A', 'of': 'B', 'probability': 0.9}})"));
  ASSERT_FALSE(story.entries.empty());
  for (const StoryEntry& entry : story.entries) {
    EXPECT_EQ(to_string(entry.date).substr(8), "15");
    EXPECT_LT(entry.draw, 0.9);
  }
}

TEST(Tell, ThreadsChangeNothing) {
  const TestScenario made = rivals(quarrel);
  StoryOptions options;
  options.threads = 1;
  const Story one = told(made, options);
  options.threads = 3;
  const Story three = told(made, options);
  ASSERT_EQ(one.entries.size(), three.entries.size());
  EXPECT_GT(one.entries.size(), 1U);
  for (std::size_t e = 0; e < one.entries.size(); ++e) {
    EXPECT_EQ(one.entries[e].counterfactual->distance, three.entries[e].counterfactual->distance);
    EXPECT_EQ(one.entries[e].weight, three.entries[e].weight);
  }
}

TEST(Tell, OnlyWhatInvolvesTheActors) {
  const TestScenario made =
      rivals(R"('rules': {'ab': {'rate': 10, 'emit': {'type': 'insult', 'by': 'A', 'of': 'B'}},
    'ca': {'rate': 10, 'emit': {'type': 'insult', 'by': 'C', 'of': 'A'}}},
    'events': {'summit': {'date': '2025-03-01', 'type': 'talks', 'host': 'C', 'guests': ['A', 'B']}})");
  const auto ids = [](const Story& story) {
    std::set<std::string> found;
    for (const StoryEntry& entry : story.entries) found.insert(entry.id);
    return found;
  };
  StoryOptions options;
  options.actors = {1};
  const Story b = told(made, options);
  EXPECT_THAT(ids(b), ElementsAre("ab", "summit"));
  options.actors = {2};
  const Story c = told(made, options);
  EXPECT_THAT(ids(c), ElementsAre("ca", "summit"));
  EXPECT_EQ(b.happened, c.happened);
  EXPECT_GT(b.happened, b.entries.size());
  EXPECT_TRUE(same_bits(b.record.series, c.record.series)) << "what is told changes nothing";
}

TEST(Tell, SharersOfACellAreToldApart) {
  const TestScenario made =
      rivals(R"('events': {'x': {'date': '2025-03-01', 'type': 'insult', 'by': 'A', 'of': 'B', 'intensity': 2},
    'y': {'date': '2025-03-01', 'type': 'insult', 'by': 'A', 'of': 'B', 'intensity': 4}}, 'watch': ['trust[B,A]'])");
  const Story story = told(made);
  const StoryChange &x = story.entries[0].changes[0], &y = story.entries[1].changes[0];
  EXPECT_EQ(x.before, y.before);
  EXPECT_EQ(x.after, y.after);
  EXPECT_EQ(x.sharers, 1U);
  EXPECT_NEAR(y.share, 2 * x.share, 1e-15);
  EXPECT_NEAR(x.share + y.share, x.after - x.before, 1e-15);
  EXPECT_LT(x.cut(), 0) << "saturation took some of it";
}

TEST(Tell, SaysHowFarItIs) {
  StoryOptions options;
  std::vector<std::size_t> done;
  options.progress = [&](std::size_t d, std::size_t) { done.push_back(d); };
  const Story story = told(rivals(quarrel), options);
  EXPECT_EQ(done.size(), story.replays);
  EXPECT_EQ(done.back(), story.replays);
}

TEST(Tell, StopsWhenAsked) {
  const TestScenario made = rivals(quarrel);
  Collector collector(made.model->catalogue(), 4, {false});
  collect(*made.model, 1, collector);
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(build_story(*made.model, made.scenario, spread_of(collector), {}, &stop));
}

TEST(Tell, SparseRelationsAndTiesThatAreMadeOnTheWay) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-06-01'},
    'generate_actors': {'S': {'count': 5}},
    'relations': {'r': {'range': [-1, 1], 'storage': 'sparse', 'half_life': '1 year', 'ties': {'S0': {'S1': 0.5, 'S2': -0.2}}}},
    'event_types': {'meet': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'r[a, b]', 'by': '0.3 * intensity', 'lasting': 0.5}]}},
    'events': {'first': {'date': '2025-02-01', 'type': 'meet', 'a': 'S3', 'b': 'S4'}},
    'rules': {'again': {'for': ['i in actor', 'j in actor'], 'where': 'r[i, j] != 0', 'rate': '4 * abs(r[i, j])', 'cooldown': '2 weeks',
      'emit': {'type': 'meet', 'a': 'i', 'b': 'j', 'intensity': 'r[i, j]'}}},
    'metrics': {'m': 'sum(i in actor, j in actor: r[i, j])'}, 'watch': ['r[S3,S4]', 'r[S0,S1]']})");
  ASSERT_TRUE(made.model) << made.messages();
  StoryOptions options;
  options.run = 6;
  const Story story = told(made, options);
  const BlockRecord block = run_block(*made.model, 16);
  for (std::size_t k = 0; k < story.record.series.size(); ++k)
    EXPECT_EQ(story.record.series[k], block.series[k * 16 + 6]);
  const StoryChange& tie = entry_of(story, "first").changes.at(0);
  EXPECT_EQ(tie.cell, "r[S3,S4]");
  EXPECT_EQ(tie.before, 0);
  EXPECT_GT(tie.after, 0.2) << "0.3, less what saturation takes";
  EXPECT_NEAR(tie.share, tie.after, 1e-15);
  EXPECT_GT(story.entries.size(), 1U);
  for (const StoryEntry& entry : story.entries) EXPECT_TRUE(entry.counterfactual);
}

TEST(MostTelling, KeepsTheOrderAndTakesWhatTurnsOutcomesFirst) {
  Story story;
  for (const double distance : {0.1, 0.9, 0.2, 0.3}) {
    StoryEntry entry;
    entry.id = std::to_string(distance);
    entry.counterfactual.emplace();
    entry.counterfactual->distance = distance;
    story.entries.push_back(entry);
  }
  story.entries[2].counterfactual->turned = 1;
  story.entries[3].counterfactual.reset();
  story.entries[3].weight = 5;
  EXPECT_THAT(select_salient(story, 2), ElementsAre(1, 2));
  EXPECT_THAT(select_salient(story, 3), ElementsAre(0, 1, 2));
  EXPECT_THAT(select_salient(story, 9), ElementsAre(0, 1, 2, 3));
}

TEST(MostTelling, WhatIsFrequentDoesNotHideWhatIsRare) {
  Story story;
  for (const double distance : {0.9, 0.8, 0.7, 0.3}) {
    StoryEntry entry;
    entry.id = distance == 0.3 ? "rare" : "frequent";
    entry.counterfactual.emplace();
    entry.counterfactual->distance = distance;
    story.entries.push_back(entry);
  }
  EXPECT_THAT(select_salient(story, 2), ElementsAre(0, 1)) << "0.9 and 0.8 / 2";
  EXPECT_THAT(select_salient(story, 3), ElementsAre(0, 1, 3)) << "0.7 / 3 is less than 0.3";
}

TEST(CellsAmong, AreTheOnesThatCanChange) {
  const TestScenario made = rivals(quarrel);
  EXPECT_THAT(cells_among(*made.model, {0, 1}),
              ElementsAre("tally[A]", "tally[B]", "level[A]", "level[B]", "trust[A,B]", "trust[B,A]"));
}

}  // namespace
}  // namespace entente
