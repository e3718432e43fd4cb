/// Rules, and what they bring about, that cannot go on.
#include <gmock/gmock.h>

#include "support/compiled.h"

namespace entente::rule_stops {
namespace {

using namespace testing_support;

/// What a world says when it stops, by so many threads, for the runs from `first` on.
std::string stop_of(const std::string& rest, std::size_t first = 0, std::size_t lanes = 1,
                    std::size_t threads = 1) {
  const TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 week'}," + rest);
  EXPECT_TRUE(made.model) << made.messages();
  if (!made.model) return "";
  Simulation simulation(*made.model, 1, lanes, {}, threads);
  try {
    simulation.run(first, lanes);
  } catch (const RunError& error) {
    return error.what();
  }
  return "it does not stop";
}

/// Three actors, of whom B has x = 0, and `items`; `e` changes y of its actor.
std::string world(const std::string& items) {
  return R"('actors': {'A': {'x': 1}, 'B': {'x': 0}, 'C': {'x': 2}}, 'attributes': {'x': {}, 'y': {}},
    'parameters': {'zero': 0}, 'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [{'change': 'y[a]', 'by': 1}]},
    'more': {'roles': {'a': 'actor'}, 'effects': [{'change': 'x[a]', 'by': '9 * x[a]'}]}},)" +
         items + "}";
}

std::string rule(const std::string& settings, const std::string& type = "e") {
  return world("'rules': {'often': {'for': 'i in actor', " + settings + ", 'emit': {'type': '" + type +
               "', 'a': 'i'}}}");
}

TEST(RuleStops, AMeanAbove500StopsTheRunAndSaysWhere) {
  EXPECT_EQ(stop_of(rule("'rate': 'if(i == C, 26100, 1)'"), 7),
            "run 7 stopped on 2025-01-01: 'often': 500.2 firings in one step are expected for i = C, more than "
            "500; the "
            "step is too long for such a rate");
  EXPECT_EQ(stop_of(rule("'rate': 26000")), "it does not stop") << "498 are not too many";
  EXPECT_EQ(stop_of(rule("'rate': 'if(i == A, 1e300 * 1e300, 1)'")),
            "run 0 stopped on 2025-01-01: 'often': inf firings in one step are expected for i = A, more than "
            "500; the "
            "step is too long for such a rate");
  EXPECT_EQ(stop_of(world("'rules': {'often': {'rate': 1000, 'per': 'day', 'emit': {'type': 'e', 'a': 'A'}}}")),
            "run 0 stopped on 2025-01-01: 'often': 7000 firings in one step are expected, more than 500; the "
            "step is too "
            "long for such a rate");
}

