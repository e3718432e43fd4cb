/// Luck redrawn for some purposes: as another run draws for them, and as its own for all others.
#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

#include "../properties/everything.h"
#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

/// Each metric hangs on one purpose alone.
const std::string each_its_own = R"({'entente': 1,
  'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'},
  'parameters': {'fixed': 1, 'drawn': {'value': 0.4, 'uniform': [0.1, 0.9]}},
  'actors': {'A': {}, 'B': {}}, 'groups': {'all': ['A', 'B']},
  'attributes': {'noisy': {}, 'ruled': {}, 'struck': {}},
  'relations': {'tied': {'range': [-1, 1], 'ties_random': {'uniform': [0, 1]}}},
  'event_types': {'act': {'roles': {'a': 'actor'}, 'effects': [{'change': 'ruled[a]', 'by': 'fixed'}]},
                  'strike': {'roles': {'a': 'actor'}, 'effects': [{'change': 'struck[a]', 'by': 1}]}},
  'events': {'blow': {'date': '2025-02-01', 'every': '1 month', 'until': '2025-12-01', 'type': 'strike', 'a': 'A', 'probability': 0.5},
             'sure': {'date': '2025-02-01', 'type': 'strike', 'a': 'B'}},
  'rules': {'often': {'for': 'i in all', 'rate': 6, 'emit': {'type': 'act', 'a': 'i'}}},
  'dynamics': {'shake': {'type': 'noise', 'attribute': 'noisy', 'volatility': 1}},
  'metrics': {'p': 'drawn', 't': 'tied[A,B]', 'e': 'struck[A]', 'r': 'ruled[A]', 'n': 'noisy[A]'},
  'outcomes': {'p': {'is': 'drawn'}, 't': {'is': 'tied[A,B]'}, 'e': {'is': 'struck[A]'}, 'r': {'is': 'ruled[A]'},
               'n': {'is': 'noisy[A]'}}})";

const std::vector<std::vector<std::string>> purposes{
    {"parameter:drawn"}, {"ties:tied"}, {"event:blow"}, {"rule:often"}, {"noise:shake"}};

/// (outcomes) of one lane.
std::vector<double> outcomes(Simulation& simulation, const LaneRun& lane) {
  return simulation.run(0, std::span(&lane, 1)).outcomes;
}

/// Counts of events may be the same in two runs.
std::uint32_t run_that_differs_in_all(Simulation& simulation, const std::vector<double>& own) {
  for (std::uint32_t run = 100; run < 200; ++run) {
    const std::vector<double> other = outcomes(simulation, {run});
    if (std::equal(own.begin(), own.end(), other.begin(), std::not_equal_to<>())) return run;
  }
  throw std::logic_error("all runs have something in common");
}

class LuckByPurpose : public ::testing::Test {
 protected:
  TestScenario made = compile_text(each_its_own);
};

TEST_F(LuckByPurpose, IsNamedAsTheFormatNamesStreams) {
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_THAT(luck_purposes(*made.model),
              ElementsAre("parameter:drawn", "ties:tied", "event:blow", "rule:often", "noise:shake"));
}

TEST_F(LuckByPurpose, IsThatOfTheOtherRunWhereItIsRedrawn) {
  ASSERT_TRUE(made.model) << made.messages();
  Simulation simulation(*made.model, 5, 1, record_series_only());
  simulation.tell_apart(purposes);
  const std::vector<double> own = outcomes(simulation, {3});
  const std::uint32_t run = run_that_differs_in_all(simulation, own);
  const std::vector<double> other = outcomes(simulation, {run});
  for (std::size_t redrawn = 0; redrawn < purposes.size(); ++redrawn) {
    std::vector<double> expected = own;
    expected[redrawn] = other[redrawn];
    EXPECT_EQ(outcomes(simulation, {3, {}, std::uint64_t{1} << redrawn, run}), expected) << redrawn;
  }
  EXPECT_EQ(outcomes(simulation, {3, {}, 31, run}), other);
}

TEST_F(LuckByPurpose, OfSeveralAtOnceIsOnePurpose) {
  ASSERT_TRUE(made.model) << made.messages();
  const std::vector<LaneRun> lanes{{3}, {8}, {3, {}, 2, 8}};
  EnsembleOptions options;
  options.runs = lanes.size();
  options.lane_runs = lanes;
  options.purposes = {{"rule:often"}, {"noise:shake", "ties:tied"}};
  Everything all;
  ASSERT_TRUE(run_ensemble(*made.model, options, all));
  const std::size_t before = 1 + 13 * 5;  // a parameter, the series
  const auto end = [&](std::size_t run, std::size_t metric) { return all.by_run.at(run).at(before + metric); };
  EXPECT_EQ(end(2, 1), end(1, 1));
  EXPECT_EQ(end(2, 4), end(1, 4));
  EXPECT_EQ(end(2, 3), end(0, 3));
}

TEST_F(LuckByPurpose, OfWhatIsNotDrawnIsRefused) {
  ASSERT_TRUE(made.model) << made.messages();
  Simulation simulation(*made.model, 5, 1);
  const auto refused = [&](std::vector<std::vector<std::string>> wrong) {
    EXPECT_THROW(simulation.tell_apart(wrong), std::invalid_argument);
  };
  refused({{"parameter:fixed"}});
  refused({{"event:sure"}});
  refused({{"rule:oftn"}});
  refused({{"rule:often"}, {"rule:often"}});
  refused(std::vector<std::vector<std::string>>(65));
}

}  // namespace
}  // namespace entente
