/// What relations did over time, against the states of every run.
#include <entente/results.h>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "numeric/checksum.h"
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

struct EvolutionFile : ::testing::Test {
  EvolutionFile() { fs::create_directories(folder); }
  ~EvolutionFile() override { fs::remove_all(folder); }
  void write(const std::string& content) const {
    std::ofstream(folder / "evolution.bin", std::ios::binary) << content;
  }
  std::string error() const {
    try {
      read_evolution(folder);
      return "";
    } catch (const ReadError& e) {
      return e.what();
    }
  }
  static std::string number(std::uint64_t value) {
    return {reinterpret_cast<const char*>(&value), sizeof value};
  }
  fs::path folder = fs::temp_directory_path() / ("evolution_test." + std::to_string(::getpid()));
  std::string bytes = evolution_bytes(both_of(model_of("tests/data/small.json"), 10).evolution);
};

TEST_F(EvolutionFile, IsReadBack) {
  EXPECT_FALSE(read_evolution(folder));
  write(bytes);
  EXPECT_EQ(evolution_bytes(*read_evolution(folder)), bytes);
}

TEST_F(EvolutionFile, OfAWorldWithoutRelationsIsReadBack) {
  Evolution empty;
  empty.actors = {"A"};
  empty.dates = {"2025-01-01"};
  empty.runs = empty.band_runs = 3;
  const std::string made = evolution_bytes(empty);
  EXPECT_NE(made.find(R"("relations":[])"), std::string::npos);
  write(made);
  const auto found = read_evolution(folder);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->actors, empty.actors);
  EXPECT_EQ(found->runs, 3);
  EXPECT_TRUE(found->relations.empty());
}

/// As folders hold it that were written before the list of relations was there though empty.
TEST_F(EvolutionFile, WithoutAListOfRelationsHasNone) {
  std::string text = R"({"actors":["A"],"dates":["2025-01-01"],"runs":3,"band_runs":3})";
  text.resize((text.size() + 7) / 8 * 8, ' ');
  std::string old = "entevo01" + number(text.size()) + text;
  old += number(numeric::checksum(old));
  write(old);
  EXPECT_EQ(error(), "");
}

TEST_F(EvolutionFile, EveryDamageIsNoticed) {
  for (std::size_t at = 0; at < bytes.size(); at += 37) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 4);
    write(damaged);
    EXPECT_NE(error().find("evolution.bin is "), std::string::npos) << at;
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, bytes.size() - 1, bytes.size() - 8}) {
    write(bytes.substr(0, size));
    EXPECT_NE(error().find("is damaged"), std::string::npos) << size;
  }
}

TEST_F(EvolutionFile, OfANewerVersionIsRefused) {
  bytes[7] = '2';
  write(bytes);
  EXPECT_NE(error().find("of another version"), std::string::npos);
}

}  // namespace
}  // namespace entente
