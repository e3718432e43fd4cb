/// Comparisons that no value of a range ever meets.
#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

std::string of_condition(const std::string& condition) {
  return compile_world(
             "'parameters': {'limit': -3}, 'metrics': {'m': 'limit'}, 'rules': {'r':\n{'for': ['i in state', "
             "'j in "
             "state'], 'when': '" +
             condition +
             "', 'rate': 1, 'emit': {'type': 'raid', 'raider': 'i', 'victim': 'j'}}}, 'dynamics': {'moves': "
             "{'type': "
             "'noise', 'relation': 'trust', 'volatility': 0.1}}")
      .messages();
}

TEST(BeyondRange, IsToldWhereItStands) {
  EXPECT_EQ(of_condition("trust[i, j] < -3"),
            "11:60: warning: rules.r.when: never holds: the range of 'trust' is [-1, 1]\n");
  EXPECT_EQ(of_condition("t > 0.1 && (power[i] > 0 || 2 <= trust[i, j])"),
            "11:78: warning: rules.r.when: never holds: the range of 'trust' is [-1, 1]\n");
  for (const char* never : {"trust[i, j] > 1", "trust[i, j] >= 1.5", "trust[i, j] < -1", "-1 > trust[i, j]",
                            "trust[i, j] == 2", "any(k in state : trust[k, i] > 1)"})
    EXPECT_NE(of_condition(never).find("never holds: the range"), std::string::npos) << never;
}

TEST(BeyondRange, WhatMayHoldIsNotTold) {
  for (const char* fine : {"trust[i, j] >= 1", "trust[i, j] <= -1", "trust[i, j] != 2", "trust[i, j] > -1",
                           "trust[i, j] < limit", "trust[i, j] - 3 > 1", "trust[i, j] < power[i] - 2"})
    EXPECT_EQ(of_condition(fine).find("never holds: the range"), std::string::npos) << fine;
}

TEST(BeyondRange, OutcomesEventsAndEffectsAreLookedAtToo) {
  for (const char* parts :
       {"'outcomes': {'o': {'is': 'trust[PAK, AFG] < -1.5', 'over': 'ever'}}",
        "'events': {'e': {'date': '2025-02-10', 'type': 'raid', 'raider': 'PAK', 'victim': 'AFG', 'when': "
        "'trust[raider, victim] > 4'}}",
        "'dynamics': {'d': {'type': 'drift', 'where': 'power[PAK] > 40', 'change': 'trust[PAK, AFG]', 'by': "
        "1}}"})
    EXPECT_NE(compile_world(parts).messages().find("never holds: the range of '"), std::string::npos) << parts;
}

}  // namespace
}  // namespace entente
