/// Worlds that are run and compared by the library alone: no files, no terminal.
#include <entente/compare.h>
#include <gmock/gmock.h>

#include <mutex>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

const std::string border =
    R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'},
  'actors': {'A': {}, 'B': {}}, 'parameters': {'rate': 2},
  'relations': {'trust': {'range': [-1, 1], 'half_life': '1 year'}},
  'event_types': {'raid': {'effects': [{'change': 'trust[A, B]', 'by': -0.3}]}},
  'rules': {'raids': {'rate': 'rate', 'emit': {'type': 'raid'}}},
  'outcomes': {'war': {'is': 'trust[A, B] < -0.6', 'over': 'ever'}}, 'watch': ['trust[A, B]']})";

TestScenario with_rate(const std::string& rate) {
  return compile_text(border, {{}, {"parameters.rate=" + rate}, {}});
}

EnsembleOptions ensemble(std::uint64_t seed = 3) {
  EnsembleOptions options;
  options.runs = 64;
  options.seed = seed;
  options.threads = 2;
  options.record.evolution = true;
  return options;
}

ComparisonWorld world(const TestScenario& made, std::uint64_t seed = 3) {
  return {made.scenario, *made.model, ensemble(seed)};
}

std::vector<ComparedWorld> compared(const std::vector<ComparisonWorld>& worlds) {
  ComparisonObserver nobody;
  return compare_worlds(worlds, nobody).value();
}

TEST(CompareWorlds, TellsWhatAVariantChangesRunByRun) {
  const TestScenario calm = with_rate("2"), tense = with_rate("6"), same = with_rate("2");
  const auto all = compared({world(calm), world(tense), world(same)});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_TRUE(all[1].comparison.paired);
  EXPECT_EQ(all[1].comparison.runs, 64U);
  EXPECT_GT(all[1].comparison.outcomes.at(0).difference.value, 0.2);
  EXPECT_GT(all[1].comparison.cell_divergence.diverged, 0U);
  EXPECT_FALSE(all[1].comparison.relations.empty());
  EXPECT_TRUE(all[2].comparison.identical);
  EXPECT_DOUBLE_EQ(all[2].summary.outcomes.at(0).value, all[0].summary.outcomes.at(0).value);
}

TEST(CompareWorlds, OfOtherSeedsAreNotPaired) {
  const TestScenario calm = with_rate("2"), tense = with_rate("6");
  EXPECT_FALSE(compared({world(calm), world(tense, 4)})[1].comparison.paired);
}

/// Wants to know what did nothing.
class Curious final : public ComparisonObserver {
  bool wants_silences() const override { return true; }
};

TEST(CompareWorlds, WhatDidNothingIsFoundInEachForWhoWantsIt) {
  const TestScenario calm = with_rate("2"), off = with_rate("0");
  const std::vector<ComparisonWorld> worlds{world(calm), world(off)};
  Curious curious;
  const auto all = compare_worlds(worlds, curious).value();
  EXPECT_TRUE(all[0].silences.switched_off.empty());
  EXPECT_THAT(all[1].silences.switched_off, testing::ElementsAre("raids"));
  EXPECT_TRUE(compared(worlds)[1].silences.switched_off.empty());
}

/// Notes what it is told.
class Noting final : public ComparisonObserver {
 public:
  Sink* sink(std::size_t world) override {
    asked.push_back(world);
    return &seen_;
  }
  void finish(std::size_t world, const Collector& collector, const ComparedWorld& result, double) override {
    const std::lock_guard lock(one_);
    finished.push_back(world);
    EXPECT_EQ(collector.runs(), 64U);
    EXPECT_EQ(result.summary.outcomes.size(), 1U);
  }
  std::vector<std::size_t> asked, finished;
  std::size_t blocks() const { return seen_.blocks; }

 private:
  struct Seen final : Sink {
    void receive(const BlockRecord&) override { ++blocks; }
    std::atomic<std::size_t> blocks{0};
  };
  std::mutex one_;
  Seen seen_;
};

TEST(CompareWorlds, AnObserverSeesEveryBlockAndEveryWorld) {
  const TestScenario calm = with_rate("2"), tense = with_rate("6");
  Noting noting;
  const std::vector<ComparisonWorld> worlds{world(calm), world(tense)};
  ASSERT_TRUE(compare_worlds(worlds, noting));
  EXPECT_THAT(noting.asked, testing::ElementsAre(0, 1));
  EXPECT_THAT(noting.finished, testing::UnorderedElementsAre(0, 1));
  EXPECT_EQ(noting.blocks(), 2 * 64 / ensemble().lanes);
}

TEST(CompareWorlds, StopsWhenAsked) {
  const TestScenario calm = with_rate("2");
  const std::vector<ComparisonWorld> worlds{world(calm), world(calm)};
  ComparisonObserver nobody;
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(compare_worlds(worlds, nobody, &stop));
}

TEST(CompareWorlds, OneAloneIsNoComparison) {
  const TestScenario calm = with_rate("2");
  const std::vector<ComparisonWorld> worlds{world(calm)};
  ComparisonObserver nobody;
  EXPECT_THROW(compare_worlds(worlds, nobody), std::invalid_argument);
}

}  // namespace
}  // namespace entente
