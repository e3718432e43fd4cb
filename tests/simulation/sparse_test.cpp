/// A sparse relation gives what the dense one gives, to the bit.
#include <fmt/format.h>

#include <tuple>

#include "model/model_access.h"
#include "support/compiled.h"

namespace entente {
namespace {

using testing_support::compile_text;
using testing_support::same_bits;
using testing_support::TestScenario;

/// Ties of a ring with chords among `count` states, and two groups. Everything that can move a tie does.
std::string scenario_text(const std::string& storage, bool symmetric, std::size_t count) {
  std::string ties;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t next = (i + 1) % count, chord = (i * 7 + 3) % count;
    ties += fmt::format("{}'S{}': {{'S{}': {}", i ? ", " : "", i, next, i % 3 == 0 ? "'-0.2 * x'" : "0.4");
    // a symmetric tie is given once
    if (!symmetric && chord != i && chord != next) ties += fmt::format(", 'S{}': -0.3", chord);
    ties += "}";
  }
  return fmt::format(
      R"({{'entente': 1, 'time': {{'start': '2025-01-01', 'end': '2025-07-01', 'step': '1 week'}},
    'generate_actors': {{'S': {{'count': {1}, 'power': 0.5}}, 'G': {{'count': 3, 'kind': 'band', 'power': 0.1}}}},
    'groups': {{'few': ['S1', 'S4', 'S5', 'S9', 'G0']}},
    'attributes': {{'power': {{'range': [0, 1], 'half_life': '1 year'}}, 'mood': {{'range': [-1, 1]}}}},
    'parameters': {{'x': {{'uniform': [0.5, 1.5]}}, 'fixed': 0.1}},
    'relations': {{
      'r': {{'storage': '{0}', 'symmetric': {2}, 'range': [-1, 1], 'half_life': '6 months', 'ties': {{{3}}}}},
      'q': {{'storage': '{0}', 'range': [0, 2], 'saturation': 'clamp', 'half_life': '1 month', 'baseline': 0,
            'ties': {{'S2': {{'S3': 1.5, 'G1': 0.2}}, 'G0': {{'S1': 1}}}}}},
      'fixed_ties': {{'storage': '{0}', 'ties': {{'S1': {{'S2': 1, 'S8': 2}}, 'S4': {{'S1': 1}}}}}},
      'd': {{'range': [-1, 1]}}}},
    'event_types': {{
      'raid': {{'roles': {{'a': 'actor', 'b': 'actor'}}, 'effects': [
        {{'change': 'r[b, a]', 'by': '-0.2 * intensity', 'lasting': 0.5}},
        {{'for': 'k in actor', 'where': 'r[k, b] > 0.1', 'change': 'r[k, a]', 'by': '-0.1 * r[k, b]'}},
        {{'for': 'k in few', 'where': 'r[b, k] != 0', 'change': 'q[k, a]', 'by': 0.3}}]}},
      'pact': {{'roles': {{'who': 'group'}}, 'effects': [
        {{'for': ['i in who', 'j in who'], 'change': 'r[i, j]', 'raise_to': 0.3}},
        {{'for': ['i in who', 'j in actor'], 'where': 'q[i, j] > fixed && r[i, j] < 0.5', 'change': 'q[i, j]', 'lower_to': 0.05}}]}}}},
    'rules': {{
      'raids': {{'for': ['i in actor', 'j in actor'], 'where': 'r[i, j] < -fixed', 'rate': '3 * -r[i, j]',
                'cooldown': '3 weeks', 'emit': {{'type': 'raid', 'a': 'i', 'b': 'j', 'intensity': '1 + q[i, j] + 0.1 * abs(sum(k in actor : r[j, k] * power[k]))'}}}},
      'thirds': {{'for': ['i in actor', 'j in state', 'k in actor'],
                 'where': 'r[i, j] > 0 && r[j, k] != 0 && i != S3', 'rate': '0.2 * abs(r[k, j])',
                 'emit': {{'type': 'pact', 'who': ['i', 'k']}}}},
      'backward': {{'for': ['i in actor', 'j in few'], 'where': 'q[j, i]', 'rate': 1,
                   'emit': {{'type': 'raid', 'a': 'j', 'b': 'i'}}}},
      'toward_one': {{'for': 'j in actor', 'where': '0 != r[S1, j]', 'probability': 0.05,
                     'emit': {{'type': 'raid', 'a': 'j', 'b': 'S1'}}}},
      'all_pairs': {{'for': ['i in few', 'j in actor'], 'where': 'r[i, j] == 0', 'probability': 0.01,
                    'emit': {{'type': 'pact', 'who': ['i', 'j']}}}}}},
    'dynamics': {{
      'warm': {{'type': 'drift', 'for': ['i in actor', 'j in actor'], 'where': 'r[i, j] != 0', 'change': 'r[i, j]',
               'by': '0.3 * (power[i] - r[j, i])'}},
      'cool': {{'type': 'drift', 'for': ['i in state', 'j in actor'], 'where': 'r[j, i] > 0', 'change': 'q[j, i]', 'by': 0.02}},
      'talk': {{'type': 'diffusion', 'attribute': 'power', 'through': 'r', 'rate': 0.5}},
      'feel': {{'type': 'drift', 'for': 'i in actor', 'change': 'mood[i]',
               'by': 'sum(j in actor : r[i, j] * power[j]) - 0.1 * sum(j in few where r[j, i] < 0 : q[i, j]) + 0.01 * sum(j in actor : fixed_ties[i, j]) + 0.02 * sum(j in actor : power[j] * r[j, i])'}}}},
    'events': {{'e': {{'date': '2025-02-03', 'type': 'raid', 'a': 'G2', 'b': 'S0'}},
               'f': {{'date': '2025-03-03', 'every': '1 month', 'type': 'pact', 'who': ['G1', 'G2', 'S5']}}}},
    'metrics': {{
      'total': 'sum(i in actor, j in actor : r[i, j])',
      'hostile': 'count(i in actor, j in actor where r[i, j] < 0)',
      'fans': 'max(i in actor : count(j in actor where r[j, i] > 0.1))',
      'some': 'any(i in actor, j in few : r[i, j] < -0.5)',
      'average': 'mean(i in actor, j in actor where r[i, j] != 0 : q[j, i])',
      'two_steps': 'sum(i in few, j in actor, k in actor where r[i, j] > 0 && r[j, k] > 0 : r[i, k])',
      'feeling': 'mean(i in actor : mood[i])', 'one': 'r[S0, S1] + q[G0, S1] + r[G2, S0]'}},
    'outcomes': {{'o': {{'is': 'any(i in actor, j in actor : r[i, j] < -0.6)', 'over': 'ever'}}}},
    'watch': ['r[S0, G2]', 'r[S1, S0]', 'q[S2, S3]', 'r[G1, G0]', 'mood[S1]']}})",
      storage, count, symmetric ? "true" : "false", ties);
}