/// Also where the rate, or a factor of it, depends on nothing that moves.
TEST(RuleStops, ARateThatIsNoNumberIsSaidToBeTheRateDenseAndSparse) {
  const auto said = [](const std::string& storage, const std::string& settings) {
    return stop_of(
        R"('actors': {'A': {}, 'B': {}, 'C': {}}, 'attributes': {'mood': {}, 'y': {}}, 'relations': {'q': {'storage': ')" +
        storage + R"('}},
      'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [{'change': 'y[a]', 'by': 1}]}},
      'rules': {'often': {'for': ['i in actor', 'j in actor'], )" +
        settings + ", 'emit': {'type': 'e', 'a': 'i'}}}}");
  };
  const std::string bad = "tanh(q[i, j] * log(mood[i]))";
  for (const char* storage : {"dense", "sparse"}) {
    EXPECT_EQ(said(storage, "'rate': '2 * " + bad + "'"),
              "run 0 stopped on 2025-01-01: 'often': its rate is not a number for i = A, j = B");
    EXPECT_EQ(said(storage, "'where': 'i != A', 'probability': '" + bad + "'"),
              "run 0 stopped on 2025-01-01: 'often': its probability is not a number for i = B, j = A");
    EXPECT_EQ(said(storage, "'where': '" + bad + " > 0', 'rate': 1"),
              "run 0 stopped on 2025-01-01: 'often': its condition is not a number for i = A, j = B");
  }
}

/// The length of a step is a difference of times, so that what is 500 by its author's reckoning is a little
/// more in some steps.
TEST(RuleStops, AMeanOf500IsNotTooMuchInAnyStep) {
  for (const std::string rate : {"'rate': '500 * 365.25 / 7'", "'rate': 500, 'per': 'week'"}) {
    const TestScenario made =
        compile_text("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2045-01-01'}," +
                     world("'rules': {'often': {" + rate + ", 'emit': {'type': 'e', 'a': 'A'}}}"));
    ASSERT_TRUE(made.model) << made.messages();
    EXPECT_NO_THROW(Simulation(*made.model, 1, 1).run(0, 1)) << rate;
  }
}

TEST(RuleStops, AMeanALittleAbove500IsToldToItsDigits) {
  EXPECT_THAT(stop_of(rule("'rate': '500.04 * 365.25 / 7'")), ::testing::HasSubstr("500.04 firings in one step"));
  EXPECT_THAT(stop_of(rule("'rate': '500.00002 * 365.25 / 7'")),
              ::testing::HasSubstr("500.00002 firings in one step are expected for i = A, more than 500;"));
}

TEST(RuleStops, AMeanAbove500NamesTheLoopThatFeedsIt) {
  EXPECT_THAT(stop_of(rule("'rate': '100 * x[i]'", "more")),
              ::testing::MatchesRegex(
                  "run 0 stopped on 2025-01-..: 'often': [0-9.e+]+ firings in one step are expected for "
                  "i = [AC], more than 500; most likely the rule feeds on itself without end .its "
                  "events move 'x', which its own rate or condition reads., or the step is too long "
                  "for such a rate"));
  EXPECT_THAT(
      stop_of(world(R"('rules': {
      'one': {'for': 'i in actor', 'rate': '1e5 * y[i]', 'emit': {'type': 'more', 'a': 'i'}},
      'two': {'for': 'i in actor', 'rate': '100 * x[i]', 'emit': {'type': 'e', 'a': 'i'}}})")),
      ::testing::HasSubstr("(its events move 'x', which excites 'two', which moves 'y', which its own rate or "
                         "condition reads)"));
}

TEST(RuleStops, WhatFiresAtMostOnceHasNoMeanThatIsTooLarge) {
  EXPECT_EQ(stop_of(rule("'rate': 1e9, 'cooldown': '1 week'")), "it does not stop");
  EXPECT_EQ(stop_of(rule("'probability': '1e9 + x[i]'")), "it does not stop");
  EXPECT_EQ(stop_of(rule("'rate': 1e9, 'when': 'x[i] > 5'")), "it does not stop")
      << "the condition never holds";
}

TEST(RuleStops, TheBindingNamedIsTheFirstForAnyNumberOfThreads) {
  const std::string large = R"('generate_actors': {'A': {'count': 300}}, 'attributes': {'x': {}},
    'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [{'change': 'x[a]', 'by': 1}]}},
    'rules': {'r': {'for': ['i in actor', 'j in actor'], 'rate': 'if((i == A2 || i == A7) && (j == A9 || j == A11), RATE, 0)',
      'emit': {'type': 'e', 'a': 'i'}}})";
  for (const std::string rate : {"if(j == A11, 2, 1) * 1e5", "1e5", "0 / 0"}) {
    std::string own = large;
    own.replace(own.find("RATE"), 4, rate);
    const std::string alone = stop_of(own + "}");
    EXPECT_THAT(alone, ::testing::HasSubstr("for i = A2, j = A9"));
    for (const std::size_t threads : {2u, 3u}) EXPECT_EQ(stop_of(own + "}", 0, 1, threads), alone);
    for (const std::size_t lanes : {3u, 16u}) EXPECT_EQ(stop_of(own + "}", 0, lanes), alone);
  }
}

/// Whether it stops since something grew without end.
bool runs_away(const std::string& rest) {
  const TestScenario made =
      compile_text("{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-03-01'}," + rest);
  EXPECT_TRUE(made.model) << made.messages();
  try {
    Simulation(made.model.value(), 1, 1).run(0, 1);
  } catch (const RunawayError&) {
    return true;
  } catch (const RunError&) {
    return false;
  }
  ADD_FAILURE() << "it does not stop: " << rest;
  return false;
}

