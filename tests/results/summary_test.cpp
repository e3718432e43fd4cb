#include <entente/results.h>
#include <gtest/gtest.h>

#include <limits>

#include "catalogue_for_tests.h"

namespace entente {
namespace {

using testing_support::collected;
using testing_support::day;
using testing_support::small_catalogue;

class SummaryTest : public ::testing::Test {
 protected:
  const Catalogue catalogue = small_catalogue();
  const Collector collector = collected(catalogue, 11, 4);  // runs 0 ... 10
  const Summary summary = summarise(collector);
};

TEST_F(SummaryTest, ABooleanOutcomeIsAProbability) {
  const OutcomeSummary& thaw = summary.outcomes[0];
  EXPECT_TRUE(thaw.share);
  EXPECT_DOUBLE_EQ(thaw.value, 6.0 / 11);
  EXPECT_DOUBLE_EQ(thaw.interval.low, wilson_interval(6, 11).low);
}

TEST_F(SummaryTest, ANumberIsAMean) {
  const OutcomeSummary& level = summary.outcomes[1];
  EXPECT_FALSE(level.share);
  EXPECT_NEAR(level.value, 5.0 / 3, 1e-15);
  EXPECT_NEAR(level.values.p50, 5.0 / 3, 1e-15);
  EXPECT_NEAR(level.interval.high, level.value + 2.2281388519649385 * level.values.sd / std::sqrt(11.0), 1e-9);
}

TEST_F(SummaryTest, FirstIsTheShareThatReachedItAndTheYearsAmongThose) {
  const OutcomeSummary& contact = summary.outcomes[2];
  EXPECT_TRUE(contact.share);
  EXPECT_EQ(contact.reached, 6u);
  EXPECT_DOUBLE_EQ(contact.value, 6.0 / 11);
  EXPECT_EQ(date_after(catalogue.dates.front(), contact.values.p50), day(2025, 1, 8));
  EXPECT_EQ(summary.outcomes[3].value, 0);
  EXPECT_EQ(summary.outcomes[3].interval.low, 0);
  EXPECT_TRUE(std::isnan(summary.outcomes[3].values.p50));
}

TEST_F(SummaryTest, SeriesHaveARowPerDateAndName) {
  ASSERT_EQ(summary.series.size(), 6u);
  EXPECT_DOUBLE_EQ(summary.series[3].mean, 5.375);
  EXPECT_DOUBLE_EQ(summary.series[3].p05, 0.875);
}

TEST_F(SummaryTest, OnlyCausesThatActedAreListed) {
  ASSERT_EQ(summary.causes[0].size(), 1u);
  const CauseSummary& raid = summary.causes[0][0];
  EXPECT_EQ(raid.cause, 0u);
  EXPECT_NEAR(raid.mean, -0.5, 1e-15);
  EXPECT_NEAR(raid.p05, -0.95, 1e-15);
  EXPECT_NEAR(raid.p95, -0.05, 1e-15);
  EXPECT_DOUBLE_EQ(raid.acted, 10.0 / 11);
}

TEST_F(SummaryTest, EventsArePerRun) { EXPECT_EQ(summary.events, (std::vector<double>{1, 0, 0, 0})); }

TEST_F(SummaryTest, ASymmetricPairStandsOnce) {
  ASSERT_EQ(summary.relations.size(), 3u);  // trust both ways, trade once
  EXPECT_EQ(summary.relations[2].relation, 1u);
  EXPECT_EQ(summary.relations[2].from, 0u);
  EXPECT_EQ(summary.relations[2].to, 1u);
  EXPECT_NEAR(summary.relations[2].start, 0.5, 1e-15);
  EXPECT_NEAR(summary.relations[2].end, 10, 1e-12);
  EXPECT_NEAR(summary.relations[2].sd, std::sqrt(11.0), 1e-12);
}

const double infinite = std::numeric_limits<double>::infinity();

TEST(SummariseOutcome, WhatIsInfiniteOrNoNumberIsCountedAndHasNoMean) {
  const Catalogue::OutcomeInfo mean{"level", "", TimeAggregate::end, false},
      boolean{"thaw", "", TimeAggregate::end, true};
  const std::vector<double> values{1, infinite, NAN, 3, -infinite};
  const OutcomeSummary o = summarise_outcome(mean, values);
  EXPECT_EQ(o.strays.infinite, 2u);
  EXPECT_EQ(o.strays.no_number, 1u);
  EXPECT_TRUE(std::isnan(o.value) && std::isnan(o.interval.low) && std::isnan(o.interval.high));
  const OutcomeSummary share = summarise_outcome(boolean, std::vector<double>{1, 0, NAN});
  EXPECT_EQ(share.strays.no_number, 1u);
  EXPECT_TRUE(std::isnan(share.value) && std::isnan(share.interval.low)) << "a chance would be a guess";
  EXPECT_FALSE(summarise_outcome(mean, std::vector<double>{1, 2}).strays.any());
}

TEST(SummariseOutcome, QuantilesBesideInfinityAreNumbersOrInfinite) {
  const std::vector<double> values{-infinite, -infinite, 1, 2, 3, infinite};
  const OutcomeSummary o = summarise_outcome({"level", "", TimeAggregate::end, false}, values);
  EXPECT_EQ(o.values.p05, -infinite);
  EXPECT_EQ(o.values.p50, 1.5);
  EXPECT_EQ(o.values.p95, infinite);
}

TEST(SummariseOutcome, ThatFirstNeverCameIsNoStray) {
  const OutcomeSummary o =
      summarise_outcome({"contact", "", TimeAggregate::first, false}, std::vector<double>{0.5, NAN});
  EXPECT_FALSE(o.strays.any());
  EXPECT_EQ(o.reached, 1u);
  EXPECT_EQ(o.value, 0.5);
}

TEST(SummariseOutcome, ASingleRunHasNoInterval) {
  for (const auto& info : {Catalogue::OutcomeInfo{"thaw", "", TimeAggregate::end, true},
                           {"level", "", TimeAggregate::end, false},
                           {"contact", "", TimeAggregate::first, false}}) {
    const OutcomeSummary o = summarise_outcome(info, std::vector<double>{1});
    EXPECT_EQ(o.value, 1) << info.id;
    EXPECT_TRUE(std::isnan(o.interval.low) && std::isnan(o.interval.high)) << info.id;
  }
}

}  // namespace
}  // namespace entente
