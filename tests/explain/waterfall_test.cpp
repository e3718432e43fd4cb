#include "explain_worlds.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(Waterfall, IsFromStartToEndTheLargestCauseFirst) {
  const Waterfall w = waterfall(history_by_hand(), 0, 2);
  EXPECT_EQ(w.start.mean, 1.5);
  EXPECT_EQ(w.end.mean, 3);
  EXPECT_EQ(w.end_interval.low, 3);
  EXPECT_EQ(w.end_interval.high, 3);
  EXPECT_EQ(w.period.first, 0u);
  EXPECT_EQ(w.period.last, 2u);
  ASSERT_EQ(w.causes.size(), 2u);
  EXPECT_EQ(w.causes[0].cause, 0u);
  EXPECT_EQ(w.causes[0].mean, 1);
  EXPECT_EQ(w.causes[0].acted, 1) << "in one run it took back what it did";
  EXPECT_NEAR(w.causes[0].interval.high, 1 + 12.7062047362, 1e-9);
  EXPECT_EQ(w.causes[1].mean, 0.5);
  EXPECT_EQ(w.causes[1].acted, 0.5);
}

TEST(Waterfall, OfOnePeriodHasItsNameAndTheCausesThatActedInIt) {
  const Waterfall first = waterfall(history_by_hand(), 0, 1), second = waterfall(history_by_hand(), 1, 2);
  EXPECT_EQ(first.period.name, "January");
  EXPECT_EQ(first.end.mean, 3);
  ASSERT_EQ(first.causes.size(), 1u);
  EXPECT_EQ(first.causes[0].mean, 1.5);
  EXPECT_EQ(second.period.name, "February");
  EXPECT_EQ(second.start.mean, 3);
  EXPECT_EQ(second.causes[0].mean, -0.5);
  EXPECT_EQ(second.causes[1].mean, 0.5) << "of equal size in the order of the history";
}

TEST(Waterfall, IsMeansAndSharesOfTheRuns) {
  const CellHistory h = history_of(busy(), "r[S0,S1]");
  const Waterfall w = waterfall(h, 0, h.periods.size());
  double at = w.start.mean;
  for (const CauseChange& change : w.causes) {
    at += change.mean;
    EXPECT_GT(change.acted, 0);
    EXPECT_LE(change.p05, change.p95);
    EXPECT_LE(change.interval.low, change.mean);
    EXPECT_GE(change.interval.high, change.mean);
  }
  EXPECT_NEAR(at, w.end.mean, 1e-12);
  for (std::size_t k = 1; k < w.causes.size(); ++k)
    EXPECT_GE(std::abs(w.causes[k - 1].mean), std::abs(w.causes[k].mean));
  const auto acted = [&](const std::string& id) {
    for (const CauseChange& change : w.causes)
      if (h.causes[change.cause].id == id) return change.acted;
    return 0.0;
  };
  EXPECT_EQ(acted("june"), 1);
  EXPECT_GT(acted("maybe"), 0.5);
  EXPECT_EQ(acted("spread"), 0) << "it moves another layer";
}

}  // namespace
}  // namespace entente
