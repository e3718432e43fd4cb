/// What commands warn of: each thing once, with its what-if, and nothing with `--quiet`.
#include <gmock/gmock.h>

#include <fstream>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Words = std::vector<std::string>;

/// A parameter that nothing uses; what-ifs that move an event past the end, that add a rule that can never
/// fire, that change nothing, and that are in order.
constexpr const char* warned_scenario = R"({"entente": 1, "title": "Warned", "runs": 8, "seed": 5,
"time": {"start": "2025-01-01", "end": "2025-07-01", "step": "1 week"},
"actors": {"A": {}, "B": {}},
"parameters": {"rate": 4, "idle": 1},
"relations": {"trust": {"range": [-1, 1], "initial": 0.2}, "envy": {"range": [0, 1], "ties": {"A": {"B": 0.5}}}},
"event_types": {"raid": {"roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "trust[on, by]", "by": "-0.1"}]}},
"events": {"first": {"date": "2025-02-01", "type": "raid", "by": "A", "on": "B"}},
"rules": {"raids": {"rate": "rate * envy[A, B]", "emit": {"type": "raid", "by": "A", "on": "B"}}},
"metrics": {"m": "trust[A, B] + trust[B, A]"}, "outcomes": {"level": {"is": "trust[A, B]"}}, "watch": ["trust[B,A]"],
"what_if": {
"late": {"patch": {"events": {"first":
{"date": "2026-02-01"}}}},
"answer": {"patch": {"rules": {"answer": {
"when": "envy[B, A] > 0.2",
"rate": 1, "emit": {"type": "raid", "by": "B", "on": "A"}}}}},
"later": {"patch": {"events": {"first": {"date": "2025-03-01"}}}},
"nothing": {"patch": {"title": "Another"}}}})";

const std::string idle = "s.json:4:27: warning: parameters.idle: the parameter 'idle' is never used";
const std::string late =
    "s.json:12:10: warning: events.first.date: never happens: 2026-02-01 is outside the run, 2025-01-01 to "
    "2025-07-01";
const std::string answer =
    "s.json:14:9: warning: rules.answer.when: 'envy[B, A] > 0.2' never holds, so that 'answer' can never fire: "
    "envy[B,A] is 0 and nothing moves it (envy[A,B] is 0.5 at the start)";

class CommandWarnings : public ::testing::Test {
 protected:
  CommandWarnings() { std::ofstream(place / "here/s.json") << warned_scenario; }
  Workplace place;
};

