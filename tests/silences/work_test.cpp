#include "silences/work.h"

#include "silences/probe.h"
#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class SilenceWork : public SilentWorlds {};

constexpr const char* noisy_world =
    "'dynamics': {'n': {'type': 'noise', 'attribute': 'y', 'volatility': 1}}, 'rules': {'r': {'for': 'i in "
    "actor', "
    "'when': 'y[i] > 100', 'emit': {'type': 'grow', 'who': 'i'}}}";

/// The 5.8 million pairs of its rule are too many to judge in a second; `rules` are further ones.
TestScenario large_world(const std::string& storage, const std::string& rules) {
  return compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'}, "
      "'generate_actors': {'S': {'count': 2400}}, 'relations': {'trust': {'range': [-1, 1], 'storage': '" +
      storage +
      "'}}, 'event_types': {'hit': {'roles': {'who': 'actor', 'whom': 'actor'}, 'effects': [{'change': "
      "'trust[whom, who]', 'by': -1}]}}, 'rules': {'r': {'for': ['i in actor', 'j in actor'], 'when': "
      "'trust[i, j] > 0.4', 'emit': {'type': 'hit', 'who': 'i', 'whom': 'j'}}" +
      rules + "}}");
}

TEST_F(SilenceWork, OfManyRunsTheFirstAreLookedAt) {
  const Silences found = silences(world(noisy_world), 40, {1, 1, 16});
  EXPECT_EQ(found.runs, 40u);
  EXPECT_EQ(found.looked_at, 16u);
  EXPECT_EQ(found.caveat(), "What kept them so is told of the first 16 runs.");
  EXPECT_EQ(silences(world(noisy_world), 40, {1, 1, 1}).caveat(),
            "What kept them so is told of the first run.");
  EXPECT_EQ(silences(world(noisy_world), 16).caveat(), "");
}

/// What is told does not hang on how relations are stored: SilencesOfSparseWorlds.
TEST_F(SilenceWork, OfALargeWorldItIsNotLookedIntoWhy) {
  const Silences found = silences(large_world("sparse", ""), 1);
  ASSERT_EQ(found.found.size(), 1u);
  EXPECT_EQ(found.found[0].text, "r never fired");
  EXPECT_EQ(found.looked_at, 0u);
  EXPECT_EQ(found.caveat(), "What kept 1 of them so was not looked into: the world is too large.");
}

TEST_F(SilenceWork, RulesOfTooManyBindingsAreLeftOut) {
  const Silences found =
      silences(large_world("dense",
                           ", 'few': {'for': 'i in actor', 'when': 'trust[i, S0] > 0.4', 'emit': "
                           "{'type': 'hit', 'who': 'i', 'whom': 'S0'}}"),
               1);
  ASSERT_EQ(found.found.size(), 2u);
  EXPECT_EQ(found.found[0].text, "r never fired");
  EXPECT_EQ(found.found[1].text,
            "few never fired: trust[S1, S0] > 0.4 never held; at most 0 (the nearest of 2399)");
  EXPECT_EQ(found.caveat(),
            "What kept 1 of them so was not looked into: they, or their bindings, are too many.");
}

TEST_F(SilenceWork, OfWhatCanBeJudgedTheLongestIsLeftOut) {
  const TestScenario made = large_world("sparse",
                                        ", 'few': {'for': 'i in actor', 'when': 't < 0', 'emit': "
                                        "{'type': 'hit', 'who': 'i', 'whom': 'S0'}}");
  detail::Silent silent;
  silent.rules = {0, 1};
  const detail::Probe both(made.scenario, *made.model, {}, silent);
  EXPECT_TRUE(both.rules()[0].is_left_out());
  EXPECT_FALSE(both.rules()[1].is_left_out());
  EXPECT_EQ(both.left_out(), 1u);
  EXPECT_EQ(both.runs_worth_judging(), static_cast<std::size_t>(5e8 / (1 + 8.0 * 12 * 2400)));
  silent.rules = {0};
  EXPECT_EQ(detail::Probe(made.scenario, *made.model, {}, silent).runs_worth_judging(), 0u);
}

/// Rules come before events, and those before outcomes; what is beyond the room for all is not looked into.
TEST_F(SilenceWork, IsDoneForTheFirstThatFindRoom) {
  detail::Silent few;
  few.rules = {1, 2};
  few.outcomes = {5};
  EXPECT_EQ(detail::leave_out(few), 0u);
  EXPECT_THAT(few.rules, ElementsAre(1u, 2u));
  detail::Silent many;
  many.rules.assign(detail::max_looked_into - 1, 7);
  many.events = {3, 4};
  many.outcomes = {5};
  EXPECT_EQ(detail::leave_out(many), 2u);
  EXPECT_EQ(many.rules.size(), detail::max_looked_into - 1);
  EXPECT_THAT(many.events, ElementsAre(3u));
  EXPECT_THAT(many.outcomes, ElementsAre());
}

TEST_F(SilenceWork, IsWorthNoMoreRunsThanThereAreOrAreAllowed) {
  const TestScenario made = world("'rules': {'r': {'when': 't < 0', 'emit': {'type': 'grow', 'who': 'A'}}}");
  const auto worth = [&](std::size_t runs, std::size_t most) {
    return detail::runs_worth(made.scenario, *made.model, runs, {.max_runs = most});
  };
  EXPECT_EQ(worth(10, 256), 10u);
  EXPECT_EQ(worth(1000, 256), 256u);
  EXPECT_EQ(worth(1000, 16), 16u);
}

}  // namespace
}  // namespace entente
