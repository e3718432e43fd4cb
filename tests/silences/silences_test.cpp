#include <entente/checks.h>
#include <gmock/gmock.h>

#include <fstream>

#include "support/compiled.h"

namespace entente {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;

/// A year in months (12 steps) with these parts besides; `'` stands for `"`.
class SilencesTest : public ::testing::Test {
 protected:
  static TestScenario world(const std::string& parts) {
    TestScenario made = compile_text(
        "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'}, 'actors': "
        "{'A': "
        "{'x': 1}, 'B': {'x': 2}, 'C': {'x': 4, 'still': 4}}, 'attributes': {'x': {}, 'y': {}, 'still': {}}, "
        "'relations': {'trust': "
        "{'range': [-1, 1], 'ties': {'A': {'B': -0.3}, 'B': {'A': 0.25}}}}, 'groups': {'pair': ['A', 'B'], "
        "'none': []}, "
        "'event_types': {'grow': {'roles': {'who': 'actor'}, 'effects': [{'change': 'x[who]', 'by': 1}]}, "
        "'meet': {'roles': {'who': 'group'}, 'effects': [{'for': 'a in who', 'change': 'y[a]', 'by': 1}]}}, " +
        parts + "}");
    EXPECT_TRUE(made.model) << made.messages();
    return made;
  }

  static Silences silences(const TestScenario& made, std::size_t runs, const SilenceOptions& options = {1, 1}) {
    Collector collector(made.model->catalogue(), runs);
    EnsembleOptions ensemble;
    ensemble.runs = runs;
    ensemble.threads = 1;
    run_ensemble(*made.model, ensemble, collector);
    return find_silences(made.scenario, *made.model, summarise(collector), options).value();
  }

