#include <entente/compare.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "two.h"

namespace entente {
namespace {

using testing_support::block_of;
using testing_support::collected;
using testing_support::small_catalogue;

TEST(Compare, TheSameIsIdentical) {
  const Comparison c = Two(0).compared();
  EXPECT_TRUE(c.identical);
  for (const OutcomeDifference& o : c.outcomes) EXPECT_EQ(o.difference.interval.high, 0);
  for (const RelationDifference& r : c.relations) EXPECT_EQ(r.mean, 0);
}

CollectorOptions of_one_run() {
  CollectorOptions options;
  options.sample_bytes = 1;
  return options;
}

/// The made-up runs with single values of so few, the second with `more` in every outcome and series.
struct Bounded {
  Catalogue catalogue = small_catalogue();
  CollectorOptions options = of_one_run();
  Collector first = Collector(catalogue, 20, options), second = Collector(catalogue, 20, options);
  explicit Bounded(double more) {
    for (std::size_t run = 0; run < 20; run += 5) {
      BlockRecord block = block_of(catalogue, run, 5);
      first.receive(block);
      for (auto* values : {&block.outcomes, &block.series})
        for (std::size_t k = 0; k < values->size(); ++k)
          (*values)[k] += run + k % 5 == 19 ? more : 0;  // in the last run only
      second.receive(block);
    }
  }
};

TEST(Compare, OutcomesAndMeansAreOfAllRunsWhereFewSeriesAreHeld) {
  const Bounded two(3);
  const Summary before = summarise(two.first), after = summarise(two.second);
  const Comparison c = compare({two.first, before}, {two.second, after}, {true, 1, nullptr});
  EXPECT_EQ(c.runs, 20U);
  EXPECT_EQ(c.series_runs, 1U);
  EXPECT_EQ(c.outcomes[1].difference.up, 1U);
  EXPECT_NEAR(c.outcomes[1].difference.value, 3.0 / 20, 1e-12);
  for (const SeriesDifference& s : c.series) EXPECT_NEAR(s.mean, 3.0 / 20, 1e-12);
}

TEST(Compare, TheSameIsIdenticalThoughItIsInfiniteOrNoNumber) {
  const Catalogue catalogue = small_catalogue();
  CollectorOptions options;
  options.relations = false;
  Collector first(catalogue, 2, options), second(catalogue, 2, options);
  BlockRecord block = block_of(catalogue, 0, 2);
  block.outcomes[2] = std::numeric_limits<double>::infinity();
  block.outcomes[3] = NAN;
  first.receive(block);
  second.receive(block);
  const Summary a = summarise(first), b = summarise(second);
  EXPECT_TRUE(compare({first, a}, {second, b}, {true, 1, nullptr}).identical);
}

}  // namespace
}  // namespace entente
