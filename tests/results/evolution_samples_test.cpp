/// What relations did over time, against the states of every run.
#include "results/evolution_samples.h"

#include <algorithm>

#include "catalogue_for_tests.h"
#include "support/compiled.h"

namespace entente {
namespace {

namespace fs = std::filesystem;
using testing_support::compile_file;

Model model_of(const std::string& file, LoadOptions options = {}) {
  auto made = compile_file(std::string(ENTENTE_SOURCE_DIR) + "/" + file, options);
  EXPECT_TRUE(made.model) << made.messages();
  return *made.model;
}

RecordOptions everything() {
  RecordOptions record;
  record.states = record.evolution = true;
  return record;
}

/// Relations of every run at every date: (dates * relations * N * N x runs).
struct States : Sink {
  States(const Catalogue& catalogue, std::size_t runs) : c(catalogue), values(cells() * c.dates.size()) {
    for (auto& row : values) row.resize(runs);
  }
  std::size_t cells() const { return c.relations.size() * c.actors.size() * c.actors.size(); }
  void receive(const BlockRecord& block) override {
    const std::size_t skipped = c.attributes.size() * c.actors.size(), all = skipped + cells();
    for (std::size_t k = 0; k < c.dates.size(); ++k)
      for (std::size_t cell = 0; cell < cells(); ++cell)
        for (std::size_t lane = 0; lane < block.lanes; ++lane)
          values[k * cells() + cell][block.first_run + lane] =
              block.states[(k * all + skipped + cell) * block.lanes + lane];
  }
  const Catalogue& c;
  std::vector<std::vector<double>> values;
};

struct Both {
  States states;
  Evolution evolution;
};

Both both_of(const Model& model, std::size_t runs, std::size_t lanes = 16, std::size_t threads = 2) {
  const EnsembleOptions options{runs, 3, threads, lanes, everything()};
  CollectorOptions kept;
  kept.evolution = true;
  Collector collector(model.catalogue(), runs, kept);
  Both both{States(model.catalogue(), runs), {}};
  Broadcast sinks({&collector, &both.states});
  EXPECT_TRUE(run_ensemble(model, options, sinks));
  both.evolution = collector.evolution();
  return both;
}

/// Every number of the evolution is that of the states, and what it leaves out stayed where it was.
void expect_equal(const Both& both, std::size_t runs) {
  const Catalogue& c = both.states.c;
  const std::size_t n2 = c.actors.size() * c.actors.size(), dates = c.dates.size();
  ASSERT_EQ(both.evolution.relations.size(), c.relations.size());
  for (std::size_t r = 0; r < c.relations.size(); ++r) {
    const EvolutionRelation& relation = both.evolution.relations[r];
    EXPECT_EQ(relation.name, c.relations[r].name);
    for (std::size_t cell = 0, at = 0; cell < n2; ++cell) {
      const bool listed = at < relation.cells.size() && relation.cells[at] == cell;
      for (std::size_t k = 0; k < dates; ++k) {
        const auto& values = both.states.values[k * both.states.cells() + r * n2 + cell];
        const Statistics s = statistics(values);
        if (!listed) {
          ASSERT_NEAR(s.mean, relation.start[cell], 1e-7) << relation.name << " " << cell << " " << k;
          ASSERT_NEAR(s.sd, 0, 1e-7);
          continue;
        }
        const std::size_t place = at * dates + k;
        ASSERT_NEAR(relation.mean[place], s.mean, 2e-7 * std::max(1.0, std::abs(s.mean)));
        ASSERT_NEAR(relation.sd[place], s.sd, 1e-6 * std::max(1.0, std::abs(s.mean)));
        const Statistics band = statistics(std::span(values).first(std::min<std::size_t>(runs, 256)));
        ASSERT_NEAR(relation.p05[place], band.p05, 1e-6 * std::max(1.0, std::abs(s.mean)));
        ASSERT_NEAR(relation.p95[place], band.p95, 1e-6 * std::max(1.0, std::abs(s.mean)));
      }
      at += listed;
    }
  }
}

TEST(Evolution, IsThatOfTheStatesOfEveryRun) {
  const Model model = model_of("scenarios/pakistan-afghanistan-2025.json", {{}, {"time.end=2025-08-01"}, {}});
  expect_equal(both_of(model, 300), 300);
}

TEST(Evolution, OfSparseAndDrawnRelationsToo) {
  std::size_t files = 0, moved = 0;
  for (const auto& entry : fs::directory_iterator(std::string(ENTENTE_SOURCE_DIR) + "/tests/data")) {
    if (entry.path().extension() != ".json") continue;
    const auto made = compile_file(entry.path().string(), {});
    if (!made.model || made.model->catalogue().actors.size() > 30) continue;
    const Both both = both_of(*made.model, 21);
    expect_equal(both, 21);
    ++files;
    for (const auto& relation : both.evolution.relations) moved += relation.cells.size();
  }
  EXPECT_GT(files, 0u);
  EXPECT_GT(moved, 0u);
}

TEST(Evolution, DoesNotDependOnBlocksAndThreads) {
  const Model model = model_of("scenarios/pakistan-afghanistan-2025.json", {{}, {"time.end=2025-09-01"}, {}});
  const std::string bytes = evolution_bytes(both_of(model, 70, 16, 1).evolution);
  EXPECT_EQ(evolution_bytes(both_of(model, 70, 1, 2).evolution), bytes);
  EXPECT_EQ(evolution_bytes(both_of(model, 70, 7, 3).evolution), bytes);
  EXPECT_EQ(evolution_bytes(both_of(model, 70, 64, 2).evolution), bytes);
}

TEST(Evolution, BandsAreOfAsManyRunsAsFit) {
  const Model model = model_of("tests/data/small.json");
  std::size_t last = 100;
  for (const std::size_t bytes : {1 << 20, 1 << 12, 1}) {
    CollectorOptions kept;
    kept.evolution = true;
    kept.evolution_bytes = bytes;
    Collector collector(model.catalogue(), 100, kept);
    ASSERT_TRUE(run_ensemble(model, {100, 3, 2, 8, everything()}, collector));
    EXPECT_EQ(collector.evolution().runs, 100);
    EXPECT_EQ(static_cast<std::size_t>(collector.evolution().band_runs), collector.evolution_runs());
    EXPECT_LE(collector.evolution_runs(), last);
    last = collector.evolution_runs();
  }
  EXPECT_EQ(last, 1u);
}

/// A block of two runs in which a cell of each relation moves, from the second date on: `trust[PAK,AFG]`, and
/// the pair of the symmetric `trade`.
BlockRecord moving_block(const Catalogue& c, std::size_t first, float trust) {
  BlockRecord block = testing_support::block_of(c, first, 2);
  block.moved = {1, 5};
  block.moved_by = {0, 2, 2};
  block.moved_values = {trust, trust + 1, 0.5f, 0.5f, trust, trust, 0.75f, 0.25f};
  return block;
}

TEST(EvolutionSamples, AreMeansAndDeviationsOfTheRuns) {
  const Catalogue c = testing_support::small_catalogue();
  EvolutionSamples samples(c, 4, {});
  Moments start(8);
  for (const std::size_t first : {0U, 2U}) {
    const BlockRecord block = moving_block(c, first, static_cast<float>(first));
    samples.receive(block);
    start.receive(2, block.start);
  }
  const Evolution e = samples.evolution(start);
  EXPECT_EQ(e.runs, 4);
  EXPECT_EQ(e.band_runs, 4);
  EXPECT_EQ(e.dates, (std::vector<std::string>{"2025-01-01", "2025-01-08", "2025-01-15"}));
  const EvolutionRelation &trust = e.relations[0], &trade = e.relations[1];
  EXPECT_EQ(trust.cells, std::vector<std::uint32_t>{1});
  EXPECT_EQ(trust.mean, (std::vector<float>{0.1f, 1.5f, 1}));  // of 0, 1, 2, 3; and of 0, 0, 2, 2
  EXPECT_FLOAT_EQ(trust.sd[1], std::sqrt(5.0f / 3));
  EXPECT_FLOAT_EQ(trust.sd[2], std::sqrt(4.0f / 3));
  EXPECT_EQ(trade.cells, (std::vector<std::uint32_t>{1, 2})) << "both directions";
  EXPECT_EQ(trade.mean, (std::vector<float>{0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f}));
  EXPECT_EQ(trade.sd[1], 0);
  EXPECT_EQ(trade.sd[5], trade.sd[2]);
  EXPECT_FLOAT_EQ(trade.sd[2], std::sqrt(0.25f / 3));
}

TEST(EvolutionSamples, ACellThatCameBackToWhereItWasInEveryRunIsNotListed) {
  const Catalogue c = testing_support::small_catalogue();
  EvolutionSamples samples(c, 1, {});
  BlockRecord block = testing_support::block_of(c, 0, 1);
  block.moved = {1};
  block.moved_by = {0, 1, 1};
  block.moved_values = {0.1f, 0.1f};
  samples.receive(block);
  Moments start(8);
  start.receive(1, block.start);
  EXPECT_TRUE(samples.evolution(start).relations[0].cells.empty());
}

TEST(EvolutionSamples, SingleValuesAreHeldOfAsManyRunsAsFit) {
  const Catalogue c = testing_support::small_catalogue();
  CollectorOptions options;
  options.evolution_bytes = 3 * 2 * 3 * sizeof(float);  // three runs of two cells at three dates
  EvolutionSamples samples(c, 8, options);
  EXPECT_EQ(samples.kept_runs(), 8u) << "nothing has moved";
  for (const std::size_t first : {0U, 2U, 4U, 6U}) samples.receive(moving_block(c, first, 1));
  EXPECT_EQ(samples.kept_runs(), 3u);
  options.max_band_runs = 2;
  EXPECT_EQ(EvolutionSamples(c, 8, options).kept_runs(), 2u);
}

TEST(EvolutionSamples, RefuseABlockOfAnotherShape) {
  const Catalogue c = testing_support::small_catalogue();
  EvolutionSamples samples(c, 4, {});
  const auto refuses = [&](auto change) {
    BlockRecord block = moving_block(c, 0, 1);
    change(block);
    EXPECT_THROW(samples.receive(block), std::invalid_argument);
  };
  refuses([](BlockRecord& b) { b.moved_values.pop_back(); });
  refuses([](BlockRecord& b) { b.moved_values.push_back(0); });
  refuses([](BlockRecord& b) { b.moved_by.pop_back(); });
  refuses([](BlockRecord& b) { b.moved_by[1] = 3; });
  refuses([](BlockRecord& b) { b.moved[0] = 8; });
  refuses([](BlockRecord& b) { b.start.pop_back(); });
}

}  // namespace
}  // namespace entente
