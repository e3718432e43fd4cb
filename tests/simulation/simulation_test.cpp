#include <entente/ensemble.h>

#include <cmath>

#include "numeric/random.h"
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;

TestScenario compiled_scenario(const std::string& text) {
  TestScenario made = compile_text(text);
  EXPECT_TRUE(made.model) << made.messages();
  return made;
}

const std::string head =
    "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 month'},";

TEST(Simulation, AppliesTheSumOfAPhaseOnce) {
  // two changes of +0.5 that each read the start of the phase, on a cell that clamps at 1
  const auto made = compiled_scenario(head + R"(
    'actors': {'A': {'x': 0.5}}, 'attributes': {'x': {'range': [0, 1], 'saturation': 'clamp'}},
    'event_types': {'push': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': 'x[who] * intensity'}]}},
    'events': {'one': {'date': '2025-01-10', 'type': 'push', 'who': 'A'},
               'two': {'date': '2025-01-20', 'type': 'push', 'who': 'A', 'intensity': 3}},
    'watch': ['x[A]']})");
  const BlockRecord record = run_block(*made.model);
  EXPECT_DOUBLE_EQ(recorded(*made.model, record, "x[A]", 1), 1.0);
  // what the clamp cuts is shared in proportion: 0.5 of 2.0 gets through
  EXPECT_DOUBLE_EQ(ledger(*made.model, record, "x[A]", "one"), 0.125);
  EXPECT_DOUBLE_EQ(ledger(*made.model, record, "x[A]", "two"), 0.375);
}

TEST(Simulation, SharesChangesThatCancelBySlope) {
  const auto made = compiled_scenario(head + R"(
    'actors': {'A': {'x': 0.75}}, 'attributes': {'x': {'range': [0, 1]}},
    'event_types': {'push': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': '0.1 * intensity'}]}},
    'events': {'up': {'date': '2025-01-10', 'type': 'push', 'who': 'A'},
               'down': {'date': '2025-01-20', 'type': 'push', 'who': 'A', 'intensity': -1}},
    'watch': ['x[A]']})");
  const BlockRecord record = run_block(*made.model);
  EXPECT_EQ(recorded(*made.model, record, "x[A]", 2), 0.75);
  EXPECT_DOUBLE_EQ(ledger(*made.model, record, "x[A]", "up"), 0.05);
  EXPECT_DOUBLE_EQ(ledger(*made.model, record, "x[A]", "down"), -0.05);
}

/// So many changes that a layer is applied as a whole: a raise counts in its own phase only.
TEST(Simulation, ARaiseOfAWholeLayerIsUsedUp) {
  const auto made = compiled_scenario(head + R"(
    'generate_actors': {'g': {'count': 50}},
    'relations': {'r': {'range': [0, 1], 'saturation': 'clamp', 'half_life': '1 month', 'baseline': 0}},
    'event_types': {'raise': {'roles': {}, 'effects': [{'for': ['i in actor', 'j in actor'], 'change': 'r[i, j]', 'raise_to': 0.5}]},
                    'touch': {'roles': {}, 'effects': [{'for': ['i in actor', 'j in actor'], 'change': 'r[i, j]', 'by': 0}]}},
    'events': {'once': {'date': '2025-01-10', 'type': 'raise'}, 'later': {'date': '2025-02-10', 'type': 'touch'}},
    'watch': ['r[g0,g1]']})");
  constexpr std::size_t lanes = 32;  // 50 * 49 * 32 changes, above 2^16
  const BlockRecord record = run_block(*made.model, lanes);
  EXPECT_NEAR(recorded(*made.model, record, "r[g0,g1]", 1, lanes - 1), 0.25, 0.01);
  EXPECT_NEAR(recorded(*made.model, record, "r[g0,g1]", 2, lanes - 1), 0.125, 0.01);
}

