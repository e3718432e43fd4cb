/// Runs that are given values of parameters are those of the scenario in which they are set.
#include <gmock/gmock.h>

#include "../properties/everything.h"
#include "ensemble/record_bytes.h"
#include "support/compiled.h"
#include "support/shipped.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::HasSubstr;

/// The scenario with its parameters set to values.
Scenario with_values(Scenario scenario, const std::vector<double>& values) {
  for (std::size_t p = 0; p < values.size(); ++p) {
    scenario.parameters[p].value = values[p];
    scenario.parameters[p].distribution = {};
  }
  return scenario;
}

std::vector<std::string> names(const Scenario& scenario) {
  std::vector<std::string> all;
  for (const Parameter& parameter : scenario.parameters) all.push_back(parameter.name);
  return all;
}

/// Other than the scenario's own, but for those that are 0.
std::vector<double> other_values(const Scenario& scenario) {
  std::vector<double> values;
  for (const Parameter& parameter : scenario.parameters) values.push_back(0.9 * parameter.value);
  return values;
}

std::optional<Model> compiled(const Scenario& scenario, const std::vector<std::string>& free = {}) {
  Diagnostics said;
  said.sources.add(scenario.name, "");
  return compile(scenario, said, free);
}

/// Everything that a block records, of runs that lie apart in another order.
std::string bytes(const Model& model, const std::vector<double>& values) {
  const std::vector<std::uint32_t> runs{4, 0, 7};
  std::vector<LaneRun> lanes;
  for (const std::uint32_t run : runs) lanes.push_back({run, values});
  RecordOptions record;
  record.evolution = model.catalogue().actors.size() < 64;
  record.ledger_at = {1};
  Simulation simulation(model, 3, runs.size(), record);
  return bytes_of(simulation.run(0, lanes));
}

EnsembleOptions given(const std::vector<LaneRun>& lane_runs) {
  EnsembleOptions options;
  options.runs = lane_runs.empty() ? 5 : lane_runs.size();
  options.threads = 2;
  options.lanes = 4;
  options.lane_runs = lane_runs;
  return options;
}

/// Five runs of each point, one run of all points after the other.
std::vector<LaneRun> run_by_run(const std::vector<std::vector<double>>& points) {
  std::vector<LaneRun> lanes;
  for (std::uint32_t run = 0; run < 5; ++run)
    for (const std::vector<double>& point : points) lanes.push_back({run, point});
  return lanes;
}

std::string refusal(const Model& model, const std::vector<double>& values) {
  Everything all;
  const std::vector<std::vector<double>> points{values};
  const std::vector<LaneRun> lanes = run_by_run(points);
  try {
    run_ensemble(model, given(lanes), all);
  } catch (const RequestError& error) {
    return error.what();
  }
  return "none";
}

std::string first_error(const Scenario& scenario) {
  Diagnostics said;
  said.sources.add(scenario.name, "");
  compile(scenario, said);
  for (const Diagnostic& item : said.sorted())
    if (item.severity == Severity::error) return item.origin.path + ": " + item.message;
  return "none";
}

class ShippedWithValues : public ::testing::TestWithParam<std::string> {};

TEST_P(ShippedWithValues, AreThoseInWhichTheyAreSet) {
  const Scenario scenario = compile_shipped(GetParam()).scenario;
  if (scenario.parameters.empty()) GTEST_SKIP() << "it has no parameters";
  const std::vector<double> values = other_values(scenario);
  const auto free = compiled(scenario, names(scenario)), set = compiled(with_values(scenario, values));
  ASSERT_TRUE(free);
  ASSERT_TRUE(set) << first_error(with_values(scenario, values));
  EXPECT_TRUE(bytes(*free, values) == bytes(*set, {}));
}

INSTANTIATE_TEST_SUITE_P(All, ShippedWithValues, ::testing::ValuesIn(shipped_scenarios()),
                         [](const auto& file) { return test_name(file.param); });

