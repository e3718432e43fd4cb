/// What a stopped run leaves behind touches no run after it, wherever it stopped.
#include <gmock/gmock.h>

#include "../scenario/folder.h"
#include "support/compiled.h"

namespace entente::stopped_runs {
namespace {

using namespace testing_support;

/// A world with everything in it. In the fourth week those runs stop whose `bad` is above 0.5, by what takes
/// the place of RULE or DYNAMIC, or by an event where EVENT or ROW is 1.
const std::string world =
    R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-05', 'step': '1 week', 'substeps': 2},
    'generate_actors': {'S': {'count': 6}}, 'parameters': {'bad': {'value': 0, 'uniform': [0, 1]}},
    'attributes': {'x': {'range': [0, null], 'half_life': '1 month', 'baseline': 0}, 'free': {'half_life': '1 year'}},
    'relations': {'r': {'range': [-1, 1], 'half_life': '2 months', 'ties_random': {'normal': [0, 0.3]}},
                  's': {'storage': 'sparse', 'half_life': '1 month', 'ties': {'S1': {'S2': 1}}},
                  'q': {'symmetric': true, 'range': [0, 1], 'initial': 0.5}},
    'event_types': {
      'mix': {'roles': {'a': 'actor', 'b': 'actor'}, 'effects': [
        {'change': 'r[a, b]', 'by': '-0.1 * intensity', 'lasting': 0.5}, {'change': 'x[a]', 'by': 'intensity', 'lasting': 0.2},
        {'change': 'q[b, a]', 'raise_to': '0.5 + 0.1 * x[a]'}, {'change': 'q[a, b]', 'lower_to': 0.9}, {'change': 's[a, b]', 'by': 0.1}]},
      'one': {'roles': {'a': 'actor'}, 'effects': [{'change': 'x[a]', 'by': 'intensity'}]},
      'row': {'roles': {'a': 'actor'}, 'effects': [{'change': 'x[a]', 'by': 'if(bad > 0.5 && ROW && t > 0.05, log(0), 0.2)'}]},
      'push': {'roles': {'a': 'actor'}, 'effects': [{'change': 'free[a]', 'by': '1e308'}]}},
    'events': {'weekly': {'date': '2025-01-02', 'every': '1 week', 'type': 'one', 'a': 'S4', 'intensity': '0.1 + 0.1 * bad'},
               'fourth': {'date': '2025-01-23', 'type': 'one', 'a': 'S5', 'intensity': 'if(bad > 0.5 && EVENT, log(0), 0.3)'}},
    'rules': {'mixes': {'for': ['i in actor', 'j in actor'], 'rate': 60, 'when': 'r[i, j] < 0.2', 'emit': {'type': 'mix', 'a': 'i', 'b': 'j', 'intensity': '0.2 + bad'}},
      'rested': {'for': 'i in actor', 'rate': 20, 'cooldown': '2 weeks', 'emit': {'type': 'one', 'a': 'i'}},
      'ties': {'for': ['i in actor', 'j in actor'], 'where': 's[i, j] > 0', 'rate': 30, 'cooldown': '2 weeks', 'emit': {'type': 'mix', 'a': 'j', 'b': 'i'}}, RULE},
    'dynamics': {'n': {'type': 'noise', 'relation': 'r', 'volatility': 0.2}, 'm': {'type': 'noise', 'attribute': 'x', 'volatility': 0.2},
      'd': {'type': 'drift', 'for': ['i in actor', 'j in actor'], 'change': 'r[i, j]', 'by': 'x[i] - x[j]'},
      'b': {'type': 'balance', 'relation': 'q', 'strength': 0.3}, DYNAMIC},
    'metrics': {'x': 'sum(i in actor : x[i])', 'r': 'sum(i in actor, j in actor : r[i, j] + s[i, j] * q[i, j])', 'free': 'sum(i in actor : free[i])'},
    'outcomes': {'high': {'is': 'x[S0] > 1', 'over': 'ever'}}, 'watch': ['x[S4]', 'r[S0,S1]', 'q[S1,S0]', 's[S2,S1]', 'free[S2]', 's[S1,S2]'], 'events_csv': 'rows.csv'})";

struct Stop {
  const char *name, *place, *text, *said;
};

/// In the fourth week of a run that is to stop.
#define NOW "t > 0.05 && bad > 0.5"