TEST(Simulation, RaisesAndLowersAfterTheSumWithinTheRange) {
  const auto made = compiled_scenario(head + R"(
    'actors': {'A': {'x': 0.2}}, 'attributes': {'x': {'range': [0, 1], 'saturation': 'clamp'}},
    'event_types': {'add': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': '0.1'}]},
                    'raise': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'raise_to': 'intensity'}]},
                    'lower': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'lower_to': 'intensity'}]}},
    'events': {'a': {'date': '2025-01-10', 'type': 'add', 'who': 'A'},
               'low': {'date': '2025-01-10', 'type': 'raise', 'who': 'A', 'intensity': 0.5},
               'high': {'date': '2025-01-10', 'type': 'raise', 'who': 'A', 'intensity': 7},
               'cap': {'date': '2025-01-10', 'type': 'lower', 'who': 'A', 'intensity': 0.9}},
    'watch': ['x[A]']})");
  const BlockRecord record = run_block(*made.model);
  EXPECT_DOUBLE_EQ(recorded(*made.model, record, "x[A]", 1), 0.9);
  EXPECT_NEAR(ledger(*made.model, record, "x[A]", "a"), 0.1, 1e-15);
  EXPECT_NEAR(ledger(*made.model, record, "x[A]", "low"), 0.2, 1e-15);
  EXPECT_NEAR(ledger(*made.model, record, "x[A]", "high"), 0.5, 1e-15);
  EXPECT_NEAR(ledger(*made.model, record, "x[A]", "cap"), -0.1, 1e-15);
}

TEST(Simulation, LastingChangesMoveTheBaseline) {
  const auto made = compiled_scenario(
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2035-01-01', 'step': '1 year'},
    'actors': {'A': {}}, 'attributes': {'x': {'half_life': '1 month'}},
    'event_types': {'scar': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': '-1', 'lasting': 0.25}]}},
    'events': {'e': {'date': '2025-01-10', 'type': 'scar', 'who': 'A'}}, 'watch': ['x[A]']})");
  const BlockRecord record = run_block(*made.model);
  EXPECT_NEAR(recorded(*made.model, record, "x[A]", 10), -0.25, 1e-9);
}

TEST(Simulation, EventsSeeTheirRoles) {
  const auto made = compiled_scenario(head + R"(
    'actors': {'A': {'x': 2}, 'B': {'x': 5}, 'C': {}}, 'attributes': {'x': {}},
    'event_types': {'meet': {'roles': {'host': 'actor', 'guests': 'group'},
                             'effects': [{'for': 'g in guests', 'change': 'x[g]', 'by': 'intensity * x[host]'}]}},
    'events': {'e': {'date': '2025-01-10', 'type': 'meet', 'host': 'A', 'guests': ['C', 'B'],
                     'intensity': 'sum(k in guests: x[k])', 'when': 'x[host] == 2 && !(host in guests)'}},
    'metrics': {'b': 'x[B]', 'c': 'x[C]'}})");
  const BlockRecord record = run_block(*made.model);
  EXPECT_EQ(recorded(*made.model, record, "b", 1), 15);
  EXPECT_EQ(recorded(*made.model, record, "c", 1), 10);
}

TEST(Simulation, AListOfVariablesIsASetForEachBinding) {
  const auto made = compiled_scenario(head + R"(
    'actors': {'A': {}, 'B': {}, 'C': {}}, 'attributes': {'x': {}},
    'event_types': {'meet': {'roles': {'who': 'group'}, 'effects': [
        {'for': 'k in who', 'change': 'x[k]', 'by': 'count(j in who)'}]}},
    'rules': {'r': {'for': 'i in actor', 'when': 't == 0', 'emit': {'type': 'meet', 'who': ['i', 'A']}}},
    'metrics': {'a': 'x[A]', 'b': 'x[B]'}})");
  const BlockRecord record = run_block(*made.model);
  EXPECT_EQ(recorded(*made.model, record, "a", 2), 1 + 2 + 2);
  EXPECT_EQ(recorded(*made.model, record, "b", 2), 2);
}

TEST(Simulation, SkipsEffectsBetweenAnActorAndItself) {
  const auto made = compiled_scenario(head + R"(
    'actors': {'A': {}, 'B': {}}, 'relations': {'r': {}}, 'attributes': {'x': {}},
    'event_types': {'act': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
        {'change': 'r[a, b]', 'by': '1'}, {'change': 'x[a]', 'by': '1'}, {'change': 'x[a]', 'by': '10 + r[a, b]'}]}},
    'events': {'self': {'date': '2025-01-10', 'type': 'act', 'a': 'A', 'b': 'A'}},
    'metrics': {'x': 'x[A]', 'r': 'sum(i in actor, j in actor: r[i, j])'}})");
  const BlockRecord record = run_block(*made.model);
  EXPECT_EQ(recorded(*made.model, record, "x", 1), 1);
  EXPECT_EQ(recorded(*made.model, record, "r", 1), 0);
}

