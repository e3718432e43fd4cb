/// Over random worlds whose rules fire often and whose noise is reflected: what the causes of a cell changed is
/// what it changed, and neither threads nor blocks nor company matter to a byte.
#include "support/accounts.h"

#include <entente/ensemble.h>

#include <algorithm>
#include <random>
#include <set>

#include "properties/everything.h"
#include "properties/random_world.h"
#include "properties/sparse_world.h"

namespace entente::accounts {
namespace {

using namespace testing_support;

constexpr unsigned worlds = 25;
constexpr std::size_t runs = 19;

/// A world in which every cell is watched, symmetric ones from both sides.
Json watched_world(unsigned seed) {
  Json world = RandomWorld(seed, {}).make();
  for (const auto& [a, actor] : world["actors"].items()) {
    for (const char* attribute : {"power", "arms"}) world["watch"].push_back(attribute + ("[" + a + "]"));
    for (const auto& [b, other] : world["actors"].items())
      for (const char* relation : {"trust", "trade"})
        if (a != b) world["watch"].push_back(relation + ("[" + a + "," + b + "]"));
  }
  world["outcomes"] = {{"armed", {{"is", "max(a in actor : arms[a])"}, {"over", "max"}}}};
  return world;
}

Model must_compile(const Json& world, const LoadOptions& options = {}) {
  const TestScenario made = compile_json(world.dump(), options);
  EXPECT_TRUE(made.model) << made.messages();
  return made.model.value();
}

TEST(Accounts, TheCausesOfACellSumToItsChange) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Model model = must_compile(watched_world(seed));
    SCOPED_TRACE("world " + std::to_string(seed));
    expect_closed(model, run_block(model, runs, seed));
  }
}

/// Every cell of a world whose relations may be sparse, symmetric ones by both their names.
Json every_cell_watched(Json world, const SparseShape& shape) {
  std::vector<std::string> actors;
  for (int k = 0; k < shape.states; ++k) actors.push_back("S" + std::to_string(k));
  for (int k = 0; k < shape.bands; ++k) actors.push_back("G" + std::to_string(k));
  world["watch"] = Json::array();
  for (const std::string& a : actors) {
    for (const char* attribute : {"power", "mood"}) world["watch"].push_back(attribute + ("[" + a + "]"));
    for (const std::string& b : actors)
      for (const auto& [relation, layer] : world["relations"].items())
        if (a != b) world["watch"].push_back(relation + "[" + a + "," + b + "]");
  }
  return world;
}

/// Which kinds of causes moved something in some worlds.
struct Movers {
  std::set<std::string> kinds;
  std::size_t stopped = 0;

  void run(Json world, unsigned seed) {
    const std::string name = fmt::format("entente-rows-{}.csv", getpid());
    const auto file = std::filesystem::temp_directory_path() / name;
    std::ofstream(file) << rows(seed);
    world["events_csv"] = name;  // beside the scenario
    const TestScenario made = compile_json(world.dump());
    std::filesystem::remove(file);
    ASSERT_TRUE(made.model) << made.messages();
    const Model& model = *made.model;
    Simulation simulation(model, seed, runs, {}, 1 + seed % 2);
    try {
      const BlockRecord& record = simulation.run(0, runs);
      expect_closed(model, record);
      look(model, world, record);
    } catch (const RunError&) {
      ++stopped;
    }
  }
  void look(const Model& model, const Json& world, const BlockRecord& record) {
    const Catalogue& c = model.catalogue();
    for (std::size_t at = 0; at < record.ledger.size(); ++at) {
      if (record.ledger[at] == 0) continue;
      const std::string& id = c.causes[at / record.lanes % c.causes.size()].id;
      const bool process = world["dynamics"].contains(id);
      kinds.insert(process ? world["dynamics"][id]["type"].get<std::string>() : without_digits(id));
    }
  }
  static std::string without_digits(std::string id) {
    std::erase_if(id, [](char c) { return c >= '0' && c <= '9'; });
    return id;
  }
  /// A table of events of each type.
  static std::string rows(unsigned seed) {
    std::mt19937 random(seed);
    std::string table = "date,type,a,b,who,intensity\n";
    for (int k = 0; k < 30; ++k) {
      const std::string type = std::to_string(k % 3), a = std::to_string(random() % 3);
      table += fmt::format("2025-02-{:02},type{},{},{},{},{}\n", random() % 28 + 1, type,
                           k % 3 == 1 ? "" : "S" + a, k % 3 == 0 ? "G0" : "",
                           k % 3 == 0 ? ""
                           : k % 2    ? "few"
                                      : "S1 G0",
                           0.5 * static_cast<int>(random() % 5));
    }
    return table;
  }
};

TEST(Accounts, TheCausesOfACellSumToItsChangeDenseAndSparse) {
  Movers movers;
  constexpr unsigned all_sparse = (1U << SparseWorld::relations) - 1, seeds = 60;
  for (unsigned seed = 0; seed < seeds; ++seed) {
    SparseShape shape;
    shape.states = 3 + static_cast<int>(seed % 3);
    shape.dense = true;
    const SparseWorld world(seed, shape);
    for (const unsigned sparse : {0U, all_sparse, 1 + seed % (all_sparse - 1)}) {
      SCOPED_TRACE("world " + std::to_string(seed) + ", sparse " + std::to_string(sparse));
      ASSERT_NO_FATAL_FAILURE(movers.run(every_cell_watched(world.stored(sparse), shape), seed));
    }
  }
  EXPECT_EQ(movers.kinds, (std::set<std::string>{"balance", "decay", "diffusion", "drift", "event",
                                                 "events_csv.type", "noise", "rule"}));
  EXPECT_LT(movers.stopped, 3 * seeds / 4);
}

/// Rules that fire often, and noise that goes beyond the ends: else the rest proves nothing.
TEST(Accounts, TheWorldsAreOfThatKind) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Model model = must_compile(watched_world(seed));
    const BlockRecord record = run_block(model, runs, seed);
    EXPECT_GT(*std::max_element(record.max_means.begin(), record.max_means.end()), 0.5);
    for (const std::string cause : {"arming", "luck", "weather", "prices", "haste"}) {
      const std::string cell = cause == "luck" || cause == "weather" ? "trust[A,B]" : "arms[A]";
      EXPECT_NE(ledger(model, record, cell, cause), 0) << cause << " in world " << seed;
    }
  }
}

TEST(Accounts, NeitherThreadsNorBlocksNorCompanyMatter) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    Json world = watched_world(seed);
    world["what_if"] = {
        {"other", {{"patch", {{"parameters", {{"warmth", 0.3}}}, {"events", {{"e0", nullptr}}}}}}}};
    LoadOptions other;
    other.what_ifs = {"other"};
    const Model base = must_compile(world), variant = must_compile(world, other);
    Everything first, second;
    run_ensemble(base, {runs, seed, 1, 16}, first);
    run_ensemble(variant, {runs, seed, 1, 16}, second);
    for (const std::size_t threads : {1u, 2u, 3u})
      for (const std::size_t lanes : {1u, 3u, 16u}) {
        SCOPED_TRACE(testing::Message()
                     << "world " << seed << ", " << threads << " threads, blocks of " << lanes);
        Everything alone, a, b;
        const EnsembleOptions options{runs, seed, threads, lanes};
        run_ensemble(base, options, alone);
        const std::vector<EnsembleMember> members{{base, a}, {variant, b}};
        run_ensembles(members, options);
        alone.expect_same(first);
        a.expect_same(first);
        b.expect_same(second);
      }
  }
}

}  // namespace
}  // namespace entente::accounts
