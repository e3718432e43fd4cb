/// Settings that have no effect, or another than the number says.
#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

/// Of a world in which trust decays and power does not.
std::string remarks_on(const std::string& parts, const std::string& attribute = "",
                       const LoadOptions& options = {}) {
  return compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01'},
    'actors': {'A': {}, 'B': {}}, 'groups': {'none': []}, 'parameters': {'most': 0.5},
    'attributes': {'power': {'range': [0, 1])" +
                          attribute + R"(}},
    'relations': {'trust': {'range': [-1, 1], 'half_life': '1 year'}},
    'metrics': {'m': 'count(k in none) + power[A] + trust[A, B] + most'},
    'dynamics': {'n': {'type': 'noise', 'relation': 'trust', 'volatility': 0.1}},
    )" + parts + "}",
                      options)
      .messages();
}

std::string effect(const std::string& text) {
  return remarks_on("'event_types': {'e': {'effects': [\n{" + text +
                    "}]}}, 'events': {'x': {'date': '2025-02-01', 'type': 'e'}}");
}

TEST(InVain, ABaselineWithoutAHalfLife) {
  EXPECT_EQ(
      remarks_on("'watch': []", ", 'baseline': 0.5"),
      "3:59: warning: attributes.power.baseline: 'baseline' has no effect without 'half_life': nothing decays "
      "toward it\n");
  EXPECT_EQ(remarks_on("'watch': []", ", 'baseline': 0.5, 'half_life': '1 year'"), "");
  EXPECT_EQ(remarks_on("'watch': []", ", 'baseline': 'initial'"), "") << "it says what goes without saying";
  EXPECT_EQ(remarks_on("'watch': []", ", 'baseline': 0.5, 'half_life': '1 year'",
                       {{}, {"attributes.power.half_life=null"}, {}}),
            "")
      << "a what-if may take the decay away";
}

TEST(InVain, ALastingPartWithoutAHalfLife) {
  EXPECT_EQ(
      effect("'change': 'power[A]', 'by': 0.1, 'lasting': 0.5"),
      "8:46: warning: event_types.e.effects[0].lasting: 'lasting' has no effect: 'power' has no 'half_life', "
      "so that all of a change lasts\n");
  EXPECT_EQ(effect("'change': 'trust[A, B]', 'by': 0.1, 'lasting': 0.5"), "");
}

TEST(InVain, RaisingAndLoweringBeyondTheRange) {
  EXPECT_EQ(
      effect("'change': 'trust[A, B]', 'raise_to': 2"),
      "8:39: warning: event_types.e.effects[0].raise_to: found 2, outside the range [-1, 1] of 'trust': it "
      "counts as 1\n");
  EXPECT_EQ(
      effect("'change': 'trust[A, B]', 'lower_to': '-3 * most'"),
      "8:39: warning: event_types.e.effects[0].lower_to: found -1.5, outside the range [-1, 1] of 'trust': it "
      "counts as -1\n");
  EXPECT_EQ(
      effect("'change': 'trust[A, B]', 'raise_to': -1"),
      "8:39: warning: event_types.e.effects[0].raise_to: changes nothing: no value of 'trust' is below -1\n");
  EXPECT_EQ(
      effect("'change': 'power[A]', 'lower_to': 1.5"),
      "8:36: warning: event_types.e.effects[0].lower_to: changes nothing: no value of 'power' is above 1\n");
  for (const char* fine :
       {"'raise_to': 1", "'lower_to': -1", "'raise_to': 'most'", "'lower_to': '2 * trust[B, A]'"})
    EXPECT_EQ(effect(std::string("'change': 'trust[A, B]', ") + fine), "") << fine;
}

TEST(InVain, AnEffectOverNobody) {
  EXPECT_EQ(effect("'for': 'k in none', 'change': 'power[k]', 'by': 0.1"),
            "8:9: warning: event_types.e.effects[0].for: the group 'none' has no members, so that this effect "
            "changes nothing\n");
}

TEST(InVain, ADiffusionThatDrivesActorsApart) {
  const auto with = [](const std::string& rate) {
    return remarks_on("'watch': []", "",
                      {{},
                       {"dynamics={\"d\":{\"type\":\"diffusion\",\"attribute\":\"power\","
                        "\"through\":\"trust\",\"rate\":" +
                        rate + "}}"},
                       {}});
  };
  EXPECT_NE(with("-5").find("dynamics.d.rate: found -5; below 0, so that actors move ever further away"),
            std::string::npos)
      << with("-5");
  EXPECT_EQ(with("5"), "");
  EXPECT_EQ(with("\"most\""), "");
}

}  // namespace
}  // namespace entente