TEST(Simulation, ACooldownLastsAtLeastItsDays) {
  const std::string text =
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-04-11', 'step': '10 days'},
    'actors': {'A': {}}, 'attributes': {'x': {}},
    'event_types': {'tick': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': '1'}]}},
    'rules': {'r': {'for': 'a in actor', 'cooldown': 'COOL', 'emit': {'type': 'tick', 'who': 'a'}}},
    'metrics': {'x': 'x[A]'}})";
  const auto fired = [&](const std::string& cooldown) {
    std::string own = text;
    own.replace(own.find("COOL"), 4, cooldown);
    const auto made = compiled_scenario(own);
    return recorded(*made.model, run_block(*made.model), "x", 10);
  };
  EXPECT_EQ(fired("10 days"), 10);
  EXPECT_EQ(fired("11 days"), 5);
  EXPECT_EQ(fired("1 month"), 3);
}

TEST(Simulation, RunsDependOnTheirNumberOnly) {
  const auto made = compiled_scenario(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01'},
    'generate_actors': {'S': {'count': 5}},
    'relations': {'r': {'range': [-1, 1], 'half_life': '1 year', 'ties_random': {'normal': [0, 0.3]}}},
    'parameters': {'p': {'value': 1, 'uniform': [0, 2]}},
    'event_types': {'hit': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'r[a, b]', 'by': '-0.2 * p'}]}},
    'rules': {'hits': {'for': ['a in actor', 'b in actor'], 'rate': '1 - r[a, b]', 'emit': {'type': 'hit', 'a': 'a', 'b': 'b'}}},
    'dynamics': {'n': {'type': 'noise', 'relation': 'r', 'volatility': 0.2}, 'b': {'type': 'balance', 'relation': 'r', 'strength': 1}},
    'metrics': {'m': 'mean(i in actor, j in actor: r[i, j])', 'f': 'frustration(r)'}, 'watch': ['r[S0,S1]']})");
  const std::size_t runs = 13;
  const BlockRecord all = run_block(*made.model, runs);
  for (const std::size_t lanes : {std::size_t{1}, std::size_t{4}, std::size_t{8}}) {
    Simulation simulation(*made.model, 1, lanes);
    for (std::size_t first = 0; first < runs; first += lanes) {
      const BlockRecord& part = simulation.run(first, std::min(lanes, runs - first));
      const std::size_t rows = all.series.size() / runs;
      for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t lane = 0; lane < part.lanes; ++lane) {
          ASSERT_EQ(part.series[row * part.lanes + lane], all.series[row * runs + first + lane])
              << "run " << first + lane;
        }
      }
    }
  }
}

TEST(Simulation, StopsWhereAChangeIsNotFiniteAndSaysWhere) {
  const auto made = compiled_scenario(head + R"(
    'actors': {'A': {}, 'B': {}}, 'relations': {'r': {}},
    'event_types': {'bad': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'r[a, b]', 'by': 'log(r[a, b])'}]}},
    'rules': {'oops': {'for': ['i in actor', 'j in actor'], 'where': 'i == B', 'emit': {'type': 'bad', 'a': 'i', 'b': 'j'}}}})");
  try {
    run_block(*made.model);
    FAIL() << "no error";
  } catch (const RunError& error) {
    EXPECT_STREQ(
        error.what(),
        "run 0 stopped on 2025-01-01: 'oops': the change of r[B,A] (a = B, b = A) is not finite (-inf)");
  }
}

TEST(Simulation, OutcomesFoldOverTheRecordedValues) {
  const auto made = compiled_scenario(
      R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-05-01', 'step': '1 month'},
    'actors': {'A': {}}, 'attributes': {'x': {}},
    'event_types': {'set': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': 'intensity'}]}},
    'events': {'up': {'date': '2025-01-15', 'type': 'set', 'who': 'A', 'intensity': 4},
               'down': {'date': '2025-03-15', 'type': 'set', 'who': 'A', 'intensity': -6}},
    'outcomes': {'end': {'is': 'x[A]'}, 'mean': {'is': 'x[A]', 'over': 'mean'}, 'max': {'is': 'x[A]', 'over': 'max'},
                 'min': {'is': 'x[A]', 'over': 'min'}, 'ever': {'is': 'x[A] > 3', 'over': 'ever'},
                 'always': {'is': 'x[A] >= 0', 'over': 'always'}, 'first': {'is': 'x[A] < 0', 'over': 'first'},
                 'never': {'is': 'x[A] > 99', 'over': 'first'}}})");
  const std::vector<double>& o = run_block(*made.model).outcomes;
  EXPECT_EQ(o[0], -2);
  EXPECT_DOUBLE_EQ(o[1], (0 + 4 + 4 - 2 - 2) / 5.0);
  EXPECT_EQ(o[2], 4);
  EXPECT_EQ(o[3], -2);
  EXPECT_EQ(o[4], 1);
  EXPECT_EQ(o[5], 0);
  EXPECT_DOUBLE_EQ(o[6], 90 / 365.25);
  EXPECT_TRUE(std::isnan(o[7]));
  EXPECT_TRUE(made.model->catalogue().outcomes[4].boolean);
  EXPECT_FALSE(made.model->catalogue().outcomes[0].boolean);
}