constexpr Stop stops[] = {
    {"Event", "EVENT", "1", "'fourth': the change of x[S5] (a = S5) is not finite (-inf)"},
    {"RowOfATable", "ROW", "1", "'events_csv.row': the change of x[S3] (a = S3) is not finite (-inf)"},
    {"Intensity", "RULE",
     "'ill': {'for': 'i in actor', 'when': '" NOW
     "', 'emit': {'type': 'one', 'a': 'i', 'intensity': 'log(0)'}}",
     "'ill': the change of x[S0] (a = S0) is not finite (-inf)"},
    {"IntensityOfManyFirings", "RULE",
     "'ill': {'for': 'i in actor', 'when': '" NOW
     "', 'rate': 1000, 'emit': {'type': 'one', 'a': 'i', 'intensity': 'log(0)'}}",
     "'ill': the change of x[S0] (a = S0) is not finite (-inf)"},
    {"Mean", "RULE",
     "'ill': {'for': 'i in actor', 'when': '" NOW "', 'rate': 1e9, 'emit': {'type': 'one', 'a': 'i'}}",
     "'ill': 1.916e+07 firings in one step are expected for i = S0, more than 500"},
    {"Condition", "RULE",
     "'ill': {'for': 'i in actor', 'when': '" NOW " && 0 / 0', 'rate': 9, 'emit': {'type': 'one', 'a': 'i'}}",
     "'ill': its condition is not a number for i = S0"},
    {"Overflow", "RULE", "'ill': {'for': 'i in actor', 'when': '" NOW "', 'emit': {'type': 'push', 'a': 'i'}}",
     "free[S0] has grown beyond the largest number"},
    {"DriftOfRows", "DYNAMIC",
     "'ill': {'type': 'drift', 'for': ['i in actor', 'j in actor'], 'change': 'r[i, j]', 'by': 'if(" NOW
     ", log(0), 0)'}",
     "'ill': the change of r[S0,S1] (i = S0, j = S1) is not finite (-inf)"},
    {"Drift", "DYNAMIC",
     "'ill': {'type': 'drift', 'for': ['i in actor', 'j in actor'], 'where': 's[i, j] > 0', 'change': 's[i, "
     "j]', 'by': 'if(" NOW ", log(0), 0)'}",
     "is not finite (-inf)"},
    {"Balance", "DYNAMIC", "'ill': {'type': 'balance', 'relation': 'r', 'strength': 'if(" NOW ", -log(0), 0)'}",
     "'ill': "},
    {"Diffusion", "DYNAMIC",
     "'ill': {'type': 'diffusion', 'attribute': 'x', 'through': 'q', 'rate': 'if(" NOW ", -log(0), 0)'}",
     "'ill': "},
    {"Volatility", "DYNAMIC",
     "'ill': {'type': 'noise', 'attribute': 'free', 'volatility': 'if(" NOW ", -log(0), 0.1)'}",
     "'ill': the change of free[S0] is not finite (inf)"},
    {"Noise", "DYNAMIC",
     "'ill': {'type': 'noise', 'relation': 'q', 'volatility': 'if(" NOW ", 1e308, 0.1)', 'per': 'week'}",
     "has grown beyond the largest number"}};
#undef NOW

TestScenario stopping(const Stop& stop) {
  std::string text = world;
  for (const auto& [place, otherwise] :
       {std::pair<std::string, std::string>{"EVENT", "0"},
        {"ROW", "0"},
        {"RULE", "'well': {'rate': 1, 'emit': {'type': 'one', 'a': 'S1'}}"},
        {"DYNAMIC", "'well': {'type': 'noise', 'attribute': 'free', 'volatility': 0.1}"}})
    text.replace(text.find(place), place.size(), place == stop.place ? stop.text : otherwise);
  for (char& c : text) c = c == '\'' ? '"' : c;
  const testing_support::Folder folder;
  folder.write("rows.csv",
               "date,type,a\n2025-01-03,row,S2\n2025-01-23,row,S3\n2025-01-23,row,S3\n2025-02-14,row,S2\n");
  return compile_file(folder.write("s.json", text));
}

/// Blocks of so many runs, the first one of those that stop and the first in which none does.
struct Blocks {
  std::size_t bad = 0, good = 0;
};

Blocks find(const Model& model, std::size_t lanes) {
  Blocks found{1000, 1000};
  for (std::size_t first = 0; first < 60; first += lanes) {
    Simulation simulation(model, 1, lanes);
    try {
      simulation.run(first, lanes);
      found.good = std::min(found.good, first);
    } catch (const RunError&) {
      found.bad = std::min(found.bad, first);
    }
  }
  return found;
}

std::string stop_of(Simulation& simulation, std::size_t first, std::size_t lanes) {
  try {
    simulation.run(first, lanes);
  } catch (const RunError& error) {
    return error.what();
  }
  return "it does not stop";
}

class StoppedRun : public ::testing::TestWithParam<Stop> {};

TEST_P(StoppedRun, LeavesNothingToTheNext) {
  const TestScenario made = stopping(GetParam());
  ASSERT_TRUE(made.model) << made.messages();
  for (const std::size_t lanes : {1u, 2u}) {
    const Blocks blocks = find(*made.model, lanes);
    ASSERT_LT(std::max(blocks.good, blocks.bad), 60u);
    Simulation fresh(*made.model, 1, lanes);
    const BlockRecord expected = fresh.run(blocks.good, lanes);
    for (const std::size_t threads : {1u, 2u}) {
      Simulation used(*made.model, 1, lanes, {}, threads);
      EXPECT_THAT(stop_of(used, blocks.bad, lanes), ::testing::HasSubstr(GetParam().said));
      const BlockRecord& record = used.run(blocks.good, lanes);
      for (const auto part : {&BlockRecord::series, &BlockRecord::outcomes, &BlockRecord::ledger,
                              &BlockRecord::end, &BlockRecord::max_means})
        EXPECT_TRUE(same_bits(record.*part, expected.*part)) << lanes << " lanes, " << threads << " threads";
      EXPECT_EQ(record.events, expected.events);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Everywhere, StoppedRun, ::testing::ValuesIn(stops),
                         [](const auto& given) { return std::string(given.param.name); });

}  // namespace
}  // namespace entente::stopped_runs