TEST(RuleStops, WhatGrowsWithoutEndIsToldFromWhatIsNoNumber) {
  const auto drift = [](const std::string& by) {
    return world("'dynamics': {'d': {'type': 'drift', 'for': 'k in actor', 'change': 'y[k]', 'by': '" + by +
                 "'}}");
  };
  for (const std::string& grows : {rule("'rate': '100 * x[i]'", "more"), drift("exp(800 * (1 + x[k]))"),
                                   drift("1e308 * 9"), drift("1.7e308', 'per': 'week")})
    EXPECT_TRUE(runs_away(grows)) << grows;
  for (const std::string& wrong :
       {rule("'rate': 'x[i] / x[i]'"), drift("x[k] / x[k]"), drift("sqrt(-1 - x[k])")})
    EXPECT_FALSE(runs_away(wrong)) << wrong;
}

const std::string no_number = "run 0 stopped on 2025-01-01: 'often': its condition is not a number for i = B";

/// `x[B] / x[B]` is no number for B alone.
TEST(RuleStops, AConditionThatIsNoNumberStopsTheRun) {
  for (const std::string condition : {"x[i] / x[i]",
                                      "x[i] / x[i] > 1",
                                      "x[i] / x[i] == 1",
                                      "1 != x[i] / x[i]",
                                      "!(x[i] / x[i])",
                                      "x[i] / x[i] && 1",
                                      "1 && x[i] / x[i] < 3",
                                      "0 || x[i] / x[i]",
                                      "x[i] / x[i] || zero",
                                      "if(x[i] / x[i], 0, 0)",
                                      "-(x[i] / x[i])",
                                      "max(0, x[i] / x[i])",
                                      "min(x[i] / x[i], 0)",
                                      "clamp(x[i] / x[i], 0, 0)",
                                      "sign(x[i] / x[i])",
                                      "abs(log(-1 + x[i] - zero)) < 0",
                                      "any(k in actor where k == i : x[k] / x[k])",
                                      "all(k in actor where x[i] / x[i] : 1)",
                                      "count(k in actor where x[i] / x[i] > 0)",
                                      "sum(k in actor where x[i] / x[i] : 0)",
                                      "min(k in actor : x[i] / x[i])",
                                      "max(k in actor : x[i] / x[i])",
                                      "mean(k in actor where k != i : x[i] / x[i])"})
    for (const std::string key : {"when", "where"})
      for (const std::string how : {"'rate': 1", "'probability': 0.001", "'rate': 1, 'cooldown': '1 week'"})
        EXPECT_THAT(
            stop_of(rule(how + ", '" + key + "': '" + condition + "'")),
            ::testing::StartsWith("run 0 stopped on 2025-01-01: 'often': its condition is not a number for i = "))
            << key << ' ' << condition;
}

TEST(RuleStops, WithoutARateToo) {
  EXPECT_EQ(stop_of(rule("'when': 'x[i] / x[i]'")), no_number);
  EXPECT_EQ(stop_of(rule("'when': 'x[i] / x[i] > 5'")), no_number) << "also where it holds for nobody else";
}

/// Conditions that name actors and numbers alone are settled before the run.
TEST(RuleStops, ASettledConditionThatIsNoNumberStopsTheRun) {
  EXPECT_EQ(stop_of(rule("'where': '0 / 0'")),
            "run 0 stopped on 2025-01-01: 'often': its condition is not a number for i = A");
  EXPECT_EQ(stop_of(rule("'where': '0 / 0 > 1 && x[i] < 5'")),
            "run 0 stopped on 2025-01-01: 'often': its condition is not a number for i = A");
  EXPECT_EQ(stop_of(rule("'where': 'if(i == B, 0 / 0, 1)'")), no_number);
  EXPECT_EQ(stop_of(rule("'where': 'i == B && 0 / 0 > 1'")), no_number);
  EXPECT_EQ(stop_of(rule("'where': 'i == B && 0 / 0 > 1', 'when': 'x[i] == 0'")), no_number);
}

