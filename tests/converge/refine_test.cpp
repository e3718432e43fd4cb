#include "converge/refine.h"

#include <gtest/gtest.h>

#include <cmath>

#include "numeric/random.h"

namespace entente {
namespace {

constexpr double confidence = 0.999;

/// So many normal numbers around a mean, drawn for `step`.
std::vector<double> normals(std::size_t runs, double mean, double sd, std::uint32_t step) {
  std::vector<double> values;
  const numeric::Draw draw{7, step, 1};
  for (std::uint32_t run = 0; run < runs; ++run)
    values.push_back(mean + sd * numeric::normal_quantile(numeric::uniform(draw, run, 0)));
  return values;
}

/// 1 in about this share of the runs.
std::vector<double> hits(std::size_t runs, double share, std::uint32_t step) {
  std::vector<double> values;
  for (std::uint32_t run = 0; run < runs; ++run)
    values.push_back(numeric::uniform({7, step, 2}, run, 0) < share ? 1 : 0);
  return values;
}

struct Ensembles3 {
  std::vector<double> own, twice, four_times;
  Three samples() const { return {own, twice, four_times}; }
};

Ensembles3 around(std::size_t runs, std::array<double, 3> means, double sd = 1) {
  return {normals(runs, means[0], sd, 0), normals(runs, means[1], sd, 1), normals(runs, means[2], sd, 2)};
}

TEST(Refine, NumbersThatDifferByChanceOnlyAreSteady) {
  const auto e = around(20000, {10, 10, 10});
  const Refinement r = refine(e.samples(), false, 0.2, confidence);
  EXPECT_EQ(r.verdict, Steadiness::steady);
  EXPECT_NEAR(r.twice.se, std::sqrt(2.0 / 20000), 2e-4);
  EXPECT_LT(r.twice.interval.low, 0);
  EXPECT_GT(r.twice.interval.high, 0);
  EXPECT_FALSE(r.order || r.limit);
}

TEST(Refine, AnErrorThatHalvesIsOfFirstOrderAndHasItsLimit) {
  const auto e = around(20000, {12, 11, 10.5});  // 10 + 2h
  const Refinement r = refine(e.samples(), false, 0.2, confidence);
  EXPECT_EQ(r.verdict, Steadiness::drifts);
  ASSERT_TRUE(r.order && r.limit);
  EXPECT_NEAR(r.order->value, 1, 4 * r.order->se);
  EXPECT_LT(r.order->se, 0.1);
  EXPECT_NEAR(r.limit->value, 10, 4 * r.limit->se);
  EXPECT_LT(r.limit->se, 0.2);
}

TEST(Refine, WithoutChanceTheOrderIsExact) {
  const std::vector<double> own{3 + 0.16, 3 + 0.16}, twice{3 + 0.04, 3 + 0.04}, four_times{3 + 0.01, 3 + 0.01};
  const Refinement r = refine({own, twice, four_times}, false, 0.02, confidence);
  EXPECT_EQ(r.verdict, Steadiness::drifts);
  ASSERT_TRUE(r.order && r.limit);
  EXPECT_NEAR(r.order->value, 2, 1e-9);
  EXPECT_NEAR(r.limit->value, 3, 1e-12);
}

/// Steps that are too long for an order do so whatever comes after: that there is no limit they do not say.
TEST(Refine, DifferencesThatGrowDriftWithoutALimit) {
  const auto e = around(20000, {10, 12, 16});
  const Refinement r = refine(e.samples(), false, 0.2, confidence);
  EXPECT_EQ(r.verdict, Steadiness::drifts);
  EXPECT_TRUE(r.grows);
  EXPECT_FALSE(r.limit);
}

/// Also where they turn: what is far in the end counts, whatever its sign was before.
TEST(Refine, DifferencesThatTurnAndGrowAreToldToGrow) {
  EXPECT_TRUE(refine(around(20000, {10, 9, 16}).samples(), false, 0.2, confidence).grows);
  EXPECT_FALSE(refine(around(20000, {10, 9, 9.5}).samples(), false, 0.2, confidence).grows);
}

/// That the second difference is larger by chance makes nothing run away.
TEST(Refine, EqualDifferencesDriftWithoutALimit) {
  const auto e = around(2000, {10, 11, 12});
  const Refinement r = refine(e.samples(), false, 0.3, confidence);
  EXPECT_EQ(r.verdict, Steadiness::drifts);
  ASSERT_TRUE(r.order);
  EXPECT_NEAR(r.order->value, 0, 4 * r.order->se);
  EXPECT_FALSE(r.limit);
}

TEST(Refine, TooFewRunsCannotTellAndSayHowManyWould) {
  const Refinement r = refine(around(100, {10, 10, 10}).samples(), false, 0.1, confidence);
  EXPECT_EQ(r.verdict, Steadiness::untold);
  const auto runs = static_cast<std::size_t>(r.runs_to_tell);
  EXPECT_GT(runs, 1000);
  EXPECT_EQ(refine(around(runs * 3 / 2, {10, 10, 10}).samples(), false, 0.1, confidence).verdict,
            Steadiness::steady);
}

/// What the ensembles share makes the interval of their difference narrower, without being told.
TEST(Refine, WhatRunsShareIsNotSpreadOfTheDifference) {
  auto e = around(1000, {0, 0, 0}, 0.1);
  const auto shared = normals(1000, 10, 5, 9);
  for (auto* sample : {&e.own, &e.twice, &e.four_times})
    for (std::size_t run = 0; run < 1000; ++run) (*sample)[run] += shared[run];
  EXPECT_LT(refine(e.samples(), false, 0.2, confidence).twice.se, 0.006);
}

TEST(Refine, SharesDriftByPointsOfProbability) {
  const Ensembles3 steady{hits(20000, 0.3, 0), hits(20000, 0.305, 1), hits(20000, 0.307, 2)};
  EXPECT_EQ(refine(steady.samples(), true, 0.02, confidence).verdict, Steadiness::steady);
  const Ensembles3 drifting{hits(20000, 0.3, 0), hits(20000, 0.42, 1), hits(20000, 0.48, 2)};
  const Refinement r = refine(drifting.samples(), true, 0.02, confidence);
  EXPECT_EQ(r.verdict, Steadiness::drifts);
  ASSERT_TRUE(r.order && r.limit);
  EXPECT_NEAR(r.order->value, 1, 4 * r.order->se);
  EXPECT_NEAR(r.limit->value, 0.54, 4 * r.limit->se);
}

/// Few runs in which nothing turned prove little.
TEST(Refine, SharesThatNeverTurnedHaveAnInterval) {
  const std::vector<double> never(50, 0.0);
  const Refinement r = refine({never, never, never}, true, 0.02, confidence);
  EXPECT_EQ(r.twice.value, 0);
  EXPECT_GT(r.twice.interval.high, 0.05);
  EXPECT_EQ(r.verdict, Steadiness::untold);
}

TEST(Refine, WhatIsAlwaysTheSameIsDoubtedWhereSomethingNeverHappened) {
  const std::vector<double> five(50, 5.0), nearly(50, 5.0 + 1e-12), other{5, 5, 6}, some{5, 5, 5};
  const auto doubted = [](const Three& samples, std::vector<std::string> unseen) {
    Refinement r = refine(samples, false, 3, confidence);
    doubt(std::move(unseen), 1e-9, r);
    return r;
  };
  for (const Refinement& r : {doubted({five, five, five}, {"war"}), doubted({five, nearly, five}, {"war"})}) {
    EXPECT_EQ(r.verdict, Steadiness::untold);
    EXPECT_EQ(r.unseen, std::vector<std::string>{"war"});
    EXPECT_GT(runs_needed(r, 50, 1), 100) << "more runs are looked at";
  }
  EXPECT_EQ(doubted({five, five, five}, {}).verdict, Steadiness::steady);
  EXPECT_TRUE(doubted({other, some, some}, {"war"}).unseen.empty()) << "runs that differ have an interval";
}

/// The intervals hold as often as they say: 400 ensembles, of shares that are small, without a difference.
/// What happens in two runs of a hundred may by chance happen in the same two at every step.
TEST(Refine, FewRunsThatAreNotAsMostAreTooFewToTellThatNothingDiffers) {
  std::vector<double> values(112, 0.0);
  values[3] = values[60] = 1000;
  const auto doubted = [](const std::vector<double>& v, double tolerance) {
    Refinement r = refine({v, v, v}, false, tolerance, confidence);
    doubt_few({v, v, v}, tolerance, r);
    return r;
  };
  const Refinement few = doubted(values, 0.4);
  EXPECT_EQ(few.verdict, Steadiness::untold);
  EXPECT_EQ(few.varied, 2u);
  EXPECT_EQ(few.runs_to_tell, 112 * 15);
  const std::vector<double> drawn = normals(112, 0, 1, 0), all(112, 5.0);
  EXPECT_EQ(doubted(values, 100).verdict, Steadiness::steady) << "a few more of them would not matter";
  EXPECT_EQ(doubted(drawn, 0.4).verdict, Steadiness::steady);
  EXPECT_EQ(doubted(all, 0.4).verdict, Steadiness::steady);
}

TEST(Refine, WhereTheShortestStepIsTooLongThatAllAgreeTellsNothing) {
  const std::vector<double> five(8, 5.0);
  Refinement r = refine({five, five, five}, false, 0.1, confidence);
  doubt_steps(r);
  EXPECT_EQ(r.verdict, Steadiness::too_long);
  r.verdict = Steadiness::untold;
  doubt_steps(r);
  EXPECT_EQ(r.verdict, Steadiness::too_long) << "more runs would not help";
  Refinement drifting = refine(around(20000, {0.6, 0.75, 0.84}, 0.1).samples(), false, 0.02, confidence);
  ASSERT_TRUE(drifting.limit);
  doubt_steps(drifting);
  EXPECT_EQ(drifting.verdict, Steadiness::drifts);
  EXPECT_FALSE(drifting.limit);
  EXPECT_EQ(drifting.no_limit, "even the shortest of these steps is too long to estimate a limit");
}

TEST(Refine, DifferencesThatFallFasterThanAnyMethodHaveNoLimit) {
  const Refinement r =
      refine({std::vector<double>(8, -8237878), std::vector<double>(8, -7960), std::vector<double>(8, 0.5)},
             false, 0.1, confidence);
  EXPECT_EQ(r.verdict, Steadiness::drifts);
  EXPECT_FALSE(r.limit);
  EXPECT_EQ(r.no_limit,
            "the differences fall too fast for an order of the step: the longest step is far too long");
}

TEST(Refine, IntervalsOfSharesHoldAsOftenAsTheySay) {
  int held = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const Ensembles3 e{hits(300, 0.05, 10 + 3 * seed), hits(300, 0.05, 11 + 3 * seed),
                       hits(300, 0.05, 12 + 3 * seed)};
    const Interval i = refine(e.samples(), true, 0.02, 0.95).twice.interval;
    held += i.low <= 0 && i.high >= 0;
  }
  EXPECT_GE(held, 370);
}

/// In one run of one ensemble: that the others have a mean makes it no better.
TEST(Refine, RunsWithoutANumberAreCountedAndNothingIsTold) {
  auto e = around(100, {10, 10, 10});
  e.twice[7] = NAN;
  e.four_times[3] = INFINITY;
  for (const bool share : {false, true}) {
    const Refinement r = refine(e.samples(), share, 0.2, confidence);
    EXPECT_EQ(r.verdict, Steadiness::untold);
    EXPECT_EQ(r.strays.no_number, 1);
    EXPECT_EQ(r.strays.infinite, 1);
    EXPECT_TRUE(std::isnan(r.values[0]) && std::isnan(r.twice.value) && std::isnan(r.four_times.interval.low));
    EXPECT_TRUE(std::isinf(r.runs_to_tell)) << "no number of runs would settle it";
    EXPECT_EQ(runs_needed(r, 100, 0.2), 0) << "nor is it worth any";
  }
}

TEST(Refine, ALimitBeyondWhatIsPossibleIsNotTold) {
  Refinement r = refine(around(20000, {0.6, 0.75, 0.84}, 0.1).samples(), false, 0.02, confidence);
  ASSERT_TRUE(r.limit);
  EXPECT_NEAR(r.limit->value, 0.975, 4 * r.limit->se);
  const double most = r.limit->value + r.limit->se;
  hold_limit_to({0, most}, r);
  ASSERT_TRUE(r.limit);
  EXPECT_EQ(r.limit->interval.high, most);
  hold_limit_to({0, 0.9}, r);
  EXPECT_FALSE(r.limit);
  EXPECT_EQ(r.no_limit, "the limit would lie beyond what is possible: the steps are too long to estimate it");
}

/// Of an order of a quarter four times as much is left as the last difference.
TEST(Refine, ALimitThatIsFarAwayIsNotTold) {
  const Refinement r = refine(around(20000, {10, 11, 11.84}).samples(), false, 0.2, confidence);
  ASSERT_TRUE(r.order && r.order->interval.low > 0);
  EXPECT_FALSE(r.limit);
  EXPECT_EQ(r.no_limit, "the limit is too far away to be estimated");
}

TEST(Refine, WhereALimitWouldBeToldItCanBeDenied) {
  Refinement drifts = refine(around(20000, {12, 11, 10.5}).samples(), false, 0.2, confidence);
  deny_limit("there is none", drifts);
  EXPECT_FALSE(drifts.limit);
  EXPECT_EQ(drifts.no_limit, "there is none");
  Refinement steady = refine(around(20000, {10, 10, 10}).samples(), false, 0.2, confidence);
  deny_limit("there is none", steady);
  EXPECT_EQ(steady.no_limit, "");
}

}  // namespace
}  // namespace entente
