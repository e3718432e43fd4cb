/// Over random worlds whose rules fire often and whose noise is reflected: what the causes of a cell changed is
/// what it changed, and neither threads nor blocks nor company matter to a byte.
#include <entente/ensemble.h>

#include <algorithm>

#include "properties/everything.h"
#include "properties/random_world.h"
#include "support/compiled.h"

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
  const Compiled made = compile_json(world.dump(), options);
  EXPECT_TRUE(made.model) << made.messages();
  return made.model.value();
}

TEST(Accounts, TheCausesOfACellSumToItsChange) {
  for (unsigned seed = 0; seed < worlds; ++seed) {
    const Model model = must_compile(watched_world(seed));
    const Catalogue& c = model.catalogue();
    const BlockRecord record = run_block(model, runs, seed);
    for (std::size_t w = 0; w < c.watched.size(); ++w)
      for (std::size_t run = 0; run < runs; ++run) {
        double sum = 0;
        for (std::size_t i = 0; i < c.causes.size(); ++i)
          sum += record.ledger[(w * c.causes.size() + i) * runs + run];
        const double moved = recorded(model, record, c.watched[w].name, c.steps(), run) -
                             recorded(model, record, c.watched[w].name, 0, run);
        ASSERT_NEAR(sum, moved, 1e-11) << c.watched[w].name << " in run " << run << " of world " << seed;
      }
  }
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