TEST(RuleStops, WhatIsDecidedWithoutItNeedsNoNumber) {
  for (const std::string condition :
       {"x[i] > 5 && x[i] / x[i]", "x[i] / x[i] > 1 && zero", "x[i] != 0 && x[i] / x[i] > 5",
        "x[i] == 0 || x[i] / x[i]", "x[i] / x[i] > 0 || 1", "if(x[i] == 0, 0, x[i] / x[i])",
        "any(k in actor : x[i] == 0 || x[i] / x[i])", "all(k in actor : x[i] != 0 && x[i] / x[i])",
        "sum(k in actor where x[k] != 0 : x[k] / x[k])", "i != B && x[i] / x[i]", "i == B && 0 && 0 / 0"})
    for (const std::string key : {"when", "where"})
      EXPECT_EQ(stop_of(rule("'rate': 1, '" + key + "': '" + condition + "'")), "it does not stop")
          << condition;
  EXPECT_EQ(stop_of(rule("'rate': '1 / x[i] - 1 / x[i]', 'when': 'x[i] > 0'")), "it does not stop")
      << "nobody asks for the rate";
}

TEST(RuleStops, ARateOrAProbabilityThatIsNoNumberStopsTheRun) {
  EXPECT_EQ(stop_of(rule("'rate': 'x[i] / x[i]'")),
            "run 0 stopped on 2025-01-01: 'often': its rate is not a number for i = B");
  EXPECT_EQ(stop_of(rule("'probability': 'x[i] / x[i] - 1'")),
            "run 0 stopped on 2025-01-01: 'often': its probability is not a number for i = B");
}

/// Its factors that never change are looked at with the condition, of which there may be none.
TEST(RuleStops, ARateOrAProbabilityThatIsNeverANumberIsNamed) {
  for (const std::string where : {"", "'where': 'x[i] < 5', "}) {
    EXPECT_EQ(stop_of(rule(where + "'probability': 'log(-1) * x[i]'")),
              "run 0 stopped on 2025-01-01: 'often': its probability is not a number for i = A");
    for (const std::string rest : {"", " * x[i]", " * (1 + zero)"})
      EXPECT_EQ(stop_of(rule(where + "'rate': 'log(-1)" + rest + "'")),
                "run 0 stopped on 2025-01-01: 'often': its rate is not a number for i = A");
  }
}

TEST(RuleStops, AnEventsConditionThatIsNoNumberStopsTheRun) {
  const auto event = [](const std::string& when) {
    return stop_of(
        world("'events': {'once': {'date': '2025-01-10', 'type': 'e', 'a': 'B', 'when': '" + when + "'}}"));
  };
  for (const std::string when : {"x[B] / x[B]", "x[a] / x[a] > 1", "0 / 0 > 1", "1 && x[a] / x[a]",
                                 "0 || 0 / 0 < 1", "any(k in actor where x[k] / x[k] > 1 : 1)"})
    EXPECT_EQ(event(when), "run 0 stopped on 2025-01-08: 'once': its condition is not a number") << when;
  EXPECT_EQ(event("0 && x[B] / x[B]"), "it does not stop");
  EXPECT_EQ(event("x[B] == 0 || x[B] / x[B]"), "it does not stop");
}

/// The world with an effect or drift under `where`, and what it says.
std::string effect_stop(const std::string& where) {
  return stop_of(
      R"('actors': {'A': {'x': 1}, 'B': {'x': 0}}, 'attributes': {'x': {}, 'y': {}}, 'parameters': {'zero': 0},
    'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [{'for': 'k in actor', 'where': ')" +
      where +
      R"(', 'change': 'y[k]', 'by': 1}]}}, 'events': {'once': {'date': '2025-01-10', 'type': 'e', 'a': 'A'}}})");
}

std::string drift_stop(const std::string& where) {
  return stop_of(world("'dynamics': {'d': {'type': 'drift', 'for': 'k in actor', 'where': '" + where +
                       "', 'change': 'y[k]', 'by': 1}}"));
}

TEST(RuleStops, TheWhereOfAnEffectThatIsNoNumberStopsTheRun) {
  for (const std::string where :
       {"x[k] / x[k]", "x[k] / x[k] > 1", "k == B && 0 / 0", "x[k] == 0 && log(x[a] - 2) < 0",
        "count(j in actor where x[k] / x[k] > 0) > 9"})
    EXPECT_THAT(effect_stop(where),
                ::testing::MatchesRegex(
                    "run 0 stopped on 2025-01-08: 'once': the change of y.B. \\(a = A, k = B\\) is not "
                    "finite \\(-?nan\\)"))
        << where;
  for (const std::string where : {"0 && x[k] / x[k]", "k == A || 0 / 0 > 1 || 1", "x[k] > 0 && x[k] / x[k]"})
    EXPECT_EQ(effect_stop(where), "it does not stop") << where;
}

