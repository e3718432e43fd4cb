#include "silent_worlds.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

class JudgedRules : public SilentWorlds {};

TEST_F(JudgedRules, OfManyBindingsTheNearestIsNamed) {
  EXPECT_THAT(texts("'rules': {'r': {'for': ['i in actor', 'j in actor'], 'when': 'trust[i, j] > 0.4', 'emit': "
                    "{'type': 'grow', 'who': 'i'}}}"),
              ElementsAre("r never fired: trust[B, A] > 0.4 never held; at most 0.25 (the nearest of 6)"));
  EXPECT_THAT(texts("'rules': {'r': {'for': ['i in pair', 'j in pair'], 'where': 'x[i] < x[j]', 'when': "
                    "'trust[i, j] - y[i] > 0.4', 'emit': {'type': 'meet', 'who': 'pair'}}}"),
              ElementsAre("r never fired: trust[A, B] - y[A] > 0.4 never held; at most -0.3"))
      << "'where' chooses what 'when' is judged for";
}

TEST_F(JudgedRules, ABindingThatCannotBeIsToldByWhatRulesItOut) {
  const auto rule = [](const std::string& where) {
    return texts("'rules': {'r': {'for': 'i in actor', 'where': '" + where +
                 "', 'when': 'y[i] > 1', 'emit': {'type': 'meet', 'who': 'pair'}}}");
  };
  EXPECT_THAT(rule("still[i] > 5 && i in pair"),
              ElementsAre("r never fired: still[C] > 5 never held; at most 4 (the nearest of 3)"));
  EXPECT_THAT(rule("x[i] > 5 && i in pair"),
              ElementsAre("r never fired: x[B] > 5 never held; at most 2 (the nearest of 2)"));
  EXPECT_THAT(rule("i in none"), ElementsAre("r never fired: i in none never held"));
}

TEST_F(JudgedRules, ASparseRelationIsJudgedAsADenseOneIs) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'}, 'actors': {'A': "
      "{}, 'B': "
      "{}, 'C': {}}, 'relations': {'link': {'storage': 'sparse', 'ties': {'A': {'B': 0.2}, 'B': {'C': 0.3}}}}, "
      "'event_types': "
      "{'cut': {'roles': {'who': 'actor', 'whom': 'actor'}, 'effects': [{'change': 'link[who, whom]', 'by': "
      "-1}]}}, "
      "'rules': {'r': {'for': ['i in actor', 'j in actor'], 'when': 'link[i, j] > 0 && link[i, j] > 0.4', "
      "'emit': "
      "{'type': 'cut', 'who': 'i', 'whom': 'j'}}}}");
  ASSERT_TRUE(made.model) << made.messages();
  EXPECT_EQ(silences(made, 1).found.at(0).text,
            "r never fired: link[B, C] > 0.4 never held; at most 0.3 (the nearest of 6)");
}

}  // namespace
}  // namespace entente