TEST_F(CommandWarnings, CheckGivesThoseOfEachWhatIfOnceWithItsName) {
  const Ended ended = place.entente({"check", "s.json"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err,
            idle + "\n" + late + " (with --what-if late)\n" + answer + " (with --what-if answer)\n" +
                "s.json:13:1: warning: what_if.answer: what-if 'answer' changes nothing that is recorded, "
                "in 64 runs\n"
                "s.json:17:1: warning: what_if.nothing: what-if 'nothing' changes nothing that is "
                "recorded, in 64 runs\n");
  EXPECT_THAT(ended.out, HasSubstr("s.json: ok, 5 warnings ("));
}

TEST_F(CommandWarnings, CompareGivesThoseOfItsVariants) {
  const Ended ended = place.entente({"compare", "s.json", "--all", "--out", "c"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, idle + "\n" + late + " (with --what-if late)\n" + answer + " (with --what-if answer)\n" +
                           "entente: warning: what-if 'answer' changes nothing that is recorded\n"
                           "entente: warning: what-if 'nothing' changes nothing that is recorded\n");
  const Ended one =
      place.entente({"compare", "s.json", "--what-if", "late", "--what-if", "later+late", "--out", "d"});
  EXPECT_EQ(one.err, idle + "\n" + late + " (with --what-if late; with --what-if later+late)\n");
}

TEST_F(CommandWarnings, RunGivesTheSameOfOneWhatIf) {
  EXPECT_EQ(place.entente({"run", "s.json", "--what-if", "late", "--out", "r"}).err, idle + "\n" + late + "\n");
  EXPECT_EQ(place.entente({"run", "s.json", "--what-if", "answer", "--out", "q"}).err,
            idle + "\n" + answer + "\n");
}

TEST_F(CommandWarnings, QuietSilencesThemInEveryCommand) {
  std::ofstream(place / "here/observed.csv") << "date,series,value\n2025-03-05,m,0.2\n2025-04-02,m,0.1\n";
  for (const Words& words : {Words{"check", "s.json"},
                             {"run", "s.json", "--out", "r"},
                             {"compare", "s.json", "--all", "--out", "c"},
                             {"explain", "s.json", "trust[B,A]"},
                             {"fit", "s.json", "--observed", "observed.csv", "--free", "rate=1:8",
                              "--evaluations", "5", "--runs", "4", "--out", "f.json"}}) {
    Words quiet = words;
    quiet.emplace_back("--quiet");
    const Ended ended = place.entente(quiet);
    EXPECT_EQ(ended.code, 0) << words.front() << ended.err;
    EXPECT_THAT(ended.err, IsEmpty()) << words.front();
    EXPECT_TRUE(words.front() == "explain" || ended.out.empty()) << words.front();
  }
}

TEST_F(CommandWarnings, QuietDoesNotSilenceErrors) {
  std::string text = warned_scenario;
  text.replace(text.find("rate * envy"), 4, "rato");
  std::ofstream(place / "here/s.json") << text;
  for (const Words& words : {Words{"check", "s.json", "--quiet"}, {"run", "s.json", "--quiet"}}) {
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, 65);
    EXPECT_THAT(ended.err, HasSubstr("error: rules.raids.rate: 'rato' is not known here")) << words.front();
    EXPECT_THAT(ended.err, Not(HasSubstr("warning"))) << words.front();
  }
}

TEST_F(CommandWarnings, CheckTellsOfEventsThatChangeNothingAndOfWhatIfsThatTakeThemAway) {
  std::ofstream(place / "here/idle.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-07-01"},
"actors": {"A": {}, "B": {}}, "relations": {"trust": {"range": [-1, 1]}}, "watch": ["trust[A,B]"],
"dynamics": {"n": {"type": "noise", "relation": "trust", "volatility": 0.1}},
"event_types": {"pact": {"roles": {"parties": "group"},
"effects": [{"for": ["a in parties", "b in parties"], "change": "trust[a, b]", "by": 0.2}]}},
"events": {
"spring": {"date": "2025-05-10", "type": "pact", "parties": ["A"]}},
"what_if": {"no-pact": {"patch": {"events": {"spring": null}}}}})";
  EXPECT_EQ(
      place.entente({"check", "idle.json"}).err,
      "idle.json:7:1: warning: events.spring: it happens, but changes nothing, in a few runs: the effects of "
      "'pact' find nothing that they could change\n"
      "idle.json:8:13: warning: what_if.no-pact: what-if 'no-pact' changes how often things happen, and "
      "nothing else that is recorded, in 64 runs\n");
}

/// A what-if may leave a rule with nothing to wait for: that is what it is for.
TEST_F(CommandWarnings, RulesThatAWhatIfStopsByWhatItDoesElsewhereAreNoWarning) {
  std::ofstream(place / "here/raid.json")
      << R"x({"entente": 1, "time": {"start": "2025-01-01", "end": "2026-01-01"},
"actors": {"A": {}, "B": {}}, "relations": {"trust": {"range": [-1, 1], "initial": 0.1}}, "watch": ["trust[B,A]"],
"event_types": {"raid": {"roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "trust[on, by]", "by": -0.4}]}},
"rules": {"raids": {"for": ["i in state", "j in state"], "rate": "4 * max(0, -trust[i, j])",
  "emit": {"type": "raid", "by": "i", "on": "j"}}},
"events": {"first": {"date": "2025-02-10", "type": "raid", "by": "A", "on": "B"}},
"what_if": {"peace": {"patch": {"events": {"first": null}}}}})x";
  EXPECT_EQ(place.entente({"check", "raid.json"}).err, "");
  EXPECT_EQ(place.entente({"run", "raid.json", "--what-if", "peace", "--out", "r"}).err, "");
}