TestScenario compiled(const std::string& storage, bool symmetric, std::size_t count) {
  TestScenario made = compile_text(scenario_text(storage, symmetric, count));
  EXPECT_TRUE(made.model) << made.messages();
  return made;
}

BlockRecord run(const Model& model, std::size_t lanes, std::size_t threads) {
  Simulation simulation(model, 5, lanes, {}, threads);
  simulation.run(0, lanes);
  return simulation.run(3, lanes);  // what the first runs tied is forgotten
}

void expect_same(const BlockRecord& a, const BlockRecord& b) {
  EXPECT_TRUE(same_bits(a.series, b.series));
  EXPECT_TRUE(same_bits(a.outcomes, b.outcomes));
  EXPECT_TRUE(same_bits(a.ledger, b.ledger));
  EXPECT_TRUE(same_bits(a.start, b.start));
  EXPECT_TRUE(same_bits(a.end, b.end));
  EXPECT_EQ(a.events, b.events);
}

using Shape = std::tuple<bool, std::size_t, std::size_t, std::size_t>;

class SparseAsDense : public ::testing::TestWithParam<Shape> {};

TEST_P(SparseAsDense, ToTheBit) {
  const auto [symmetric, count, lanes, threads] = GetParam();
  const TestScenario dense = compiled("dense", symmetric, count), sparse = compiled("sparse", symmetric, count);
  const BlockRecord a = run(*dense.model, lanes, threads), b = run(*sparse.model, lanes, threads);
  expect_same(a, b);
  std::size_t happened = 0;
  for (const std::uint64_t count_of : a.events) happened += count_of;
  EXPECT_GT(happened, 20u) << "otherwise nothing is shown";
}

