#include "simulation/shocks.h"

#include <cmath>

#include "numeric/random.h"
#include "numeric/reflection.h"
#include "support/compiled.h"

namespace entente::detail::shocks {
namespace {

using namespace testing_support;

constexpr std::size_t runs = 3, parts = 4;

/// A year in so many parts; `x` is what is moved.
Model world(const std::string& rest) {
  TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 year', "
      "'substeps': 4}, 'actors': {'A': {}, 'B': {}, 'C': {}}," +
      rest + "}");
  EXPECT_TRUE(made.model) << made.messages();
  return made.model.value();
}

double normal(const std::string& id, std::uint32_t part, std::uint32_t run, std::uint32_t cell) {
  const numeric::Draw draw{1, part, numeric::stream_of("noise:" + id)};
  return numeric::normal_quantile(numeric::uniform(draw, run, cell));
}

const double root = std::sqrt(365 / 365.25 / parts);

TEST(Shocks, OfSeveralProcessesAreAddedUpAndReflectedAtBothEnds) {
  const Model model = world(R"('relations': {'x': {'range': [-0.5, 1], 'initial': 0.4}},
    'dynamics': {'one': {'type': 'noise', 'relation': 'x', 'volatility': 0.9}, 'two': {'type': 'noise', 'relation': 'x', 'volatility': 0.4, 'per': 'month'}},
    'watch': ['x[B,C]'])");
  const BlockRecord record = run_block(model, runs);
  for (std::uint32_t run = 0; run < runs; ++run) {
    double x = 0.4, by_one = 0, by_two = 0;
    for (std::uint32_t part = 0; part < parts; ++part) {
      const double one = 0.9 * root * normal("one", part, run, 5),
                   two = 0.4 * root * std::sqrt(12) * normal("two", part, run, 5);
      const double moved = numeric::reflected(x + one + two, -0.5, 1) - x;
      by_one += moved * one / (one + two), by_two += moved * two / (one + two), x += moved;
    }
    EXPECT_NEAR(recorded(model, record, "x[B,C]", 1, run), x, 1e-13);
    EXPECT_NEAR(ledger(model, record, "x[B,C]", "one", run), by_one, 1e-13);
    EXPECT_NEAR(ledger(model, record, "x[B,C]", "two", run), by_two, 1e-13);
  }
}

TEST(Shocks, OfAHalfBoundedAttributeAreReflectedAtItsEnd) {
  for (const bool low : {true, false}) {
    const Model model =
        world(std::string("'attributes': {'x': {'range': ") + (low ? "[-0.1, null]" : "[null, 0.1]") +
              "}}, 'dynamics': {'n': {'type': 'noise', 'attribute': 'x', 'volatility': 1}}, 'watch': ['x[C]']");
    const BlockRecord record = run_block(model, runs);
    for (std::uint32_t run = 0; run < runs; ++run) {
      double x = 0;
      for (std::uint32_t part = 0; part < parts; ++part) {
        const double y = x + root * normal("n", part, run, 2);
        x = low ? (y < -0.1 ? -0.2 - y : y) : (y > 0.1 ? 0.2 - y : y);
      }
      EXPECT_NEAR(recorded(model, record, "x[C]", 1, run), x, 1e-13);
      EXPECT_NEAR(ledger(model, record, "x[C]", "n", run), x, 1e-13);
    }
  }
}

TEST(Shocks, OfASymmetricRelationAreThoseOfItsUpperHalf) {
  const Model model = world(R"('relations': {'x': {'symmetric': true, 'range': [-1, 1]}},
    'dynamics': {'n': {'type': 'noise', 'relation': 'x', 'volatility': 0.2}}, 'watch': ['x[C,A]', 'x[A,C]'])");
  const BlockRecord record = run_block(model, runs);
  for (std::uint32_t run = 0; run < runs; ++run) {
    double x = 0;
    for (std::uint32_t part = 0; part < parts; ++part) x += 0.2 * root * normal("n", part, run, 2);
    for (const std::string cell : {"x[C,A]", "x[A,C]"}) {
      EXPECT_NEAR(recorded(model, record, cell, 1, run), x, 1e-13);
      EXPECT_NEAR(ledger(model, record, cell, "n", run), x, 1e-13);
    }
  }
}

/// What else moves the cell is applied first, by its saturation; decay comes last.
TEST(Shocks, ComeAfterAllOtherChangesAndBeforeDecay) {
  const Model model = world(
      R"('attributes': {'x': {'range': [0, 1], 'initial': 0.5, 'half_life': '365 days', 'baseline': 0, 'saturation': 'clamp'}},
    'dynamics': {'n': {'type': 'noise', 'attribute': 'x', 'volatility': 0.3}, 'up': {'type': 'drift', 'for': 'i in actor', 'change': 'x[i]', 'by': 1}},
    'watch': ['x[A]'])");
  const BlockRecord record = run_block(model, runs);
  for (std::uint32_t run = 0; run < runs; ++run) {
    double x = 0.5, up = 0, noise = 0, decay = 0;
    for (std::uint32_t part = 0; part < parts; ++part) {
      const double raised = std::min(1.0, x + root * root),
                   shaken = numeric::reflected(raised + 0.3 * root * normal("n", part, run, 0), 0, 1);
      const double end = shaken * std::exp2(-0.25);
      up += raised - x, noise += shaken - raised, decay += end - shaken, x = end;
    }
    EXPECT_NEAR(recorded(model, record, "x[A]", 1, run), x, 1e-13);
    EXPECT_NEAR(ledger(model, record, "x[A]", "up", run), up, 1e-13);
    EXPECT_NEAR(ledger(model, record, "x[A]", "n", run), noise, 1e-13);
    EXPECT_NEAR(ledger(model, record, "x[A]", "decay", run), decay, 1e-13);
  }
}

TEST(Shocks, ReadTheirVolatilityAtTheStartOfThePart) {
  const Model model = world(R"('attributes': {'x': {}, 'size': {'initial': 1}},
    'dynamics': {'n': {'type': 'noise', 'attribute': 'x', 'volatility': 'size[A]'}, 'up': {'type': 'drift', 'for': 'i in actor', 'change': 'size[i]', 'by': 4}},
    'watch': ['x[A]'])");
  const BlockRecord record = run_block(model, runs);
  for (std::uint32_t run = 0; run < runs; ++run) {
    double x = 0, size = 1;
    for (std::uint32_t part = 0; part < parts; ++part, size += 4 * root * root)
      x += size * root * normal("n", part, run, 0);
    EXPECT_NEAR(recorded(model, record, "x[A]", 1, run), x, 1e-12);
  }
}

TEST(Shocks, OfNoVolatilityLeaveEveryBit) {
  const std::string rest =
      R"('relations': {'x': {'range': [-1, 1], 'ties_random': {'normal': [0, 0.5]}}}, 'parameters': {'p': {'value': 0, 'uniform': [-1, 1]}})";
  const Model with = world(rest +
                           ", 'dynamics': {'n': {'type': 'noise', 'relation': 'x', 'volatility': '0 * p'}}"),
              without = world(rest);
  EXPECT_TRUE(same_bits(run_block(with, runs).end, run_block(without, runs).end));
}

/// Rows of several parts of a cache, shared out; neither threads nor blocks nor normals drawn by others matter.
TEST(Shocks, AreTheSameForAnyThreadsAndBlocks) {
  const TestScenario made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-01', 'step': '2 weeks'},
    'generate_actors': {'S': {'count': 90}}, 'attributes': {'a': {'range': [0, null]}},
    'relations': {'r': {'range': [-1, 1]}, 's': {'range': [null, 0.1], 'symmetric': true}},
    'dynamics': {'r1': {'type': 'noise', 'relation': 'r', 'volatility': 2}, 'r2': {'type': 'noise', 'relation': 'r', 'volatility': 9},
      's1': {'type': 'noise', 'relation': 's', 'volatility': 1}, 's2': {'type': 'noise', 'relation': 's', 'volatility': 0.5},
      'a1': {'type': 'noise', 'attribute': 'a', 'volatility': 1}, 'a2': {'type': 'noise', 'attribute': 'a', 'volatility': 1}},
    'metrics': {'diagonal': 'sum(i in actor, j in actor : r[i, j])'},
    'watch': ['r[S3,S88]', 'r[S88,S3]', 's[S89,S5]', 'a[S7]']})");
  ASSERT_TRUE(made.model) << made.messages();
  constexpr std::size_t count = 16;
  const BlockRecord all = run_block(*made.model, count);
  const auto expect_same = [&](const BlockRecord& part, const std::vector<double> BlockRecord::*values) {
    const std::size_t rows = (all.*values).size() / count;
    ASSERT_EQ((part.*values).size(), rows * part.lanes);
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t lane = 0; lane < part.lanes; ++lane)
        ASSERT_EQ((part.*values)[row * part.lanes + lane], (all.*values)[row * count + part.first_run + lane]);
  };
  for (const std::size_t threads : {1u, 2u, 3u})
    for (const std::size_t lanes : {1u, 3u, 16u}) {
      Simulation simulation(*made.model, 1, lanes, {}, threads);
      for (const std::size_t first : {std::size_t{0}, count - lanes}) {
        const BlockRecord& part = simulation.run(first, lanes);
        for (const auto values : {&BlockRecord::series, &BlockRecord::ledger, &BlockRecord::end})
          expect_same(part, values);
      }
    }
  for (std::size_t i = 0; i < 90; ++i) EXPECT_EQ(all.end[i * 91 * count], 0) << "the diagonal stays 0";
}

}  // namespace
}  // namespace entente::detail::shocks
