/// Every scenario gives the same to the bit, whichever of its relations are sparse.
#include <bit>
#include <cmath>

#include "properties/sparse_world.h"
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

constexpr unsigned all_sparse = (1U << SparseWorld::relations) - 1;

/// What some runs give, or why they stopped.
struct Told {
  BlockRecord record;
  std::string stopped;
  std::size_t lanes = 0;
};

Told tell(const Json& world, std::size_t lanes, std::size_t threads) {
  const TestScenario made = compile_json(world.dump());
  if (!made.model) throw std::logic_error(made.messages() + world.dump());
  Told ran;
  ran.lanes = lanes;
  Simulation simulation(*made.model, 5, lanes, {}, threads);
  try {
    simulation.run(0, lanes);
    ran.record = simulation.run(3, lanes);  // what the first runs tied is forgotten
  } catch (const RunError& error) {
    ran.stopped = error.what();
  }
  return ran;
}

bool same(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

/// The first lane of each.
void expect_same(const char* what, const std::vector<double>& a, std::size_t lanes,
                 const std::vector<double>& b, std::size_t others) {
  ASSERT_EQ(a.size() / lanes, b.size() / others) << what;
  for (std::size_t i = 0; i < a.size() / lanes; ++i)
    ASSERT_TRUE(same(a[i * lanes], b[i * others]))
        << what << " " << i << ": " << a[i * lanes] << " " << b[i * others];
}

void expect_same(const Told& a, const Told& b) {
  if (a.lanes == b.lanes) {
    ASSERT_EQ(a.stopped, b.stopped);
    EXPECT_EQ(a.record.events, b.record.events);
    EXPECT_EQ(a.record.max_means, b.record.max_means);
  }
  if (!a.stopped.empty() || !b.stopped.empty()) return;
  const auto compare = [&](const char* what, const std::vector<double>& x, const std::vector<double>& y) {
    expect_same(what, x, a.lanes, y, b.lanes);
  };
  compare("series", a.record.series, b.record.series);
  compare("outcomes", a.record.outcomes, b.record.outcomes);
  compare("ledger", a.record.ledger, b.record.ledger);
  compare("start", a.record.start, b.record.start);
  compare("end", a.record.end, b.record.end);
}

SparseShape shape_of(unsigned seed) {
  SparseShape shape;
  const int sizes[][2] = {{3, 1}, {4, 2}, {6, 2}, {11, 3}, {66, 3}, {86, 4}};
  const auto& [states, bands] = sizes[seed % 20 == 0 ? 4 + seed / 20 % 2 : seed % 4];
  shape.states = states;
  shape.bands = bands;
  shape.odd = seed % 6 == 5;
  return shape;
}

void expect_same_worlds(unsigned first, unsigned count) {
  std::size_t events = 0, stopped = 0;
  for (unsigned seed = first; seed < first + count; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const SparseWorld world(seed, shape_of(seed));
    const std::size_t lanes = seed % 3 == 0 ? 1 : seed % 3 + 2, threads = 1 + seed % 2;
    const Told dense = tell(world.stored(0), lanes, 1);
    const Told sparse = tell(world.stored(all_sparse), lanes, threads);
    ASSERT_NO_FATAL_FAILURE(expect_same(dense, sparse)) << world.stored(all_sparse).dump();
    ASSERT_NO_FATAL_FAILURE(
        expect_same(dense, tell(world.stored(1 + seed / 7 % (all_sparse - 1)), lanes == 1 ? 2 : 1, 1)));
    for (const std::uint64_t happened : dense.record.events) events += happened;
    stopped += !dense.stopped.empty();
  }
  EXPECT_GT(events, 20 * count) << "otherwise nothing is shown";
  EXPECT_LT(stopped, count / 4);
}

/// Sums over two ties of a path, of every pair: of dense relations they are products of matrices from 64 actors
/// on.
Json with_paths(Json world) {
  const char* forms[] = {"r[i, k] * q[k, j]", "p[k, i] * r[j, k]", "q[i, k] * q[j, k]", "q[k, j] * p[k, i]"};
  for (const char* form : forms) {
    const std::string sum = fmt::format("tanh(sum(k in actor : {}))", form),
                      id = "paths" + std::to_string(world["dynamics"].size());
    world["dynamics"][id] = {
        {"type", "drift"}, {"for", {"i in actor", "j in actor"}}, {"change", "d[i, j]"}, {"by", sum}};
  }
  return world;
}

TEST(SparseAsDense, InSumsOverPaths) {
  for (unsigned seed = 0; seed < 6; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    SparseShape shape;
    shape.states = seed % 3 == 0 ? 9 : 64;
    shape.dense = true;
    const SparseWorld world(seed, shape);
    const std::size_t lanes = 1 + seed % 2 * 2;
    const Told dense = tell(with_paths(world.stored(0)), lanes, 1);
    EXPECT_EQ(dense.stopped, "");
    expect_same(dense, tell(with_paths(world.stored(all_sparse)), lanes, 2));
    expect_same(dense, tell(with_paths(world.stored(1 + seed)), lanes, 1));
  }
}

TEST(SparseAsDense, InGeneratedScenarios) { expect_same_worlds(0, 300); }

TEST(SparseAsDense, DISABLED_InThousands) { expect_same_worlds(1000, 5000); }

}  // namespace
}  // namespace entente
