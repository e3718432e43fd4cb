/// What would be otherwise without an event or a firing.
#include <gmock/gmock.h>

#include "told.h"

namespace entente::counterfactual_test {
namespace {
using namespace testing_support;

TEST(Tell, WithoutAFiringNoneOfItsTimesIsLeft) {
  const Story story = told(often_by_months());
  std::size_t several = 0;
  for (const StoryEntry& entry : story.entries) {
    if (entry.id != "insults") continue;
    ASSERT_TRUE(entry.counterfactual);
    ASSERT_EQ(entry.counterfactual->metrics.size(), 1U);
    EXPECT_EQ(entry.counterfactual->metrics[0].actual - entry.counterfactual->metrics[0].counterfactual,
              entry.count);
    ASSERT_EQ(entry.counterfactual->outcomes.size(), 1U);
    EXPECT_EQ(entry.counterfactual->outcomes[0].actual - entry.counterfactual->outcomes[0].counterfactual,
              entry.count);
    several += entry.count > 1;
  }
  EXPECT_GT(several, 2U);
}

TEST(Tell, WithoutAnEventIsTheRunOfAScenarioThatLacksIt) {
  const TestScenario with = rivals(quarrel), without = rivals(quarrel, {{}, {"events.summit=null"}, {}});
  ASSERT_TRUE(without.model) << without.messages();
  for (const std::size_t run : {0, 3}) {
    StoryOptions options;
    options.run = run;
    const Story story = told(with, options), other = told(without, options);
    const auto& told_without = entry_of(story, "summit").counterfactual;
    ASSERT_TRUE(told_without);
    EXPECT_GT(told_without->distance, 0);
    ASSERT_EQ(told_without->metrics.size(), 1U);
    EXPECT_EQ(told_without->metrics[0].actual, story.metric_end[0]);
    EXPECT_EQ(told_without->metrics[0].counterfactual, other.metric_end[0]);
    std::vector<double> outcomes = story.outcomes;
    for (const StoryDifference& d : told_without->outcomes) outcomes[d.number] = d.counterfactual;
    EXPECT_TRUE(same_bits(outcomes, other.outcomes));
  }
}

TEST(Tell, WithoutAFiringNothingRestsAndOthersKeepTheirDraws) {
  // surely, then a rest of 100 days: without the first firing the rule fires a week later
  const TestScenario made =
      rivals(R"('rules': {'cry': {'cooldown': '100 days', 'emit': {'type': 'insult', 'by': 'A', 'of': 'B'}}},
    'metrics': {'tally': 'tally[B]', 'trust': 'trust[B, A]'})");
  ASSERT_TRUE(made.model) << made.messages();
  const Story story = told(made);
  ASSERT_EQ(story.entries.size(), 4U);
  const auto& without = story.entries[0].counterfactual;
  ASSERT_TRUE(without);
  EXPECT_TRUE(without->metrics.empty()) << "a week later the same happens, and at the end nothing differs";
  EXPECT_EQ(story.entries[3].counterfactual->metrics.size(), 0U) << "another week is left";
}

TEST(Tell, NothingChangesWithoutWhatChangesNothing) {
  const TestScenario made = rivals(
      R"('rules': {'nothing': {'cooldown': '1 year', 'emit': {'type': 'insult', 'by': 'A', 'of': 'B', 'intensity': 0}}},
    'metrics': {'trust': 'trust[B, A]'}, 'outcomes': {'o': {'is': 'trust[B, A] > 0'}})");
  const Story story = told(made);
  const auto& without = story.entries.at(0).counterfactual;
  ASSERT_TRUE(without);
  EXPECT_EQ(without->distance, 0);
  EXPECT_TRUE(without->metrics.empty() && without->outcomes.empty());
  EXPECT_EQ(without->turned, 0U);
}

TEST(Tell, WatchedCellsCountWhereThereAreNoMetrics) {
  const Story story = told(rivals(R"('events': {
      'x': {'date': '2025-03-01', 'type': 'insult', 'by': 'A', 'of': 'B'},
      'late': {'date': '2025-12-30', 'type': 'insult', 'by': 'A', 'of': 'C'}}, 'watch': ['trust[B,A]', 'tally[A]'])"));
  const auto& without = entry_of(story, "x").counterfactual;
  ASSERT_TRUE(without);
  EXPECT_TRUE(without->otherwise);
  EXPECT_TRUE(without->metrics.empty());
  ASSERT_EQ(without->watched.size(), 1U);
  EXPECT_EQ(without->watched[0].number, 0U);
  EXPECT_LT(without->watched[0].actual, without->watched[0].counterfactual);
  EXPECT_FALSE(entry_of(story, "late").counterfactual->otherwise) << "nothing of C is recorded";
}

/// Nothing is left to chance, so that there is no spread to measure by.
TEST(Tell, WhatIsOtherwiseOnTheWayOnlyIsToldApart) {
  const Story story = told(rivals(R"('events': {
      'x': {'date': '2025-03-01', 'type': 'talks', 'host': 'A', 'guests': ['A', 'B']},
      'y': {'date': '2025-06-01', 'type': 'talks', 'host': 'A', 'guests': ['A', 'B']}}, 'watch': ['level[A]'])"));
  for (const char* id : {"x", "y"}) {
    const auto& without = entry_of(story, id).counterfactual;
    ASSERT_TRUE(without);
    EXPECT_TRUE(without->watched.empty());
    EXPECT_EQ(without->otherwise, std::string(id) == "x");
  }
}

TEST(Tell, AReplayThatStopsIsToldAsSuch) {
  const TestScenario made = rivals(
      R"('events': {'shield': {'date': '2025-01-02', 'type': 'talks', 'host': 'A', 'guests': ['A', 'B']}},
    'rules': {'blow': {'emit': {'type': 'insult', 'by': 'A', 'of': 'B', 'intensity': '1 / if(t > 0.1 && level[A] < 0.4, 0, 1)'}}},
    'metrics': {'trust': 'trust[B, A]'})");
  ASSERT_TRUE(made.model) << made.messages();
  const Story story = told(made);
  EXPECT_THAT(entry_of(story, "shield").counterfactual->stopped, ::testing::HasSubstr("not finite"));
}

TEST(Tell, OnlySoManyAreReplayedTheHeaviest) {
  const TestScenario made = rivals(quarrel);
  StoryOptions options;
  options.replays = 2;
  const Story story = told(made, options);
  EXPECT_EQ(story.replays, 2U);
  double lightest = 1e300, heaviest = 0;
  for (const StoryEntry& entry : story.entries)
    entry.counterfactual ? lightest = std::min(lightest, entry.weight)
                         : heaviest = std::max(heaviest, entry.weight);
  EXPECT_GE(lightest, heaviest);
}

}  // namespace
}  // namespace entente::counterfactual_test
