/// Rules that fire several times in a step: each firing counts, in everything that it brings about.
#include <numeric>

#include "numeric/poisson.h"
#include "numeric/random.h"
#include "numeric/saturation.h"
#include "support/compiled.h"

namespace entente::rules_phase {
namespace {

using namespace testing_support;

const std::string head =
    "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-05-21', 'step': '20 days'},";
constexpr std::size_t steps = 7, runs = 11;
constexpr double years = 20 / 365.25;

/// How often binding `index` of a rule fires in step `k` of `run`, by the table of draws.
std::uint32_t firings(const std::string& rule, double rate, std::uint32_t k, std::uint32_t run,
                      std::uint32_t index) {
  const numeric::Draw draw{1, k, numeric::stream_of("rule:" + rule)};
  return numeric::poisson_count(rate * years, numeric::uniform(draw, run, index));
}

TEST(Counts, AreDrawnForEachBinding) {
  const Model model = must_compile(head + R"('actors': {'A': {}, 'B': {}, 'C': {}}, 'attributes': {'x': {}},
    'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [{'change': 'x[a]', 'by': 1}]}},
    'rules': {'often': {'for': ['i in actor', 'j in actor'], 'rate': 40, 'emit': {'type': 'e', 'a': 'j'}}},
    'watch': ['x[A]', 'x[B]', 'x[C]']})");
  const BlockRecord record = run_block(model, runs);
  std::uint64_t all = 0;
  for (std::uint32_t run = 0; run < runs; ++run)
    for (std::uint32_t j = 0; j < 3; ++j) {
      std::uint32_t fired = 0;
      for (std::uint32_t k = 0; k < steps; ++k)
        for (std::uint32_t i = 0; i < 3; ++i) fired += i == j ? 0 : firings("often", 40, k, run, 3 * i + j);
      const std::string cell = std::string("x[") + static_cast<char>('A' + j) + "]";
      EXPECT_EQ(recorded(model, record, cell, steps, run), fired);
      EXPECT_EQ(ledger(model, record, cell, "often", run), fired);
      all += fired;
    }
  std::uint64_t events = 0;
  for (std::size_t k = 0; k < steps; ++k) events += record.events[k * model.catalogue().causes.size()];
  EXPECT_EQ(events, all);
}

/// x sums, y lasts, z is raised once, h moves with headroom; the intensity is asked once.
TEST(Counts, MultiplyChangesAndWhatOfThemLastsButNoLimits) {
  const Model model =
      must_compile(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-21', 'step': '20 days'},
    'actors': {'A': {'h': 0.2}}, 'attributes': {'x': {}, 'y': {'half_life': '1 day'}, 'z': {}, 'low': {}, 'h': {'range': [0, 1]}},
    'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [
      {'change': 'x[a]', 'by': 'intensity'}, {'change': 'y[a]', 'by': 1, 'lasting': 0.25}, {'change': 'z[a]', 'raise_to': 'intensity'},
      {'change': 'low[a]', 'lower_to': '-intensity'}, {'change': 'h[a]', 'by': '0.05 * intensity'}]}},
    'rules': {'often': {'for': 'i in actor', 'rate': 100, 'emit': {'type': 'e', 'a': 'i', 'intensity': '2 + x[i]'}}},
    'metrics': {'x': 'x[A]', 'y': 'y[A]', 'z': 'z[A]', 'low': 'low[A]', 'h': 'h[A]'}, 'watch': ['h[A]', 'z[A]']})");
  const BlockRecord record = run_block(model, runs);
  std::uint32_t several = 0;
  for (std::uint32_t run = 0; run < runs; ++run) {
    const std::uint32_t n = firings("often", 100, 0, run, 0);
    const auto end = [&](const std::string& name) { return recorded(model, record, name, 1, run); };
    several += n > 1;
    EXPECT_EQ(end("x"), 2.0 * n);
    EXPECT_NEAR(end("y"), 0.25 * n + 0.75 * n * std::exp2(-20), 1e-12) << "20 half-lives later";
    EXPECT_EQ(end("z"), n > 0 ? 2 : 0);
    EXPECT_EQ(end("low"), n > 0 ? -2 : 0);
    EXPECT_DOUBLE_EQ(end("h"), numeric::headroom(0.2, 0.1 * n, 0, 1));
    EXPECT_NEAR(ledger(model, record, "h[A]", "often", run), end("h") - 0.2, 1e-15);
    EXPECT_EQ(ledger(model, record, "z[A]", "often", run), n > 0 ? 2 : 0);
  }
  EXPECT_GT(several, runs / 2) << "rules that fire once prove nothing";
}

/// One that fires several times and one that fires once share what they moved by how often they did.
TEST(Counts, ShareTheLedgerByHowOften) {
  const Model model = must_compile(
      head + R"('actors': {'A': {'x': 0.9}}, 'attributes': {'x': {'range': [0, 1], 'half_life': '1 month'}},
    'event_types': {'up': {'effects': [{'change': 'x[A]', 'by': 0.07}]}, 'down': {'effects': [{'change': 'x[A]', 'by': '-0.04'}]}},
    'rules': {'ups': {'rate': 60, 'emit': {'type': 'up'}}, 'downs': {'rate': 90, 'emit': {'type': 'down'}}},
    'watch': ['x[A]']})");
  const BlockRecord record = run_block(model, runs);
  for (std::uint32_t run = 0; run < runs; ++run) {
    double x = 0.9, ups = 0, downs = 0, decay = 0;
    for (std::uint32_t k = 0; k < steps; ++k) {
      const double up = 0.07 * firings("ups", 60, k, run, 0), down = -0.04 * firings("downs", 90, k, run, 0),
                   d = up + down;
      const double moved = numeric::headroom(x, d, 0, 1) - x,
                   share = std::abs(d) > 1e-15 ? moved / d : std::min(1.0, (1 - x) * 2);
      const double gone = (0.9 - x - moved) * (1 - std::exp2(-years * 12));
      ups += up * share, downs += down * share, decay += gone, x += moved + gone;
    }
    EXPECT_NEAR(ledger(model, record, "x[A]", "ups", run), ups, 1e-12);
    EXPECT_NEAR(ledger(model, record, "x[A]", "downs", run), downs, 1e-12);
    EXPECT_NEAR(ledger(model, record, "x[A]", "decay", run), decay, 1e-12);
    EXPECT_NEAR(recorded(model, record, "x[A]", steps, run), x, 1e-12);
  }
}

