/// Which run is told.
#include <cmath>

#include "told.h"

namespace entente {
namespace {

using namespace testing_support;

TestScenario noisy(const std::string& more) {
  return rivals(R"('dynamics': {'n': {'type': 'noise', 'relation': 'trust', 'volatility': 0.3}}, )" + more);
}

/// The definition, spelled out, among some runs.
std::size_t nearest_by_hand(const Collector& collector, std::size_t values,
                            const std::vector<std::size_t>& runs) {
  const Catalogue& c = collector.catalogue();
  std::size_t best = 0;
  double least = 1e300;
  for (const std::size_t run : runs) {
    double sum = 0;
    for (std::size_t k = 0; k < c.dates.size(); ++k)
      for (std::size_t m = 0; m < values; ++m) {
        std::vector<double> sample;
        for (const std::size_t other : runs)
          sample.push_back(collector.series().row(k * c.series() + m)[other]);
        const Statistics s = statistics(sample);
        if (s.sd > 0) sum += std::abs(collector.series().row(k * c.series() + m)[run] - s.p50) / s.sd;
      }
    if (sum < least) least = sum, best = run;
  }
  return best;
}

std::vector<std::size_t> all_runs(const Collector& collector) {
  std::vector<std::size_t> runs;
  for (std::size_t run = 0; run < collector.runs(); ++run) runs.push_back(run);
  return runs;
}

TEST(Medoid, IsTheRunNearestToTheMedian) {
  const TestScenario made = noisy(
      "'metrics': {'one': 'trust[A, B]', 'other': '3 + 100 * trust[B, A]', 'flat': 7}, 'watch': "
      "['trust[C,A]']");
  ASSERT_TRUE(made.model) << made.messages();
  for (const std::uint64_t seed : {1, 2, 3}) {
    Collector collector(made.model->catalogue(), 21, {false});
    collect(*made.model, seed, collector);
    EXPECT_EQ(medoid(collector), nearest_by_hand(collector, 3, all_runs(collector)));
  }
}

TEST(Medoid, TakesWatchedCellsWhereThereAreNoMetrics) {
  const TestScenario made = noisy("'watch': ['trust[A,B]']");
  Collector collector(made.model->catalogue(), 21, {false});
  collect(*made.model, 1, collector);
  EXPECT_EQ(medoid(collector), nearest_by_hand(collector, 1, all_runs(collector)));
}

TEST(Medoid, OfEqualRunsIsTheLowest) {
  const TestScenario made = rivals("'metrics': {'flat': 'trust[A, B]'}");
  Collector collector(made.model->catalogue(), 5, {false});
  collect(*made.model, 1, collector);
  EXPECT_EQ(medoid(collector), 0U);
}

TEST(Medoid, OfASingleRunIsIt) {
  const TestScenario made = noisy("'metrics': {'one': 'trust[A, B]'}");
  Collector collector(made.model->catalogue(), 1, {false});
  collect(*made.model, 1, collector);
  EXPECT_EQ(medoid(collector), 0U);
}

TEST(ExtremeRun, HasMostOrLeastOfTheOutcome) {
  const TestScenario made =
      noisy("'metrics': {'one': 'trust[A, B]'}, 'outcomes': {'x': {'is': 'trust[A, B]'}}");
  Collector collector(made.model->catalogue(), 21, {false});
  collect(*made.model, 1, collector);
  const auto row = collector.outcomes().row(0);
  EXPECT_EQ(row[extreme_run(collector, 0, true)], *std::max_element(row.begin(), row.end()));
  EXPECT_EQ(row[extreme_run(collector, 0, false)], *std::min_element(row.begin(), row.end()));
}

TEST(ExtremeRun, AmongEqualOnesTheMostTypical) {
  const TestScenario made =
      noisy("'metrics': {'one': 'trust[A, B]'}, 'outcomes': {'up': {'is': 'trust[A, B] > -0.4'}}");
  Collector collector(made.model->catalogue(), 60, {false});
  collect(*made.model, 1, collector);
  const auto row = collector.outcomes().row(0);
  for (const bool most : {true, false}) {
    const std::size_t run = extreme_run(collector, 0, most);
    EXPECT_EQ(row[run], most ? 1.0 : 0.0);
    std::vector<std::size_t> equals;
    for (std::size_t k = 0; k < row.size(); ++k)
      if (row[k] == row[run]) equals.push_back(k);
    ASSERT_GT(equals.size(), 2U);
    EXPECT_EQ(run, nearest_by_hand(collector, 1, equals));
  }
}

TEST(ExtremeRun, NeverIsTheLeastOfAFirst) {
  const TestScenario made = noisy(
      "'metrics': {'one': 'trust[A, B]'}, 'outcomes': {'when': {'is': 'trust[A, B] > -0.2', 'over': 'first'}}");
  Collector collector(made.model->catalogue(), 21, {false});
  collect(*made.model, 1, collector);
  const auto row = collector.outcomes().row(0);
  double earliest = 1e300;
  for (const double value : row)
    if (!std::isnan(value)) earliest = std::min(earliest, value);
  EXPECT_EQ(row[extreme_run(collector, 0, true)], earliest);
  EXPECT_TRUE(std::isnan(row[extreme_run(collector, 0, false)]));
}

TEST(WhyExtreme, SaysOfWhatItIsTheMost) {
  const TestScenario made = noisy("'outcomes': {'x': {'is': 'trust[A, B]', 'label': 'How it went'}}");
  Collector collector(made.model->catalogue(), 21, {false});
  collect(*made.model, 1, collector);
  EXPECT_EQ(why_extreme(collector, 0, true), "the most typical of those with the most of 'How it went'");
  EXPECT_EQ(why_extreme(collector, 0, false), "the most typical of those with the least of 'How it went'");
}

TEST(WhyExtreme, SaysThatRunsDoNotDifferInTheOutcomeAndInWhichTheyDo) {
  const TestScenario made = noisy(
      "'outcomes': {'war': {'is': 'trust[A, B] > 100', 'over': 'ever', 'label': 'It is war'}, 'when': {'is': "
      "'trust[A, B] > 100', 'over': 'first'}, 'always': {'is': 'trust[A, B] > -100', 'over': 'ever'}, 'seven': "
      "{'is': '7'}, 'x': {'is': 'trust[A, B]'}}");
  ASSERT_TRUE(made.model) << made.messages();
  Collector collector(made.model->catalogue(), 21, {false});
  collect(*made.model, 1, collector);
  const std::string begin = "the most typical of all, since '", end = " of 21 runs; they differ in: x";
  for (const bool most : {true, false}) {
    EXPECT_EQ(why_extreme(collector, 0, most), begin + "It is war' came about in none" + end);
    EXPECT_EQ(why_extreme(collector, 1, most), begin + "when' came about in none" + end);
    EXPECT_EQ(why_extreme(collector, 2, most), begin + "always' came about in all" + end);
    EXPECT_EQ(why_extreme(collector, 3, most), begin + "seven' is the same in all" + end);
  }
}

TEST(WhyExtreme, OfASingleRunIsThatItIsTheOnlyOne) {
  const TestScenario made = noisy("'outcomes': {'x': {'is': 'trust[A, B]'}}");
  Collector collector(made.model->catalogue(), 1, {false});
  collect(*made.model, 1, collector);
  EXPECT_EQ(why_extreme(collector, 0, true), "the only one");
}

TEST(SpreadOf, IsOfMetricsAndWatchedCells) {
  const TestScenario made = noisy("'metrics': {'one': 'trust[A, B]'}, 'watch': ['trust[A,B]', 'trust[B,A]']");
  Collector collector(made.model->catalogue(), 21, {false});
  collect(*made.model, 1, collector);
  const Spread spread = spread_of(collector);
  EXPECT_EQ(spread.values, 3U);
  EXPECT_EQ(spread.compared, 1U) << "runs are compared by the metrics";
  const std::size_t last = spread.sd.size() - spread.values;
  EXPECT_EQ(spread.sd[last], spread.sd[last + 1]);
  EXPECT_NE(spread.sd[last + 1], spread.sd[last + 2]);
}

TEST(SpreadOf, KnowsTheDeviationOfOutcomes) {
  const TestScenario made =
      noisy("'metrics': {'one': 'trust[A, B]'}, 'outcomes': {'x': {'is': 'trust[A, B]'}}");
  Collector collector(made.model->catalogue(), 21, {false});
  collect(*made.model, 1, collector);
  const Spread spread = spread_of(collector);
  EXPECT_EQ(spread.values, 1U);
  EXPECT_NEAR(spread.outcome_sd[0], spread.sd.back(), 1e-12) << "the outcome is the metric's end";
  EXPECT_EQ(spread.median.size(), made.model->catalogue().dates.size());
}

}  // namespace
}  // namespace entente