TEST(Sparse, ASmallerBlockLeavesRoomForALargerOne) {
  const TestScenario made = compiled("sparse", false, 12);
  Simulation used(*made.model, 5, 16), fresh(*made.model, 5, 16);
  used.run(0, 2);
  expect_same(used.run(2, 16), fresh.run(2, 16));
}

std::string name_of(const ::testing::TestParamInfo<Shape>& shape) {
  const auto [symmetric, count, lanes, threads] = shape.param;
  return fmt::format("{}_{}_lanes{}_threads{}", symmetric ? "symmetric" : "directed", count, lanes, threads);
}

INSTANTIATE_TEST_SUITE_P(Shapes, SparseAsDense,
                         ::testing::Values(Shape{false, 12, 1, 1}, Shape{false, 12, 5, 1},
                                           Shape{true, 12, 16, 1}, Shape{false, 70, 1, 1},
                                           Shape{true, 70, 3, 1}, Shape{false, 300, 1, 2}),
                         name_of);

TEST(Sparse, ConditionsThatNeedATieWalk) {
  const TestScenario made = compiled("sparse", false, 12);
  for (const detail::RuleModel& rule : detail::ModelAccess::data(*made.model).rules)
    EXPECT_EQ(rule.walks(), rule.id != "all_pairs") << rule.id;
  EXPECT_TRUE(detail::ModelAccess::data(*made.model).rules[2].bindings.joins[1].backward)
      << "q[j, i], i being bound first";
}

TEST(Sparse, PlainSumsOverNeighboursNeedNoCode) {
  const TestScenario made = compiled("sparse", false, 12);
  const auto& aggregates = detail::ModelAccess::data(*made.model).metrics;
  EXPECT_FALSE(aggregates[0].aggregates[0].neighbours.layer) << "two variables";
  const auto& intensity = detail::ModelAccess::data(*made.model).rules[0].intensity_program.aggregates;
  ASSERT_EQ(intensity.size(), 1u);
  EXPECT_TRUE(intensity[0].neighbours.layer);
  EXPECT_TRUE(intensity[0].neighbours.attribute);
}

TEST(Sparse, AMillionActorsTakeMemoryForTheirTiesOnly) {
  const TestScenario made = compile_text(R"({'entente': 1,
    'time': {'start': '2025-01-01', 'end': '2025-02-01', 'step': '1 week'},
    'generate_actors': {'S': {'count': 200000}},
    'relations': {'r': {'storage': 'sparse', 'range': [-1, 1], 'half_life': '1 year',
                        'ties': {'S1': {'S2': 0.5}, 'S199999': {'S0': -0.5}}}},
    'event_types': {'raid': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
      {'for': 'k in actor', 'where': 'r[k, b] != 0', 'change': 'r[k, a]', 'by': -0.1}]}},
    'rules': {'raids': {'for': ['i in actor', 'j in actor'], 'where': 'r[i, j] < 0', 'emit': {'type': 'raid', 'a': 'j', 'b': 'i'},
                        'when': 't < 0.01'}},
    'events': {'e': {'date': '2025-01-08', 'type': 'raid', 'a': 'S9', 'b': 'S2'}},
    'metrics': {'ties': 'count(i in actor, j in actor where r[i, j] != 0)'}})");
  ASSERT_TRUE(made.model) << made.messages();
  Simulation simulation(*made.model, 1, 1, {false});
  const BlockRecord record = simulation.run(0, 1);
  EXPECT_EQ(record.series.front(), 2);
  EXPECT_EQ(record.series.back(), 3) << "S1 now stands in some way toward S9";
}

}  // namespace
}  // namespace entente