/// Parameters wherever they can stand: starts of cells, of layers that move and that never do, what rules and
/// aggregates leave out, rates that are 0, products with what is no number, and a draw.
const std::string everywhere = R"({'entente': 1,
  'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'},
  'parameters': {'low': 0.2, 'high': 0.6, 'speed': 2, 'luck': {'value': 0.4, 'uniform': [0.1, 0.9]},
                 'other': {'value': 1, 'normal': [1, 0.2]}},
  'actors': {'A': {'power': 0.1}, 'B': {'power': 'high'}, 'C': {'power': 0.9}, 'D': {}},
  'groups': {'all': ['A', 'B', 'C', 'D']},
  'attributes': {'power': {'range': [0, 1], 'initial': 'low'}, 'mood': {'range': [-1, 1], 'initial': 'low / 2'}},
  'relations': {'trust': {'range': [-1, 1], 'initial': 'luck / 2', 'half_life': '1 year', 'ties': {'A': {'B': 'high'}}},
                'reach': {'range': [0, 1], 'initial': 'low'}},
  'event_types': {'act': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
      {'change': 'trust[a,b]', 'by': 'speed * intensity / 100', 'lasting': 'low'},
      {'change': 'mood[a]', 'by': 'other * 0.01'}]}},
  'events': {'visit': {'date': '2025-03-01', 'type': 'act', 'a': 'A', 'b': 'B', 'probability': 'high'}},
  'rules': {
    'plain': {'for': ['i in all', 'j in all'], 'where': 'power[i] > low && reach[i,j] > 0', 'rate': 'speed * power[i]',
              'emit': {'type': 'act', 'a': 'i', 'b': 'j', 'intensity': 'speed'}},
    'off': {'for': ['i in all', 'j in all'], 'rate': 'low * (1 / (mood[i] - mood[i]))',
            'when': 'low >= 0', 'emit': {'type': 'act', 'a': 'i', 'b': 'j'}}},
  'dynamics': {'noise': {'type': 'noise', 'relation': 'trust', 'volatility': 'low * 0.1'},
               'spread': {'type': 'diffusion', 'attribute': 'mood', 'through': 'reach', 'rate': 'speed / 10'}},
  'watch': ['trust[A,B]'],
  'metrics': {'sum': 'sum(k in all where power[k] > low && high > 0.1: power[k] * mood[k] * speed)',
              'all': 'mean(k in all, l in all where power[k] >= high: trust[k,l])'}})";

TestScenario world() {
  TestScenario made = compile_text(everywhere);
  EXPECT_TRUE(made.model) << made.messages();
  return made;
}

TEST(ParameterValues, AreThoseInWhichTheyAreSetWhereverTheyStand) {
  const Scenario scenario = world().scenario;
  const std::vector<std::string> free{"low", "high", "speed", "luck"};
  const auto model = compiled(scenario, free);
  ASSERT_TRUE(model);
  EXPECT_EQ(model->catalogue().drawn_parameters, std::vector<std::string>{"other"});
  for (const std::vector<double>& values :
       std::vector<std::vector<double>>{{0, 0.6, 2, 0.4}, {0, 1, 0, -0.5}, {0, 0.05, 9, 1}}) {
    const auto set = compiled(with_values(scenario, values));
    ASSERT_TRUE(set) << first_error(with_values(scenario, values));
    EXPECT_TRUE(bytes(*model, values) == bytes(*set, {})) << values[1];
  }
}

TEST(ParameterValues, NoneAreThoseOfTheScenario) {
  Scenario scenario = world().scenario;
  scenario.parameters[0].value = 0;
  scenario.parameters[3].distribution = {};
  EXPECT_TRUE(bytes(*compiled(scenario, names(scenario)), {}) ==
              bytes(*compiled(with_values(scenario, {0, 0.6, 2, 0.4, 1})), {}));
}