TEST(RuleStops, TheWhereOfADriftThatIsNoNumberStopsTheRun) {
  for (const std::string where :
       {"x[k] / x[k]", "x[k] / x[k] > 1", "k == B && 0 / 0", "x[k] == 0 && log(x[k] - 2) < 0",
        "count(j in actor where x[k] / x[k] > 0) > 9"})
    EXPECT_THAT(drift_stop(where),
                ::testing::MatchesRegex(
                    "run 0 stopped on 2025-01-01: 'd': the change of y.B. .*is not finite \\(-?nan\\)"))
        << where;
  for (const std::string where : {"0 && x[k] / x[k]", "k == A || 0 / 0 > 1 || 1", "x[k] > 0 && x[k] / x[k]"})
    EXPECT_EQ(drift_stop(where), "it does not stop") << where;
}

TEST(RuleStops, ARateOrAProbabilityThatIsInfiniteStopsTheRun) {
  EXPECT_EQ(stop_of(rule("'rate': '1 / x[i]', 'cooldown': '2 weeks'")),
            "run 0 stopped on 2025-01-01: 'often': its rate is infinite for i = B");
  EXPECT_EQ(stop_of(rule("'probability': '1 / x[i]'")),
            "run 0 stopped on 2025-01-01: 'often': its probability is infinite for i = B");
  EXPECT_EQ(stop_of(rule("'rate': '1 / x[i]', 'cooldown': '2 weeks', 'when': 'x[i] > 0'")), "it does not stop")
      << "nobody asks for the rate";
  EXPECT_EQ(stop_of(rule("'rate': '-1 / x[i]'")), "it does not stop") << "a negative rate counts as 0";
  EXPECT_EQ(
      stop_of(world("'events': {'once': {'date': '2025-01-10', 'type': 'e', 'a': 'B', 'probability': '1 / "
                    "x[a]'}}")),
      "run 0 stopped on 2025-01-08: 'once': its probability is infinite");
}

/// x is -1 for A in the second week and later.
std::string falling(const std::string& items) {
  return R"('actors': {'A': {'x': 1}, 'B': {'x': 0.5}}, 'attributes': {'x': {'half_life': '1 year'}},
    'event_types': {'e': {'roles': {'a': 'actor'}, 'effects': [{'for': 'k in actor', 'where': 'k == a || x[k] > 0.6',
      'change': 'x[k]', 'by': 0.1, 'lasting': 'x[k]'}]}, 'fall': {'effects': [{'change': 'x[A]', 'by': -2}]}},
    'events': {'fall': {'date': '2025-01-02', 'type': 'fall'}},)" +
         items + "}";
}

TEST(RuleStops, ALastingShareThatIsNoneStopsTheRun) {
  const auto hit = [](const std::string& who) {
    return stop_of(
        falling("'rules': {'hit': {'when': 't > 0 && t < 0.03', 'emit': {'type': 'e', 'a': '" + who + "'}}}"),
        3);
  };
  EXPECT_THAT(hit("A"),
              ::testing::MatchesRegex("run 3 stopped on 2025-01-08: 'hit': the lasting share of the change of "
                                    "x.A. .a = A, k = A. is -0.9736, outside .0, 1."));
  EXPECT_EQ(hit("B"), "it does not stop") << "what does not hold for A is not asked";
}

TEST(RuleStops, AVolatilityBelowZeroStopsTheRun) {
  const auto noise = [](const std::string& volatility) {
    return stop_of(falling("'dynamics': {'shake': {'type': 'noise', 'attribute': 'x', 'volatility': '" +
                           volatility + "'}}"),
                   2, 3);
  };
  EXPECT_THAT(noise("x[A] + 0 * t"),
              ::testing::StartsWith("run 2 stopped on 2025-01-01: 'shake': its volatility is -1, below 0"));
  EXPECT_EQ(noise("max(0, x[A])"), "it does not stop");
}

}  // namespace
}  // namespace entente::rule_stops