TEST(Counts, WithACooldownOrAProbabilityThereIsAtMostOne) {
  struct How {
    std::string how;
    double mean;
  };
  for (const auto& [how, mean] : {How{"'rate': 1e6, 'cooldown': '1 day'", 1e6 * years},
                                  How{"'probability': '5 + 0 * t'", 5}, How{"'when': '1'", 1}}) {
    const Model model = must_compile(head + R"('actors': {'A': {}}, 'attributes': {'x': {}},
      'event_types': {'e': {'effects': [{'change': 'x[A]', 'by': 1}]}}, 'rules': {'often': {)" +
                                     how + R"(, 'emit': {'type': 'e'}}}, 'watch': ['x[A]']})");
    const BlockRecord record = run_block(model, runs);
    for (std::size_t run = 0; run < runs; ++run)
      EXPECT_EQ(recorded(model, record, "x[A]", steps, run), steps) << how;
    EXPECT_EQ(record.events[0], runs) << how;
    EXPECT_DOUBLE_EQ(record.max_means[0], mean) << how << ": of which one comes";
  }
}

/// A rule of ties that fires often, and makes ties where there were none.
TEST(Counts, OfSparseRelationsAreThoseOfDenseOnes) {
  const auto ran = [](const std::string& storage) {
    const Model model = must_compile(
        head + R"('generate_actors': {'S': {'count': 9}}, 'attributes': {'x': {'range': [0, null]}},
      'relations': {'r': {'storage': ')" +
        storage + R"(', 'range': [-2, 2], 'half_life': '3 months',
        'ties': {'S0': {'S1': 1, 'S5': -1}, 'S4': {'S2': 0.5}, 'S8': {'S0': 1}}}},
      'event_types': {'e': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
        {'change': 'r[a, b]', 'by': 0.01, 'lasting': 0.5}, {'for': 'k in actor', 'where': 'k == S3', 'change': 'r[b, k]', 'by': -0.02},
        {'change': 'x[b]', 'by': 'intensity'}]}},
      'rules': {'often': {'for': ['i in actor', 'j in actor'], 'where': 'r[i, j] != 0', 'rate': '60 * abs(r[i, j])',
        'emit': {'type': 'e', 'a': 'i', 'b': 'j'}}},
      'metrics': {'x': 'sum(i in actor : x[i])', 'r': 'sum(i in actor, j in actor : abs(r[i, j]))'},
      'watch': ['r[S0,S1]', 'r[S1,S3]', 'x[S2]']})");
    return run_block(model, runs);
  };
  const BlockRecord sparse = ran("sparse"), dense = ran("dense");
  for (const auto part :
       {&BlockRecord::series, &BlockRecord::ledger, &BlockRecord::end, &BlockRecord::max_means})
    EXPECT_TRUE(same_bits(sparse.*part, dense.*part));
  EXPECT_EQ(sparse.events, dense.events);
  EXPECT_GT(sparse.max_means[0], 2) << "a rule that fires once proves nothing";
}

/// More bindings than one thread takes, several firings each.
constexpr const char* large =
    R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-02-10', 'step': '20 days'},
    'generate_actors': {'A': {'count': 300}}, 'attributes': {'x': {'range': [0, null], 'half_life': '1 month', 'baseline': 0}},
    'relations': {'r': {'range': [-1, 1], 'ties_random': {'normal': [0, 0.4]}}},
    'event_types': {'e': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
      {'change': 'x[a]', 'by': 'intensity', 'lasting': 0.5}, {'change': 'r[a, b]', 'by': -0.05}]}},
    'rules': {'often': {'for': ['i in actor', 'j in actor'], 'when': 'r[i, j] < -0.6', 'rate': '50 * (x[j] - r[i, j])',
      'emit': {'type': 'e', 'a': 'i', 'b': 'j', 'intensity': '0.01 * (1 - r[j, i])'}}},
    'metrics': {'x': 'sum(i in actor : x[i] * x[i])'}, 'watch': ['x[A7]', 'r[A7,A8]']})";

TEST(Counts, AreTheSameForAnyNumberOfThreads) {
  const Model model = must_compile(large);
  Simulation alone(model, 3, 2, {}, 1);
  const BlockRecord expected = alone.run(5, 2);
  EXPECT_GT(expected.max_means[0], 2) << "a rule that fires once proves nothing";
  for (const std::size_t threads : {2u, 3u}) {
    Simulation shared(model, 3, 2, {}, threads);
    const BlockRecord& record = shared.run(5, 2);
    for (const auto part :
         {&BlockRecord::series, &BlockRecord::ledger, &BlockRecord::end, &BlockRecord::max_means})
      EXPECT_TRUE(same_bits(record.*part, expected.*part)) << threads;
    EXPECT_EQ(record.events, expected.events);
  }
}

}  // namespace
}  // namespace entente::rules_phase