  static std::vector<std::string> texts(const std::string& parts, std::size_t runs = 4) {
    std::vector<std::string> all;
    for (const Silence& silence : silences(world(parts), runs).found) all.push_back(silence.text);
    return all;
  }
};

TEST_F(SilencesTest, WhereEverythingHappensThereAreNone) {
  EXPECT_THAT(
      texts("'rules': {'r': {'emit': {'type': 'grow', 'who': 'A'}}}, 'outcomes': {'size': {'is': 'x[A]'}}"),
      ElementsAre());
}

TEST_F(SilencesTest, ARuleIsToldWithThePartThatNeverHeldAndTheNearestValue) {
  const auto rule = [](const std::string& when) {
    return texts("'rules': {'r': {'when': '" + when + "', 'emit': {'type': 'grow', 'who': 'A'}}}");
  };
  EXPECT_THAT(rule("trust[A,B] > 0.4"),
              ElementsAre("r never fired: trust[A,B] > 0.4 never held; at most -0.3"));
  EXPECT_THAT(rule("t < 0"), ElementsAre("r never fired: t < 0 never held; never below 0"));
  EXPECT_THAT(rule("0.4 < trust[A, B]"),
              ElementsAre("r never fired: 0.4 < trust[A, B] never held; at most -0.3"));
  EXPECT_THAT(rule("x[A] == 3"), ElementsAre("r never fired: x[A] == 3 never held; nearest 1"));
  EXPECT_THAT(rule("y[A] != y[B]"), ElementsAre("r never fired: y[A] != y[B] never held"));
  EXPECT_THAT(rule("x[C] < x[A]"),
              ElementsAre("r never fired: x[C] < x[A] never held; never below 4, against 1"));
  EXPECT_THAT(
      rule("t > 0.5 && (x[A] > 1.0001 && x[B] < 1)"),
      ElementsAre(
          "r never fired: x[A] > 1.0001 never held; at most 1; and x[B] < 1 never held; never below 2"));
}

TEST_F(SilencesTest, ActorsThatAreNotTheSameAreNotNearlySo) {
  EXPECT_THAT(
      texts("'rules': {'r': {'for': ['i in pair', 'j in pair'], 'when': 'i == j', 'emit': {'type': 'grow', "
            "'who': 'i'}}}"),
      ElementsAre("r never fired: i == j never held"));
  EXPECT_THAT(
      texts("'events': {'e': {'type': 'grow', 'who': 'A', 'date': '2025-03-05', 'when': 'who == B && t < 1'}}"),
      ElementsAre("e never happened: A == B never held"));
  EXPECT_THAT(texts("'outcomes': {'o': {'is': 'A == B && t < 1', 'over': 'ever'}}"),
              ElementsAre("o: 0 in all runs; A == B never held"));
}

/// Of what `||` joins, each comparison that never held has its own nearest value.
TEST_F(SilencesTest, ThePartsOfAnAlternativeAreToldWithTheirNearestValues) {
  const auto rule = [](const std::string& when) {
    return texts("'rules': {'r': {'when': '" + when + "', 'emit': {'type': 'grow', 'who': 'A'}}}");
  };
  EXPECT_THAT(rule("trust[A,B] > 0.4 || x[C] < x[A]"),
              ElementsAre("r never fired: trust[A,B] > 0.4 || x[C] < x[A] never held; trust[A,B] at most -0.3, "
                          "x[C] never below 4, against 1"));
  EXPECT_THAT(
      rule("x[A] == 1 && (x[A] > 3 || y[A] != 0 || 2 < x[B])"),
      ElementsAre("r never fired: x[A] > 3 || y[A] != 0 || 2 < x[B] never held; x[A] at most 1, x[B] at "
                  "most 2"))
      << "what is no comparison has no value that is near";
  EXPECT_THAT(
      rule("t >= 0 && (x[B] > 5 || y[A] > 1) || x[A] > 3"),
      ElementsAre("r never fired: t >= 0 && (x[B] > 5 || y[A] > 1) || x[A] > 3 never held; x[B] at most 2, "
                  "y[A] at most 0, x[A] at most 1"))
      << "what held by itself kept nothing";
  EXPECT_THAT(
      rule("x[A] > 2 || x[A] > 3 || x[A] > 4 || x[A] > 5"),
      ElementsAre("r never fired: x[A] > 2 || x[A] > 3 || x[A] > 4 || x[A] > 5 never held; x[A] at most 1, "
                  "x[A] at most 1, x[A] at most 1, ..."));
}

TEST_F(SilencesTest, EachPartOfAnAlternativeHasItsOwnNearestBinding) {
  const Silences found = silences(
      world(
          "'rules': {'r': {'for': ['i in actor', 'j in actor'], 'when': 'trust[i, j] > 0.4 || x[i] > 9', "
          "'emit': "
          "{'type': 'grow', 'who': 'i'}}}, 'events': {'e': {'date': '2025-03-05', 'type': 'grow', 'who': 'B', "
          "'when': 'x[who] > 3 || t > 0.9'}}, 'outcomes': {'o': {'is': 'x[A] > 20 || x[B] < 0', 'over': "
          "'ever'}}"),
      4);
  ASSERT_EQ(found.found.size(), 3u);
  EXPECT_EQ(
      found.found[0].text,
      "r never fired: trust[i, j] > 0.4 || x[i] > 9 never held; trust[B, A] at most 0.25, x[C] at most 4 (the "
      "nearest of 6)");
  EXPECT_EQ(found.found[1].text,
            "e never happened: x[B] > 3 || t > 0.9 never held; x[B] at most 2, t at most 0.162");
  EXPECT_EQ(found.found[2].text,
            "o: 0 in all runs; x[A] > 20 || x[B] < 0 never held; x[A] nearest 1, x[B] nearest 2");
  const SilentPart& part = found.found[0].parts.at(0);
  EXPECT_FALSE(part.nearest);
  ASSERT_EQ(part.alternatives.size(), 2u);
  EXPECT_EQ(part.alternatives[1].condition, "x[C] > 9");
  EXPECT_EQ(part.alternatives[1].nearest->value, 4);
  EXPECT_EQ(part.alternatives[1].nearest->threshold, 9);
  EXPECT_THAT(silences_json(found), ::testing::HasSubstr(R"("alternatives": [
            {
              "condition": "trust[B, A] > 0.4",
              "nearest": 0.25,)"));
}

TEST_F(SilencesTest, AValueIsTellableFromItsThreshold) {
  EXPECT_THAT(
      texts("'rules': {'r': {'when': 'x[A] + 0.00001 > 1.00002', 'emit': {'type': 'grow', 'who': 'A'}}}"),
      ElementsAre("r never fired: x[A] + 0.00001 > 1.00002 never held; at most 1.00001"));
}

TEST_F(SilencesTest, PartsThatNeverHeldTogetherAreToldSo) {
  EXPECT_THAT(texts("'rules': {'r': {'when': 't < 0.1 && t > 0.5', 'emit': {'type': 'grow', 'who': 'A'}}}"),
              ElementsAre("r never fired: t > 0.5 never held while t < 0.1 did; at most 0.0849"));
}

/// Effects of events are seen by rules of the same step, and by these alone when they fade at once.
TEST_F(SilencesTest, RulesAreJudgedAfterTheEventsOfTheirStep) {
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

TEST_F(SilencesTest, OfManyBindingsTheNearestIsNamed) {
  EXPECT_THAT(texts("'rules': {'r': {'for': ['i in actor', 'j in actor'], 'when': 'trust[i, j] > 0.4', 'emit': "
                    "{'type': 'grow', 'who': 'i'}}}"),
              ElementsAre("r never fired: trust[B, A] > 0.4 never held; at most 0.25 (the nearest of 6)"));
  EXPECT_THAT(texts("'rules': {'r': {'for': ['i in pair', 'j in pair'], 'where': 'x[i] < x[j]', 'when': "
                    "'trust[i, j] - y[i] > 0.4', 'emit': {'type': 'meet', 'who': 'pair'}}}"),
              ElementsAre("r never fired: trust[A, B] - y[A] > 0.4 never held; at most -0.3"))
      << "'where' chooses what 'when' is judged for";
}

TEST_F(SilencesTest, ABindingThatCannotBeIsToldByWhatRulesItOut) {
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

TEST_F(SilencesTest, ConditionsThatHeldAreToldWithTheRateOrProbability) {
  const auto rule = [](const std::string& how) {
    return texts(
        "'parameters': {'off': 0}, 'rules': {'r': {" + how + ", 'emit': {'type': 'grow', 'who': 'A'}}}", 2);
  };
  EXPECT_THAT(rule("'when': 't > 0.5', 'rate': '0.0001 * x[B]'"),
              ElementsAre("r never fired: its condition held 10 times, its rate was at most 0.0002 per year"));
  EXPECT_THAT(rule("'rate': 0.0001, 'per': 'week'"),
              ElementsAre("r never fired: its rate was at most 0.0001 per week"));
  EXPECT_THAT(rule("'probability': '-x[A]'"), ElementsAre("r never fired: its probability was never above 0"));
  EXPECT_THAT(rule("'rate': '-off - x[A]'"), ElementsAre("r never fired: its rate was never above 0"));
}

/// By a parameter, which is meant so: no list of what keeps them from firing.
TEST_F(SilencesTest, RulesThatParametersSwitchOffAreNamedInOneLine) {
  const auto found = [](const std::string& rules) {
    return silences(
        world("'parameters': {'off': 0, 'on': 3, 'drawn': {'value': 1, 'uniform': [0, 1]}}, 'rules': {" +
              rules + "}"),
        2);
  };
  const auto rule = [](const std::string& id, const std::string& how) {
    return "'" + id + "': {" + how + ", 'emit': {'type': 'grow', 'who': 'A'}}";
  };
  const Silences two =
      found(rule("a", "'rate': 'off * x[A]'") + "," + rule("b", "'probability': 'off'") + "," +
            rule("c", "'rate': 'on'") + "," + rule("d", "'rate': 'on - 2 * x[A] - 2 * drawn - 3'"));
  EXPECT_THAT(two.switched_off, ElementsAre("a", "b"));
  EXPECT_EQ(two.switches(), "2 rules are switched off (rate 0): a, b");
  ASSERT_EQ(two.found.size(), 1u);
  EXPECT_EQ(two.found[0].id, "d") << "it is for want of a rate, and not by parameters alone";
  EXPECT_FALSE(two.empty());
  const Silences one = found(rule("a", "'when': 'x[A] > 9', 'rate': 'on - 3'"));
  EXPECT_EQ(one.switches(), "1 rule is switched off (rate 0): a");
  EXPECT_TRUE(one.found.empty());
  EXPECT_FALSE(one.empty());
  const Silences none = found(rule("c", "'rate': '40 * on'"));
  EXPECT_EQ(none.switches(), "");
  EXPECT_TRUE(none.empty());
}

TEST_F(SilencesTest, AnEventIsJudgedOnItsDatesOnly) {
  EXPECT_THAT(texts("'events': {'e': {'date': '2025-03-05', 'every': '2 months', 'type': 'grow', 'who': 'C', "
                    "'when': 'x[who] > 4 && t < 0.9'}}"),
              ElementsAre("e never happened: x[C] > 4 never held; at most 4"));
  EXPECT_THAT(
      texts("'rules': {'r': {'emit': {'type': 'grow', 'who': 'B'}}}, 'events': {'e': {'date': '2025-03-05', "
            "'type': 'meet', 'who': ['A', 'B'], 'when': 'sum(a in who: x[a]) > 7.5'}}"),
      ElementsAre("e never happened: sum(a in who: x[a]) > 7.5 never held; at most 5"));
}

/// What happens in its step, before or after it, an event does not see.
TEST_F(SilencesTest, AnEventIsToldOfWhatItDoesNotSeeInItsStep) {
  const auto second = [](const std::string& others) {
    return texts(
        others + R"(, 'events': {'first': {'date': '2025-03-02', 'type': 'grow', 'who': 'B'},
      'second': {'date': '2025-03-20', 'type': 'meet', 'who': ['A'], 'when': 'x[B] > 2.5'})" +
        ", 'third': {'date': '2025-03-25', 'type': 'grow', 'who': 'A'}, 'other': {'date': '2025-03-02', "
        "'type': 'meet', 'who': ['A']}, 'early': {'date': '2025-01-02', 'type': 'grow', 'who': 'A'}}");
  };
  EXPECT_THAT(
      second("'metrics': {'m': 'x[B]'}"),
      ElementsAre("second never happened: x[B] > 2.5 never held; at most 2; it is asked at the start of its "
                  "step, and 'first', 'third' are in the same step"));
}

TEST_F(SilencesTest, AnEventWithoutItsProbabilityOrDateIsToldSo) {
  const auto event = [](const std::string& how) {
    return texts("'events': {'e': {'type': 'grow', 'who': 'A', " + how + "}}");
  };
  EXPECT_THAT(event("'date': '2025-03-05', 'probability': '0.0001 * x[who]'"),
              ElementsAre("e never happened: its probability was at most 0.0001"));
  EXPECT_THAT(event("'date': '2027-03-05'"),
              ElementsAre("e never happened: 2027-03-05 is outside 2025-01-01 to 2026-01-01"));
  EXPECT_THAT(event("'date': '2020-03-05', 'every': '20 years'"),
              ElementsAre("e never happened: none of its dates lies within 2025-01-01 to 2026-01-01"));
  EXPECT_THAT(event("'date': '2025-03-05', 'when': 'trust[who, A] > 0'"),
              ElementsAre("e never happened: it reads a relation between an actor and itself"));
}

TEST_F(SilencesTest, ATableThatLiesOutsideOfTheRunIsTold) {
  const std::string folder = ::testing::TempDir();
  std::ofstream(folder + "/silent_rows.csv") << "date,type,who\n2020-01-01,grow,A\n2020-01-02,grow,B\n";
  std::ofstream(folder + "/silent.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-02-01"},
    "actors": {"A": {}, "B": {}}, "attributes": {"x": {}}, "events_csv": "silent_rows.csv", "event_types": {"grow":
    {"roles": {"who": "actor"}, "effects": [{"change": "x[who]", "by": 1}]}}})";
  const TestScenario made = compile_file(folder + "/silent.json");
  ASSERT_TRUE(made.model) << made.messages();
  const Silences found = silences(made, 2);
  ASSERT_EQ(found.found.size(), 1u);
  EXPECT_EQ(found.found[0].kind, Silence::Kind::table);
  EXPECT_EQ(found.found[0].text,
            "events_csv.grow never happened: none of its rows in the table of events lies within 2025-01-01 to "
            "2025-02-01");
}

class SilentOutcomes : public SilencesTest {
 protected:
  /// x[A] is 1, 2, ... 13 at the dates; with `rate` it grows by chance.
  static std::vector<std::string> outcome(const std::string& is, const std::string& over) {
    return texts("'rules': {'r': {'emit': {'type': 'grow', 'who': 'A'}}}, 'outcomes': {'o': {'is': '" + is +
                 "', 'over': '" + over + "'}}");
  }
};

TEST_F(SilentOutcomes, ThatAreNeverAreToldWithTheNearestValue) {
  EXPECT_THAT(outcome("x[A] > 20", "ever"), ElementsAre("o: 0 in all runs; x[A] > 20 never held; nearest 13"));
  EXPECT_THAT(outcome("x[A] < 0 && x[B] > 1", "ever"),
              ElementsAre("o: 0 in all runs; x[A] < 0 never held; nearest 1"));
  EXPECT_THAT(outcome("x[A] < 10", "end"),
              ElementsAre("o: 0 in all runs; x[A] < 10 never held at the end; nearest 13"));
  EXPECT_THAT(outcome("x[A] > 20", "first"),
              ElementsAre("o: came in no run; x[A] > 20 never held; nearest 13"));
  EXPECT_THAT(outcome("x[A] < 10", "always"),
              ElementsAre("o: 0 in all runs; x[A] < 10 failed at some date of every run; nearest 13"));
  EXPECT_THAT(outcome("x[A] > 20", "mean"), ElementsAre("o: 0 in all runs; x[A] > 20 never held; nearest 13"));
}

TEST_F(SilentOutcomes, ThatAreAlwaysAreToldWithTheNearestValue) {
  EXPECT_THAT(outcome("x[A] > 0.5", "always"),
              ElementsAre("o: 1 in all runs; x[A] > 0.5 always held; nearest 1"));
  EXPECT_THAT(outcome("x[A] > 10", "end"),
              ElementsAre("o: 1 in all runs; x[A] > 10 always held at the end; nearest 13"));
  EXPECT_THAT(outcome("x[A] > 10", "ever"),
              ElementsAre("o: 1 in all runs; x[A] > 10 held at some date of every run; nearest 13"));
  EXPECT_THAT(outcome("x[A] > 10 || t", "ever"), ElementsAre("o: 1 in all runs"));
  EXPECT_THAT(outcome("x[A] > 10", "first"), ElementsAre()) << "it came on the way";
  EXPECT_THAT(outcome("x[A] > 0.5", "first"), ElementsAre("o: held at the start of every run"));
}

TEST_F(SilentOutcomes, NumbersAreNone) { EXPECT_THAT(outcome("y[A]", "end"), ElementsAre()); }

TEST_F(SilentOutcomes, OfASingleRunAreNone) {
  EXPECT_THAT(texts("'outcomes': {'o': {'is': 'x[A] > 20', 'over': 'ever'}}", 1), ElementsAre());
}

/// The run that was nearest, of runs that differ.
TEST_F(SilentOutcomes, TheNearestRunAndDateAreNamed) {
  const TestScenario made = world(
      "'dynamics': {'n': {'type': 'noise', 'attribute': 'y', 'volatility': 1}}, 'metrics': {'m': 'y[A]'}, "
      "'outcomes': {'o': {'is': 'y[A] > 100', 'over': 'ever'}}");
  const std::size_t runs = 20;
  const Silences found = silences(made, runs);
  const BlockRecord record = run_block(*made.model, runs);
  double most = -1e9;
  std::size_t best_run = 0, best_date = 0;
  for (std::size_t run = 0; run < runs; ++run)
    for (std::size_t date = 0; date <= 12; ++date)
      if (const double y = recorded(*made.model, record, "m", date, run); y > most) {
        most = y;
        best_run = run;
        best_date = date;
      }
  const NearestValue& nearest = found.found.at(0).parts.at(0).nearest.value();
  EXPECT_EQ(nearest.value, most);
  EXPECT_EQ(nearest.threshold, 100);
  EXPECT_EQ(nearest.run, best_run);
  EXPECT_EQ(nearest.date, made.model->catalogue().dates[best_date]);
}

constexpr const char* noisy =
    "'dynamics': {'n': {'type': 'noise', 'attribute': 'y', 'volatility': 1}}, 'rules': {'r': {'for': 'i in "
    "actor', "
    "'when': 'y[i] > 100', 'emit': {'type': 'grow', 'who': 'i'}}}";

TEST_F(SilencesTest, ThreadsChangeNothing) {
  const TestScenario made = world(noisy);
  const std::string one = silences_json(silences(made, 100, {1, 1})),
                    three = silences_json(silences(made, 100, {1, 3}));
  EXPECT_EQ(one, three);
}

TEST_F(SilencesTest, OfManyRunsTheFirstAreLookedAt) {
  const Silences found = silences(world(noisy), 40, {1, 1, 16});
  EXPECT_EQ(found.runs, 40u);
  EXPECT_EQ(found.looked_at, 16u);
  EXPECT_EQ(found.caveat(), "What kept them so is told of the first 16 runs.");
  EXPECT_EQ(silences(world(noisy), 16).caveat(), "");
}

TEST_F(SilencesTest, OfALargeWorldItIsNotLookedIntoWhy) {
  const Silences found = silences(
      compile_text(
          "{'entente': 1, 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 month'}, "
          "'generate_actors': {'S': {'count': 3000}}, 'relations': {'trust': {'range': [-1, 1]}}, "
          "'event_types': {'hit': {'roles': {'who': 'actor', 'whom': 'actor'}, 'effects': [{'change': "
          "'trust[whom, who]', 'by': -1}]}}, 'rules': {'r': {'for': ['i in actor', 'j in actor'], 'when': "
          "'trust[i, j] > 0.4', 'emit': {'type': 'hit', 'who': 'i', 'whom': 'j'}}}}"),
      1);
  ASSERT_EQ(found.found.size(), 1u);
  EXPECT_EQ(found.found[0].text, "r never fired");
  EXPECT_EQ(found.caveat(), "What kept 1 of them so was not looked into: the world is too large.");
}

TEST_F(SilencesTest, ASparseRelationIsJudgedAlongItsTies) {
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
            "r never fired: link[B, C] > 0.4 never held; at most 0.3 (the nearest of 2)");
}

TEST_F(SilencesTest, JsonHasWhatWasFound) {
  const Silences found =
      silences(world("'rules': {'r': {'when': 'trust[A,B] > 0.4', 'rate': 1, 'emit': {'type': "
                     "'grow', 'who': 'A'}}}"),
               2);
  EXPECT_EQ(silences_json(found), R"({
  "runs": 2,
  "looked_at": 2,
  "caveat": "",
  "switched_off": [],
  "found": [
    {
      "kind": "rule",
      "id": "r",
      "text": "r never fired: trust[A,B] > 0.4 never held; at most -0.3",
      "conditions": [
        {
          "condition": "trust[A,B] > 0.4",
          "nearest": -0.3,
          "threshold": 0.4,
          "run": 0,
          "date": "2025-01-01"
        }
      ]
    }
  ]
})");
}

}  // namespace
}  // namespace entente
