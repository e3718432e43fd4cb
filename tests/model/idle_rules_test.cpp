#include "world_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

/// Ties in one direction only, events that move the other, and these parts (after `rules`).
std::string messages(const std::string& rules, const std::string& more = "", const LoadOptions& options = {}) {
  return compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-12-31'},
    'actors': {'USA': {}, 'HOU': {'kind': 'nonstate'}, 'YEM': {}, 'OMN': {}},
    'relations': {'hostility': {'range': [0, 1], 'ties': {'HOU': {'USA': 0.9}}}},
    'parameters': {'on': 0, 'chance': {'uniform': [0, 1]}},
    'metrics': {'m': 'hostility[HOU, USA] + on + chance'},
    'event_types': {'strike': {'roles': {'by': 'actor', 'on_whom': 'actor'},
      'effects': [{'change': 'hostility[on_whom, by]', 'by': 0.1}]}},
    'rules': {)" + rules + "}" +
                          more + "}",
                      options)
      .messages();
}

std::string strike(const std::string& condition, const std::string& by = "USA", const std::string& on = "HOU") {
  return "{" + condition + ", 'emit': {'type': 'strike', 'by': '" + by + "', 'on_whom': '" + on + "'}}";
}

TEST(IdleRules, NameTheCellThatNothingMovesAndTheOtherDirection) {
  EXPECT_EQ(
      messages("'us-strikes':\n" + strike("'when': 'hostility[USA, HOU] > 0.4', 'rate': 2")),
      "9:10: warning: rules.us-strikes.when: 'hostility[USA, HOU] > 0.4' never holds, so that 'us-strikes' can "
      "never fire: hostility[USA,HOU] is 0 and nothing moves it (hostility[HOU,USA] is 0.9 at the start)\n");
}

TEST(IdleRules, OfARuleOverAllPairsOnlyTheBindingsThatCanFireMoveAnything) {
  const std::string us_strikes = "'us-strikes':\n" + strike("'when': 'hostility[USA, HOU] > 0.4', 'rate': 2");
  const auto all_pairs = [](const std::string& when, const std::string& by, const std::string& on) {
    return ", 'all-pairs': " +
           strike("'for': ['a in actor', 'b in actor'], 'when': '" + when + "', 'rate': 2", by, on);
  };
  EXPECT_EQ(
      messages(us_strikes + all_pairs("hostility[a, b] > 0.4", "b", "a")),
      "9:10: warning: rules.us-strikes.when: 'hostility[USA, HOU] > 0.4' never holds, so that 'us-strikes' can "
      "never fire: hostility[USA,HOU] is 0 and nothing moves it (hostility[HOU,USA] is 0.9 at the start)\n")
      << "hostility[HOU, USA] alone is moved";
  EXPECT_EQ(messages(us_strikes + all_pairs("hostility[a, b] > 0.4", "a", "b")), "")
      << "that of the other side";
  EXPECT_EQ(messages(us_strikes + all_pairs("sum(k in actor: hostility[k, a]) > 0.4", "b", "a")), "")
      << "from one binding to the next";
}

TEST(IdleRules, NameTheOneConditionThatFails) {
  EXPECT_EQ(
      messages("'r':\n" +
               strike("'when': '(hostility[HOU, USA] > 0.4 && hostility[YEM, OMN] >= 0.2) && t > 0', "
                      "'rate': 2")),
      "9:10: warning: rules.r.when: 'hostility[YEM, OMN] >= 0.2' never holds, so that 'r' can never fire: "
      "hostility[YEM,OMN] is 0 and nothing moves it\n");
}

TEST(IdleRules, SayHowFarManyCellsReach) {
  EXPECT_EQ(
      messages("'r':\n" + strike("'for': ['a in state', 'b in state'], 'where': 'hostility[a, b] > 0.4', "
                                 "'rate': 2",
                                 "YEM")),
      "9:48: warning: rules.r.where: 'hostility[a, b] > 0.4' holds for no binding of 'for', so that 'r' can "
      "never fire: the 6 cells of 'hostility' that it reads are 0 and nothing moves them\n");
}

