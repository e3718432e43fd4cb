#include <entente/compare.h>

#include <cmath>
#include <limits>

#include "compare/divergence_replay.h"
#include "results/catalogue_for_tests.h"
#include "support/compiled.h"

namespace entente {
namespace {

using testing::block_of;
using testing::collected;
using testing::small_catalogue;

/// Two ensembles of made-up runs, the second with `more` added to the relations at the end.
struct Two {
  Catalogue catalogue = small_catalogue();
  Collector first = collected(catalogue, 10, 4), second = Collector(catalogue, 10);
  FinalRelations ends{catalogue, 10};
  PairedRelations changes{ends};
  Summary first_summary, second_summary;
  explicit Two(double more) {
    for (std::size_t run = 0; run < 10; run += 5) ends.receive(block_of(catalogue, run, 5));
    for (std::size_t run = 0; run < 10; run += 2) {
      BlockRecord block = block_of(catalogue, run, 2);
      for (double& x : block.end) x += more;
      second.receive(block);
      changes.receive(block);
    }
    first_summary = summarise(first);
    second_summary = summarise(second);
  }
  Comparison compared() const {
    return compare({first, first_summary}, {second, second_summary}, {true, 1, &changes});
  }
};

TEST(Compare, TheSameIsIdentical) {
  const Comparison c = Two(0).compared();
  EXPECT_TRUE(c.identical);
  for (const OutcomeDifference& o : c.outcomes) EXPECT_EQ(o.difference.interval.high, 0);
  for (const RelationDifference& r : c.relations) EXPECT_EQ(r.mean, 0);
}

TEST(Compare, RelationsAreComparedRunByRun) {
  const Comparison c = Two(0.25).compared();
  EXPECT_FALSE(c.identical);
  ASSERT_EQ(c.relations.size(), 3U);  // two of trust, one of the symmetric trade
  for (const RelationDifference& r : c.relations) {
    EXPECT_EQ(r.mean, 0.25);
    EXPECT_EQ(r.se, 0);
  }
}

TEST(FinalRelations, StopsWhereItsMemoryEnds) {
  const Catalogue c = small_catalogue();
  FinalRelations ends(c, 10, 3 * 8 * sizeof(double));
  EXPECT_EQ(ends.kept(), 3U);
  ends.receive(block_of(c, 0, 4));
  PairedRelations changes(ends);
  changes.receive(block_of(c, 0, 4));
  EXPECT_EQ(changes.runs(), 3U);
}

constexpr const char* world =
    R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 week'}, 'actors': {'A': {}, 'B': {}},
  'attributes': {'power': {'initial': 1}}, 'relations': {'trust': {'range': [-1, 1], 'initial': 0.2}},
  'event_types': {'blow': {'effects': [{'change': 'power[B]', 'by': '-0.5'}]}},
  'what_if': {'blow': {'patch': {'events': {'blow': {'date': '2025-02-01', 'type': 'blow'}}}}}})";

TEST(DivergenceReplay, NamesTheFirstCellsAndTheDate) {
  const auto first = testing_support::compile_text(world);
  const auto second = testing_support::compile_text(world, {{"blow"}, {}, {}});
  ASSERT_TRUE(first.model && second.model) << first.messages() << second.messages();
  const DivergenceReplay replay(*first.model, 1, 8);
  const CellDivergence p = replay.against(*second.model, 8);
  EXPECT_EQ(p.runs, 8U);
  EXPECT_EQ(p.diverged, 8U);
  EXPECT_EQ(p.diverged_by_date[5], 8U);  // the step from 29 January on ends on 5 February
  ASSERT_EQ(p.cells.size(), 1U);
  EXPECT_EQ(p.cells[0].cell, "power[B]");
  EXPECT_EQ(replay.against(*first.model, 8).diverged, 0U);
  EXPECT_EQ(DivergenceReplay(*first.model, 1, 8, 100).against(*second.model, 8).runs, 0U);
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