/// What a folder of results was run from has been warned of when it was run.
TEST_F(CommandWarnings, FoldersOfResultsAreNotWarnedOfAgain) {
  ASSERT_EQ(place.entente({"run", "s.json", "--out", "r", "--quiet"}).code, 0);
  ASSERT_EQ(place.entente({"run", "s.json", "--what-if", "late", "--out", "q", "--quiet"}).code, 0);
  for (const Words& words : {Words{"story", "r"},
                             {"explain", "r", "trust[B,A]"},
                             {"explain", "r", "trust[B,A]", "--what-if", "late", "--versus", "baseline"},
                             {"report", "r"},
                             {"compare", "r", "q", "--out", "c"},
                             {"blocs", "r", "--relation", "trust"},
                             {"export", "r", "--dot", "--relation", "trust"},
                             {"verify", "r"}}) {
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, 0) << words.front();
    EXPECT_THAT(ended.err, Not(HasSubstr("warning"))) << words.front();
  }
}

TEST_F(CommandWarnings, ExplainGivesThoseOfBothWorldsOnce) {
  const Ended ended = place.entente({"explain", "s.json", "trust[B,A]", "--versus", "answer"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.err, idle + "\n" + answer + "\n");
}

/// The same thing in several what-ifs that write it at places of their own, once as the scenario has it too.
TEST_F(CommandWarnings, TheSameOfSeveralWhatIfsIsOne) {
  std::string text = warned_scenario;
  text.replace(text.find("\"later\""), 7,
               R"("even-later": {"patch": {"events": {"first": {"date": "2026-02-01"}}}}, "later")");
  std::ofstream(place / "here/s.json") << text;
  const Ended ended = place.entente({"check", "s.json"});
  EXPECT_THAT(ended.err, HasSubstr(late + " (with --what-if late; with --what-if even-later)\n"));
  const auto count = [](const std::string& all, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = all.find(part); at != std::string::npos; at = all.find(part, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count(ended.err, "never happens"), 1u);
  text.replace(text.find("2025-02-01"), 10, "2026-02-01");
  std::ofstream(place / "here/s.json") << text;
  for (const Words& words : {Words{"check", "s.json"}, {"compare", "s.json", "--all", "--out", "c"}}) {
    const std::string err = place.entente(words).err;
    EXPECT_EQ(count(err, "never happens"), 1u) << err;
    EXPECT_THAT(err, HasSubstr("s.json:7:30: warning: events.first.date: never happens"));
    EXPECT_THAT(err, Not(HasSubstr("outside the run, 2025-01-01 to 2025-07-01 (with")));
  }
}

/// Errors are mended where they stand: each place is told.
TEST_F(CommandWarnings, TheSameErrorOfSeveralWhatIfsIsToldAtEachPlace) {
  std::string text = warned_scenario;
  text.replace(text.find("\"title\": \"Another\""), 18, R"("rules": {"raids": {"rate": "rato"}})");
  text.replace(text.find("{\"date\": \"2025-03-01\"}"), 22,
               R"({"date": "2025-03-01"}}, "rules": {"raids": {"rate": "rato"})");
  std::ofstream(place / "here/s.json") << text;
  const std::string err = place.entente({"check", "s.json"}).err;
  EXPECT_THAT(err, HasSubstr("(with --what-if later)"));
  EXPECT_THAT(err, HasSubstr("(with --what-if nothing)"));
}

/// What only a what-if uses, or no longer uses, is not idle.
TEST_F(CommandWarnings, WhatAWhatIfUsesIsNotIdle) {
  std::string text = warned_scenario;
  text.replace(text.find("\"title\": \"Another\""), 18,
               R"("rules": {"raids": {"rate": "idle"}}, "metrics": null)");
  std::ofstream(place / "here/s.json") << text;
  for (const Words& words : {Words{"check", "s.json"},
                             {"run", "s.json", "--out", "r"},
                             {"run", "s.json", "--what-if", "nothing", "--out", "q"},
                             {"run", "s.json", "--set", "rules.raids=null", "--out", "p"},
                             {"compare", "s.json", "--what-if", "nothing", "--out", "c"}})
    EXPECT_THAT(place.entente(words).err, Not(HasSubstr("never used"))) << words.front();
}

}  // namespace
}  // namespace entente::testing_support