TEST(IdleRules, ARateIsAConditionToo) {
  EXPECT_EQ(
      messages("'r':\n" + strike("'rate': '3 * hostility[USA, HOU]'")),
      "9:10: warning: rules.r.rate: 'hostility[USA, HOU]' is 0, so that 'r' can never fire: hostility[USA,HOU] "
      "is 0 and nothing moves it (hostility[HOU,USA] is 0.9 at the start)\n");
  EXPECT_NE(messages("'r':\n" + strike("'rate': 'hostility[USA, HOU] - 0.5'"))
                .find("'hostility[USA, HOU] - 0.5' is never above 0"),
            std::string::npos);
}

TEST(IdleRules, WhatAnythingMovesMayComeToPass) {
  const std::string idle = "'r': " + strike("'when': 'hostility[USA, HOU] > 0.4', 'rate': 2");
  EXPECT_EQ(messages(idle + ", 'houthis': " + strike("'rate': 1", "HOU", "USA")), "") << "a rule";
  EXPECT_EQ(
      messages(idle + ", 'all': {'for': ['i in actor', 'j in actor'], 'rate': 1, 'emit': {'type': 'strike', "
                      "'by': 'i', 'on_whom': 'j'}}"),
      "");
  EXPECT_EQ(
      messages(idle,
               ", 'events': {'e': {'date': '2025-05-01', 'type': 'strike', 'by': 'HOU', 'on_whom': 'USA'}}"),
      "");
  EXPECT_EQ(
      messages(idle, ", 'dynamics': {'n': {'type': 'noise', 'relation': 'hostility', 'volatility': 0.1}}"), "");
  EXPECT_EQ(
      messages(idle,
               ", 'dynamics': {'d': {'type': 'drift', 'for': 'k in nonstate', 'change': 'hostility[USA, k]', "
               "'by': 0.1}}"),
      "");
  EXPECT_EQ(messages(idle, "", {{}, {"relations.hostility.ties.USA.HOU=chance"}, {}}), "") << "drawn";
  EXPECT_EQ(messages(idle, "",
                     {{}, {"relations.hostility.half_life=1 year", "relations.hostility.baseline=0.5"}, {}}),
            "")
      << "decay";
}

/// An event that is over before the run begins moves nothing, and neither does a drift elsewhere.
TEST(IdleRules, WhatMovesOtherCellsDoesNotHelp) {
  const std::string idle = "'r': " + strike("'when': 'hostility[USA, HOU] > 0.4', 'rate': 2");
  for (const std::string& more :
       {std::string(
            ", 'events': {'e': {'date': '2024-05-01', 'type': 'strike', 'by': 'HOU', 'on_whom': 'USA'}}"),
        std::string(", 'dynamics': {'d': {'type': 'drift', 'for': 'k in state', 'change': 'hostility[YEM, k]', "
                    "'by': 1}}")})
    EXPECT_NE(messages(idle, more).find("rules.r.when"), std::string::npos) << more;
}

/// Two rules that wait for each other never begin; nor does one that moves what it waits for.
TEST(IdleRules, ThatWaitForEachOtherAreTold) {
  const std::string said =
      messages("'a': " + strike("'when': 'hostility[USA, YEM] > 0.4', 'rate': 2", "OMN", "YEM") +
               ", 'b': " + strike("'when': 'hostility[YEM, OMN] > 0.4', 'rate': 2", "YEM", "USA"));
  EXPECT_NE(said.find("warning: rules.a.when"), std::string::npos) << said;
  EXPECT_NE(said.find("warning: rules.b.when"), std::string::npos) << said;
}

/// Switched off by a parameter is meant so, and so is what would follow from it.
TEST(IdleRules, BehindASwitchAreNotTold) {
  EXPECT_EQ(messages("'a': " + strike("'rate': '2 * on'", "HOU", "USA") +
                     ", 'b': " + strike("'when': 'hostility[USA, HOU] > 0.4', 'rate': 2")),
            "");
}