TEST(LaneRuns, PointsShareBlocksAndLuck) {
  const Scenario scenario = world().scenario;
  const auto model = compiled(scenario, std::vector<std::string>{"low", "high", "speed"});
  const std::vector<std::vector<double>> points{{0, 0.6, 2}, {0, 0.9, 1}, {0, 0.3, 4}};
  const std::vector<LaneRun> lanes = run_by_run(points);
  Everything mixed;
  ASSERT_TRUE(run_ensemble(*model, given(lanes), mixed));
  ASSERT_EQ(mixed.by_run.size(), 15U);
  for (std::size_t p = 0; p < points.size(); ++p) {
    Everything alone;
    ASSERT_TRUE(run_ensemble(*compiled(with_values(scenario, points[p])), given({}), alone));
    for (std::size_t k = 0; k < 5; ++k)
      EXPECT_TRUE(same_bits(mixed.by_run[k * points.size() + p], alone.by_run[k]))
          << "point " << p << ", run " << k;
  }
}

TEST(LaneRuns, AreAsManyAsRuns) {
  const auto model = compiled(world().scenario);
  const std::vector<LaneRun> lanes(3);
  EnsembleOptions options = given(lanes);
  options.runs = 4;
  Everything all;
  EXPECT_THROW(run_ensemble(*model, options, all), std::invalid_argument);
}

TEST(ParameterValues, ThatTheScenarioCouldNotHaveAreRefusedAsThere) {
  const Scenario scenario = world().scenario;
  const auto model = compiled(scenario, std::vector<std::string>{"low", "high", "speed"});
  for (const std::vector<double>& values :
       std::vector<std::vector<double>>{{1.5, 0.6, 2}, {0.2, 1.5, 2}, {-0.1, 0.6, 2}}) {
    const std::string expected = first_error(with_values(scenario, values));
    EXPECT_NE(expected, "none");
    EXPECT_EQ(refusal(*model, values), expected);
  }
  EXPECT_THAT(refusal(*model, {0, 0.5, HUGE_VAL}),
              HasSubstr("parameters.speed: found inf; expected a finite number"));
  Everything all;
  const std::vector<std::vector<double>> too_few{{0, 0.5}};
  const std::vector<LaneRun> lanes = run_by_run(too_few);
  EXPECT_THROW(run_ensemble(*model, given(lanes), all), std::invalid_argument);
}

TEST(ParameterValues, TheScenarioMustHaveThem) {
  const Scenario scenario = world().scenario;
  try {
    compiled(scenario, std::vector<std::string>{"sped"});
    FAIL() << "expected to be refused";
  } catch (const UnknownNameError& error) {
    EXPECT_STREQ(error.what(),
                 "'sped' is not a parameter of the scenario (did you mean 'speed'?); there are: low, high, "
                 "speed, luck, other");
  }
}

TEST(ParameterValues, AStopSaysWithWhich) {
  const TestScenario made = compile_text(R"({'entente': 1,
    'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 month'}, 'actors': {'A': {}},
    'parameters': {'p': 1}, 'attributes': {'x': {'range': [-1, 1]}},
    'dynamics': {'d': {'type': 'drift', 'change': 'x[A]', 'by': '1 / p - 1 / p'}}, 'metrics': {'x': 'x[A]'}})");
  ASSERT_TRUE(made.model) << made.messages();
  const auto model = compiled(made.scenario, std::vector<std::string>{"p"});
  Everything all;
  const std::vector<std::vector<double>> points{{1}, {2}, {0}};
  const std::vector<LaneRun> lanes = run_by_run(points);
  try {
    run_ensemble(*model, given(lanes), all);
    FAIL() << "expected to stop";
  } catch (const RunError& error) {
    EXPECT_THAT(error.what(), HasSubstr("with p = 0: run 0 stopped on 2025-01-01: 'd'"));
  }
}

}  // namespace
}  // namespace entente
