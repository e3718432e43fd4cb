#include "silences/probe.h"

#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class ProbeTest : public SilentWorlds {};

constexpr const char* world_of_noise =
    "'dynamics': {'n': {'type': 'noise', 'attribute': 'y', 'volatility': 1}}, 'rules': {'r': {'for': 'i in "
    "actor', "
    "'when': 'y[i] > 100', 'emit': {'type': 'grow', 'who': 'i'}}}";

/// Effects of events are seen by rules of the same step, and by these alone when they fade at once.
TEST_F(ProbeTest, RulesAreJudgedAfterTheEventsOfTheirStep) {
  const std::string event = "'events': {'e': {'date': '2025-03-05', 'type': 'grow', 'who': 'A'}}, ";
  EXPECT_THAT(
      texts(event + "'rules': {'down': {'when': 'x[A] > 1', 'emit': {'type': 'meet', 'who': 'pair'}}, "
                    "'late': {'when': 't > 0.17 && x[A] < 2', 'emit': {'type': 'meet', 'who': 'pair'}}}"),
      ElementsAre("late never fired: x[A] < 2 never held while t > 0.17 did; never below 2"));
  // the step of March begins at 0.1615 years; x is 1 when it begins
  EXPECT_THAT(
      texts(event + "'rules': {'late': {'when': 't > 0.16 && x[A] < 2', 'emit': {'type': 'meet', 'who': "
                    "'pair'}}}"),
      ElementsAre("late never fired: x[A] < 2 never held while t > 0.16 did; never below 2"));
}

TEST_F(ProbeTest, ThreadsChangeNothing) {
  const TestScenario made = world(world_of_noise);
  const std::string one = silences_json(silences(made, 100, {1, 1})),
                    three = silences_json(silences(made, 100, {1, 3}));
  EXPECT_EQ(one, three);
}

/// Rules, events and outcomes are judged in every run, and only what is judged is recorded.
TEST_F(ProbeTest, JudgesEachAsOftenAsItIsAskedAndNothingElse) {
  const TestScenario made = world(
      "'rules': {'r': {'when': 't < 0', 'emit': {'type': 'grow', 'who': 'A'}}}, 'events': {'e': {'date': "
      "'2025-03-05', "
      "'every': '4 months', 'type': 'grow', 'who': 'A', 'when': 't < 0'}}, 'outcomes': {'o': {'is': 't < 0', "
      "'over': 'ever'}}");
  Summary summary;
  summary.outcomes.resize(1);
  detail::Silent silent;
  silent.rules = silent.events = silent.outcomes = {0};
  const detail::Probe probe(made.scenario, *made.model, summary, silent);
  const detail::Tallies tallies = probe.run(5, {.threads = 1}, nullptr).value();
  EXPECT_EQ(tallies.rules.at(0).condition.asked, 5u * 12);
  EXPECT_EQ(tallies.events.at(0).condition.asked, 5u * 3);
  EXPECT_EQ(tallies.outcomes.at(0).condition.asked, 5u * 13);
  EXPECT_EQ(tallies.rules.at(0).condition.held + tallies.outcomes.at(0).condition.held, 0u);
}

TEST_F(ProbeTest, FindsNothingOnceItIsStopped) {
  const TestScenario made = world(world_of_noise);
  detail::Silent silent;
  silent.rules = {0};
  const std::atomic<bool> stop{true};
  EXPECT_FALSE(detail::Probe(made.scenario, *made.model, {}, silent).run(5, {.threads = 1}, &stop));
}

}  // namespace
}  // namespace entente
