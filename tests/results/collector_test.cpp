#include <entente/results.h>
#include <gtest/gtest.h>

#include <cmath>

#include "catalogue_for_tests.h"

namespace entente {
namespace {

using testing_support::block_of;
using testing_support::collected;
using testing_support::small_catalogue;

TEST(Collector, PutsRunsInTheirPlace) {
  const Catalogue c = small_catalogue();
  const Collector collector = collected(c, 7, 3);
  ASSERT_EQ(collector.runs(), 7u);
  for (std::size_t run = 0; run < 7; ++run) {
    EXPECT_EQ(collector.series().row(3)[run], static_cast<double>(run) + 0.375);
  }
  EXPECT_EQ(collector.events()[0], 7u);
  EXPECT_EQ(collector.events()[1], 0u);
}

TEST(Collector, MomentsDoNotDependOnTheSizeOfBlocks) {
  const Catalogue c = small_catalogue();
  const Collector one = collected(c, 23, 1), many = collected(c, 23, 8);
  for (std::size_t cell = 0; cell < 8; ++cell) {
    EXPECT_EQ(one.end().mean(cell), many.end().mean(cell));
    EXPECT_EQ(one.end().sd(cell), many.end().sd(cell));
  }
  EXPECT_EQ(one.start().mean(3), 0.1 * 3);
  EXPECT_EQ(one.start().sd(3), 0);
}

TEST(Collector, RefusesABlockOfAnotherShape) {
  const Catalogue c = small_catalogue();
  Collector collector(c, 4);
  BlockRecord block = block_of(c, 0, 2);
  block.outcomes.pop_back();
  EXPECT_THROW(collector.receive(block), std::invalid_argument);
  EXPECT_THROW(collector.receive(block_of(c, 3, 2)), std::invalid_argument);
}

/// A collector with memory for the single values of `kept` runs.
Collector bounded(const Catalogue& c, std::size_t runs, std::size_t lanes, std::size_t kept) {
  CollectorOptions options;
  const std::size_t rows = c.dates.size() * c.series() + c.outcomes.size() + c.watched.size() * c.causes.size();
  options.sample_bytes = kept * rows * sizeof(double);
  Collector collector(c, runs, options);
  for (std::size_t first = 0; first < runs; first += lanes)
    collector.receive(block_of(c, first, std::min(lanes, runs - first)));
  return collector;
}

TEST(Collector, HoldsNoMoreRunsThanFit) {
  const Catalogue c = small_catalogue();
  const Collector collector = bounded(c, 50, 8, 11);
  EXPECT_EQ(collector.kept_runs(), 11u);
  EXPECT_EQ(collector.runs(), 50u);
  EXPECT_EQ(collector.series().row(3)[10], 10.375);
  EXPECT_FALSE(collector.keeps_all());
  EXPECT_TRUE(collected(c, 50, 8).keeps_all());
}

TEST(Collector, WhatIsToldOfAllRunsDoesNotDependOnHowManyAreKept) {
  const Catalogue c = small_catalogue();
  const Summary all = summarise(collected(c, 50, 8)), few = summarise(bounded(c, 50, 8, 11));
  for (std::size_t k = 0; k < all.outcomes.size(); ++k) {
    const OutcomeSummary &a = all.outcomes[k], &b = few.outcomes[k];
    EXPECT_EQ(a.reached, b.reached);
    EXPECT_EQ(a.share, b.share);
    if (!std::isnan(a.value)) {
      EXPECT_NEAR(a.value, b.value, 1e-13) << k;
    }
    if (!std::isnan(a.interval.low)) {
      EXPECT_NEAR(a.interval.low, b.interval.low, 1e-13) << k;
    }
    if (!std::isnan(a.values.sd)) {
      EXPECT_NEAR(a.values.sd, b.values.sd, 1e-13) << k;
    }
  }
  for (std::size_t r = 0; r < all.series.size(); ++r) {
    EXPECT_NEAR(all.series[r].mean, few.series[r].mean, 1e-13);
    EXPECT_NEAR(all.series[r].sd, few.series[r].sd, 1e-13);
  }
  ASSERT_EQ(few.causes[0].size(), 1u);
  EXPECT_EQ(few.causes[0][0].acted, all.causes[0][0].acted);
  EXPECT_NEAR(few.causes[0][0].mean, all.causes[0][0].mean, 1e-13);
  EXPECT_EQ(few.events, all.events);
}

TEST(Collector, QuantilesAreThoseOfTheRunsThatAreKept) {
  const Catalogue c = small_catalogue();
  const Summary few = summarise(bounded(c, 50, 8, 11)), first = summarise(collected(c, 11, 4));
  EXPECT_EQ(few.quantile_runs, 11u);
  EXPECT_EQ(few.series[3].p50, first.series[3].p50);
  EXPECT_EQ(few.causes[0][0].p05, first.causes[0][0].p05);
}

TEST(Collector, OutcomesAreHeldOfAllRunsWhereTheyFit) {
  const Catalogue c = small_catalogue();
  const Collector few = bounded(c, 50, 8, 11);
  ASSERT_EQ(few.outcomes().kept(), 50u);
  EXPECT_EQ(few.outcomes().row(1)[49], 49.0 / 3);
  EXPECT_EQ(summarise(few).outcomes[1].values.p50, summarise(collected(c, 50, 8)).outcomes[1].values.p50);
  CollectorOptions options;
  options.sample_bytes = 1;
  options.outcome_bytes = 7 * c.outcomes.size() * sizeof(double);
  EXPECT_EQ(Collector(c, 50, options).outcomes().kept(), 7u);
}

TEST(Collector, BoundedStatisticsDoNotDependOnTheSizeOfBlocks) {
  const Catalogue c = small_catalogue();
  const Summary one = summarise(bounded(c, 50, 1, 11)), many = summarise(bounded(c, 50, 16, 11));
  for (std::size_t r = 0; r < one.series.size(); ++r) EXPECT_EQ(one.series[r].sd, many.series[r].sd);
  EXPECT_EQ(one.outcomes[1].values.mean, many.outcomes[1].values.mean);
}

TEST(Broadcast, ReachesEverySink) {
  const Catalogue c = small_catalogue();
  Collector first(c, 2), second(c, 2);
  Broadcast both({&first, &second});
  both.receive(block_of(c, 0, 2));
  EXPECT_EQ(first.series().row(3)[1], 1.375);
  EXPECT_EQ(second.series().row(3)[1], 1.375);
}

}  // namespace
}  // namespace entente