TEST(IdleRules, AGroupWithTooFewMembersIsNamed) {
  const auto group = [](const std::string& members) { return ", 'groups': {'few': [" + members + "]}"; };
  EXPECT_EQ(
      messages("'r':\n" + strike("'for': 'a in few', 'rate': '2 * hostility[HOU, USA]'", "USA"), group("")),
      "9:9: warning: rules.r.for: the group 'few' has no members, so that 'r' can never fire\n");
  EXPECT_EQ(messages("'r':\n" + strike("'for': ['a in few', 'b in few'], 'rate': 2", "a", "b"), group("'YEM'")),
            "9:10: warning: rules.r.for[0]: the 2 variables over the group 'few' are different actors, and it "
            "has only 1, so that 'r' can never fire\n");
  EXPECT_EQ(
      messages("'r': " + strike("'for': ['a in few', 'b in state'], 'rate': 2", "a", "b"), group("'YEM'")), "");
}

TEST(IdleRules, SoAreDriftsThatMoveNothing) {
  const auto drift = [](const std::string& more) {
    return messages("'r': " + strike("'rate': 1"),
                    ", 'groups': {'none': []}, 'outcomes': {'o': {'is': 'count(k in none)'}}, 'dynamics': "
                    "{'d':\n{'type': 'drift', " +
                        more + ", 'change': 'hostility[HOU, YEM]', 'by': 0.1}}");
  };
  EXPECT_EQ(
      drift("'where': 'hostility[USA, HOU] > 0.4'"),
      "9:28: warning: dynamics.d.where: 'hostility[USA, HOU] > 0.4' never holds, so that 'd' moves nothing: "
      "hostility[USA,HOU] is 0 and nothing moves it (hostility[HOU,USA] is 0.9 at the start)\n");
  EXPECT_EQ(
      drift("'for': 'k in state', 'where': 'hostility[k, OMN] > 0.4'"),
      "9:49: warning: dynamics.d.where: 'hostility[k, OMN] > 0.4' holds for no binding of 'for', so that 'd' "
      "moves nothing: hostility[USA,OMN] is 0, hostility[YEM,OMN] is 0 and nothing moves them\n");
  EXPECT_EQ(drift("'for': 'k in none'"),
            "9:26: warning: dynamics.d.for: the group 'none' has no members, so that 'd' moves nothing\n");
  for (const char* fine :
       {"'where': 'on'", "'where': 'hostility[HOU, USA] > 0.4'", "'where': 't > 0.5'", "'for': 'k in state'"})
    EXPECT_EQ(drift(fine), "") << fine;
}

/// What a what-if takes away elsewhere is what it is for; what it writes itself is told.
TEST(IdleRules, ThatAreAsWrittenAreNotToldOfAVariation) {
  const std::string
      rule = "'r': " + strike("'when': 'hostility[YEM, OMN] > 0.4', 'rate': 2"),
      event = ", 'events': {'e': {'date': '2025-05-01', 'type': 'strike', 'by': 'OMN', 'on_whom': 'YEM'}}";
  EXPECT_EQ(messages(rule, event), "");
  EXPECT_EQ(messages(rule, event, {{}, {"events.e=null"}, {}}), "");
  const std::string said = messages(rule, event, {{}, {"events.e=null", "rules.r.rate=3"}, {}});
  EXPECT_NE(said.find("so that 'r' can never fire"), std::string::npos) << said;
}

TEST(IdleRules, WhatIsNotKnownBeforehandIsNotTold) {
  for (const char* when : {"t > 100", "chance > 2", "balance(hostility) > 0.5", "hostility[USA, HOU] > chance",
                           "sum(k in actor : hostility[k, USA]) > 3 || t > 1"})
    EXPECT_EQ(messages("'r': " + strike(std::string("'when': '") + when + "', 'rate': 2")), "") << when;
}

TEST(IdleRules, AggregatesOverWhatNothingMovesAreKnown) {
  EXPECT_EQ(
      messages("'r':\n" + strike("'when': 'max(k in state : hostility[k, OMN]) > 0.5', 'rate': 2")),
      "9:10: warning: rules.r.when: 'max(k in state : hostility[k, OMN]) > 0.5' never holds, so that 'r' can "
      "never fire: nothing moves what it reads\n");
}

}  // namespace
}  // namespace entente