TEST(Rules, ARateIsByItsUnit) {
  const auto fired = [](const std::string& rate) {
    const TestScenario made =
        compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-07-01', 'step': '1 week'},
      'actors': {'A': {}}, 'attributes': {'hits': {}},
      'event_types': {'hit': {'roles': {'who': 'actor'}, 'effects': [{'change': 'hits[who]', 'by': '1'}]}},
      'rules': {'r': {'for': 'a in actor', )" +
                     rate + R"(, 'emit': {'type': 'hit', 'who': 'a'}}}, 'metrics': {'hits': 'hits[A]'}})");
    EXPECT_TRUE(made.model) << made.messages();
    return run_block(*made.model, 100).series;
  };
  EXPECT_EQ(fired("'rate': 2, 'per': 'month'"), fired("'rate': 24, 'per': 'year'"));
  EXPECT_EQ(fired("'rate': 24"), fired("'rate': 24, 'per': 'year'"));
}

/// A limit moves its own cell alone, also where a process moves all of them in the same phase.
TEST(Limits, MoveOnlyTheirCellAndOnlyTowardThem) {
  const TestScenario made =
      compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-08', 'step': '1 week'},
    'generate_actors': {'S': {'count': 40}}, 'relations': {'r': {'range': [-1, 1], 'initial': 0.2}},
    'event_types': {
      'raise': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'r[a, b]', 'raise_to': '0.5'}]},
      'vain': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'r[a, b]', 'raise_to': '0.1'}]},
      'lower': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [{'change': 'r[a, b]', 'lower_to': '-0.5'}]},
      'all': {'roles': {'who': 'group'}, 'effects': [{'for': ['i in who', 'j in who'], 'change': 'r[i, j]', 'by': '0.00001'}]}},
    'events': {'up': {'date': '2025-01-01', 'type': 'raise', 'a': 'S0', 'b': 'S1'},
               'vain': {'date': '2025-01-01', 'type': 'vain', 'a': 'S0', 'b': 'S2'},
               'down': {'date': '2025-01-01', 'type': 'lower', 'a': 'S1', 'b': 'S0'},
               'everybody': {'date': '2025-01-01', 'type': 'all', 'who': 'actor'}},
    'metrics': {'up': 'r[S0,S1]', 'vain': 'r[S0,S2]', 'down': 'r[S1,S0]', 'rest': 'r[S5,S6]'},
    'watch': ['r[S0,S1]', 'r[S0,S2]', 'r[S1,S0]']})");
  ASSERT_TRUE(made.model) << made.messages();
  for (const std::size_t runs : {1u, 60u}) {  // few places, and so many that all are applied at once
    const BlockRecord record = run_block(*made.model, runs);
    const auto at_end = [&](const std::string& name) {
      return recorded(*made.model, record, name, 1, runs - 1);
    };
    EXPECT_EQ(at_end("up"), 0.5);
    EXPECT_EQ(at_end("down"), -0.5);
    EXPECT_NEAR(at_end("vain"), 0.200008, 1e-7);
    EXPECT_NEAR(at_end("rest"), 0.200008, 1e-7);
    EXPECT_EQ(ledger(*made.model, record, "r[S0,S2]", "vain", runs - 1), 0);
    EXPECT_NEAR(ledger(*made.model, record, "r[S0,S1]", "up", runs - 1), 0.3, 1e-4);
    EXPECT_NEAR(ledger(*made.model, record, "r[S1,S0]", "down", runs - 1), -0.7, 1e-4);
  }
}

}  // namespace
}  // namespace entente
