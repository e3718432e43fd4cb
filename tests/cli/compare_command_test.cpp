/// `entente compare`: its folder, its exactness, and what it refuses.
#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "cli/text.h"
#include "process.h"
#include "results/hashes.h"

namespace entente::testing_support {
namespace {

using ::testing::AnyOf;
using ::testing::ContainsRegex;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Words = std::vector<std::string>;
using Json = nlohmann::json;

/// Two states, luck, a what-if that does nothing, one that does much, and an event in a third.
constexpr const char* scenario = R"({"entente": 1, "title": "Two", "runs": 64, "seed": 5,
  "time": {"start": "2025-01-01", "end": "2025-07-01", "step": "1 week"},
  "actors": {"A": {}, "B": {}},
  "parameters": {"rate": 4},
  "relations": {"trust": {"range": [-1, 1], "ties": {"A": {"B": -0.1}, "B": {"A": -0.1}}}},
  "event_types": {"raid": {"roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "trust[on, by]", "by": "-0.1"}]},
    "talks": {"roles": {"one": "actor", "two": "actor"}, "effects": [{"change": "trust[one, two]", "by": "0.6"}]}},
  "rules": {"raids": {"for": ["i in actor", "j in actor"], "rate": "rate", "emit": {"type": "raid", "by": "i", "on": "j"}}},
  "metrics": {"mean-trust": "(trust[A, B] + trust[B, A]) / 2"},
  "outcomes": {"war": {"is": "trust[A, B] < -0.4", "over": "ever"}, "when": {"is": "trust[A, B] < -0.4", "over": "first"}, "level": {"is": "trust[A, B]"}},
  "watch": ["trust[A,B]"],
  "what_if": {"nothing": {"patch": {}}, "calm": {"describe": "fewer raids", "patch": {"parameters": {"rate": 1}}},
    "peace": {"patch": {"events": {"summit": {"date": "2025-03-01", "type": "talks", "one": "A", "two": "B"}}}}},
  "expect": {"calm-is-better": {"outcome": "level", "what_if": "calm", "increases": true},
    "peace-helps": {"metric": "trust[A,B]", "what_if": "peace", "versus": "calm", "at_least": -2, "at_most": 2},
    "no-raids-no-war": {"outcome": "war", "set": ["rules.raids=null"], "at_most": 0.1}}
})";

class Compare : public ::testing::Test {
 protected:
  Compare() { std::ofstream(place / "here/s.json") << scenario; }
  Ended compare(Words more) const {
    more.insert(more.begin(), "compare");
    return place.entente(more);
  }
  Json json(const Words& more) const {
    Words words{"compare", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, 0) << ended.err;
    return Json::parse(ended.out);
  }
  Workplace place;
};

TEST_F(Compare, WritesItsFolderWithThoseOfAllVariantsInside) {
  ASSERT_EQ(compare({"s.json", "--what-if", "calm", "--what-if", "calm+peace", "--quiet"}).code, 0);
  EXPECT_THAT(place.entries("results/compare-s"),
              ElementsAre("SHA256SUMS", "baseline", "comparison.json", "differences.csv", "outcomes.csv",
                          "relations.csv", "variants"));
  EXPECT_THAT(place.entries("results/compare-s/variants"), ElementsAre("calm", "calm+peace"));
}

TEST_F(Compare, TheFoldersInsideAreThoseOfRun) {
  ASSERT_EQ(compare({"s.json", "--what-if", "calm", "--quiet", "--out", "c"}).code, 0);
  ASSERT_EQ(place.entente({"run", "s.json", "--quiet", "--out", "base"}).code, 0);
  ASSERT_EQ(place.entente({"run", "s.json", "--what-if", "calm", "--quiet", "--out", "calm"}).code, 0);
  for (const std::string file : {"runs.csv", "series.csv", "outcomes.csv", "events.csv", "causes.csv",
                                 "relations.csv", "scenario.json", "rules.csv", "silences.json"}) {
    EXPECT_EQ(place.read("c/baseline/" + file), place.read("base/" + file)) << file;
    EXPECT_EQ(place.read("c/variants/calm/" + file), place.read("calm/" + file)) << file;
  }
  EXPECT_EQ(Json::parse(place.read("c/variants/calm/manifest.json"))["command"],
            Json::parse(place.read("calm/manifest.json"))["command"]);
}

TEST_F(Compare, AnEmptyWhatIfDiffersNowhere) {
  const Json all = json({"s.json", "--what-if", "nothing"});
  const Json& v = all["variants"][0];
  EXPECT_TRUE(v["identical"]);
  for (const Json& o : v["outcomes"]) {
    EXPECT_EQ(o["difference"]["value"], 0);
    EXPECT_EQ(o["difference"]["interval"], Json({0.0, 0.0}));
    EXPECT_TRUE(o["difference"]["exactly_zero"]);
  }
  EXPECT_THAT(v["scenario"], IsEmpty());
  EXPECT_EQ(v["parting"]["parted"], 0);
  EXPECT_EQ(v["parting"]["all_cells"]["parted"], 0);
  for (const std::string file : {"differences.csv", "relations.csv"}) {
    std::istringstream lines(place.read("results/compare-s/" + file));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line))
      EXPECT_EQ(line.substr(line.find("nothing")), file[0] == 'd' ? "nothing,0,0,0,0" : "nothing,0,0");
  }
}

TEST_F(Compare, SaysWhereAndWhenTheyPart) {
  const Json divergence = json({"s.json", "--what-if", "peace"})["variants"][0]["parting"];
  EXPECT_EQ(divergence["parted"], 64);
  EXPECT_EQ(divergence["by_date"], Json({{"2025-03-05", 64}}));
  EXPECT_EQ(divergence["all_cells"]["first"], Json::parse(R"([{"cell": "trust[A,B]", "runs": 8}])"));
}

TEST_F(Compare, SaysWhatTheScenarioChanges) {
  const Json edits = json({"s.json", "--what-if", "calm"})["variants"][0]["scenario"];
  EXPECT_EQ(
      edits,
      Json::parse(
          R"([{"what": "changed", "path": "parameters.rate", "from": "4", "to": "1", "place": "s.json:12"}])"));
}

TEST_F(Compare, FoldersComeToTheSameAsTheScenario) {
  ASSERT_EQ(place.entente({"run", "s.json", "--quiet", "--out", "base"}).code, 0);
  ASSERT_EQ(place.entente({"run", "s.json", "--what-if", "calm", "--quiet", "--out", "calm"}).code, 0);
  const Json of_folders = json({"base", "calm"}), of_file = json({"s.json", "--what-if", "calm"});
  EXPECT_EQ(of_folders["variants"][0]["outcomes"], of_file["variants"][0]["outcomes"]);
  EXPECT_TRUE(of_folders["variants"][0]["paired"]);
}

TEST_F(Compare, ScenariosAreRunOnCommonRandomNumbers) {
  std::ofstream(place / "here/t.json") << place.read("s.json");
  const Json two = json({"s.json", "t.json"});
  EXPECT_EQ(two["variants"][0]["id"], "t");
  EXPECT_TRUE(two["variants"][0]["paired"]);
  for (const Json& outcome : two["variants"][0]["outcomes"])
    EXPECT_TRUE(outcome["difference"]["exactly_zero"]) << outcome;
}

TEST_F(Compare, OtherSeedsAreNotPaired) {
  ASSERT_EQ(place.entente({"run", "s.json", "--quiet", "--out", "base"}).code, 0);
  ASSERT_EQ(place.entente({"run", "s.json", "--seed", "6", "--runs", "32", "--quiet", "--out", "other"}).code,
            0);
  const Ended ended = compare({"base", "other"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("The seeds differ, so runs are not paired; 32 runs are compared with 64"));
}

/// A scenario with a relation and a what-if; `more` may record something, or name another relation.
std::string without_outcomes(const std::string& relation, const std::string& more = "") {
  return R"({"entente": 1, "title": "Bare", "runs": 8, "time": {"start": "2025-01-01", "end": "2025-03-01"},
    "actors": {"A": {}, "B": {}}, "relations": {")" +
         relation + R"(": {"range": [-1, 1], "ties": {"A": {"B": 0.1}}}}, )" + more +
         R"("what_if": {"more": {"patch": {"relations": {")" + relation +
         R"(": {"ties": {"A": {"B": 0.4}}}}}}}})";
}

TEST_F(Compare, FoldersWithoutOutcomesAreComparedByWhatTheyHave) {
  std::ofstream(place / "here/bare.json") << without_outcomes("trust", R"("metrics": {"m": "trust[A, B]"}, )");
  ASSERT_EQ(compare({"bare.json", "--what-if", "more", "--quiet", "--out", "c"}).code, 0);
  const Ended ended = compare({"c/baseline", "c/variants/more"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, ContainsRegex("    m +[+]0[.]300 "));
  EXPECT_THAT(ended.out, ContainsRegex("trust.A,B. +[+]0[.]300 no spread\n")) << "no run differs from another";
  EXPECT_THAT(ended.out, Not(HasSubstr("inf")));
  EXPECT_TRUE(json({"c/baseline", "c/baseline", "--out", "same"})["variants"][0]["identical"]);
}

TEST_F(Compare, FoldersThatRecordNothingAlikeAreOfDifferentScenarios) {
  std::ofstream(place / "here/one.json") << without_outcomes("trust");
  std::ofstream(place / "here/two.json") << without_outcomes("fear");
  ASSERT_EQ(place.entente({"run", "one.json", "--quiet", "--out", "one"}).code, 0);
  ASSERT_EQ(place.entente({"run", "two.json", "--quiet", "--out", "two"}).code, 0);
  EXPECT_EQ(compare({"one", "one", "--quiet"}).code, 0);
  const Ended ended = compare({"one", "two"});
  EXPECT_EQ(ended.code, 65);
  EXPECT_THAT(ended.err,
              HasSubstr("one and two are results of different scenarios, 'Bare' and 'Bare': they have "
                        "no outcome, metric, relation, attribute, event, rule or process in common"));
}

/// The scenario with one more what-if, compared with that.
std::string report_with(const Workplace& place, const std::string& patch) {
  std::string text = scenario;
  text.insert(text.find("\"nothing\": {"), "\"other\": {\"patch\": " + patch + "}, ");
  std::ofstream(place / "here/other.json") << text;
  return place.entente({"compare", "other.json", "--what-if", "other", "--force"}).out;
}

TEST_F(Compare, SaysWhereTwoSpansOfTimeAreCompared) {
  EXPECT_THAT(report_with(place, R"({"time": {"end": "2026-01-01"}})"),
              HasSubstr("\n  Two spans of time are compared: 2025-01-01 to 2026-01-01 in 53 steps, against\n  "
                        "2025-01-01 to 2025-07-01 in 26 steps\n"));
  EXPECT_THAT(report_with(place, R"({"time": {"step": "2 weeks"}})"),
              HasSubstr("\n  The number of steps differs: 13 instead of 26\n"));
  EXPECT_THAT(report_with(place, R"({"parameters": {"rate": 1}})"),
              Not(AnyOf(HasSubstr("spans of time"), HasSubstr("steps differs"), HasSubstr("runs differs"))));
  const Json variant = Json::parse(place.read("results/compare-other/comparison.json"))["variants"][0];
  EXPECT_EQ(variant["span"], variant["baseline_span"]);
  EXPECT_EQ(variant["span"], Json::parse(R"({"start": "2025-01-01", "end": "2025-07-01", "steps": 26})"));
}

TEST_F(Compare, SaysWhereNumbersOfRunsDiffer) {
  const std::string report = report_with(place, R"({"runs": 32})");
  EXPECT_THAT(report, HasSubstr("\n2025-01-01 to 2025-07-01; 64 runs, seed 5"));
  EXPECT_THAT(report, HasSubstr("\n  The number of runs differs: 32 instead of 64\n"));
}

/// Of runs that never diverge there is no date.
TEST_F(Compare, TellsNoDateByWhichRunsPartThatNeverDo) {
  const std::string report = report_with(
      place,
      R"({"events": {"talks": {"date": "2025-03-01", "type": "talks", "one": "A", "two": "B", "probability": 0.5}}})");
  EXPECT_THAT(report, ContainsRegex("The results differ in [0-9]+ of 64 runs; 5 % by 2025-03-05"));
  EXPECT_THAT(report, Not(HasSubstr("95 % by")));
}

TEST_F(Compare, ThreadsChangeNoByte) {
  ASSERT_EQ(compare({"s.json", "--all", "--quiet", "--threads", "1", "--out", "one"}).code, 0);
  ASSERT_EQ(compare({"s.json", "--all", "--quiet", "--threads", "3", "--out", "three"}).code, 0);
  for (const std::string file : {"comparison.json", "outcomes.csv", "differences.csv", "relations.csv"})
    EXPECT_EQ(place.read("one/" + file), place.read("three/" + file)) << file;
}

TEST_F(Compare, WhatIsWrongIsOneLineAndWritesNothing) {
  const auto before = place.entries();
  const auto refused = [&](const Words& words, int code, const std::string& said) {
    const Ended ended = compare(words);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(said));
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
    EXPECT_EQ(place.entries(), before);
  };
  refused({"s.json", "calm"}, 64,
          "calm is not a file; s.json has a what-if of that name: entente compare s.json --what-if calm");
  refused({"s.json", "calm+peace"}, 64, "entente compare s.json --what-if calm+peace");
  refused({"s.json", "clam"}, 66, "there is no file or folder clam");
  refused({"s.json"}, 64, "nothing to compare with; give --what-if ID, --vary PARAMETER=NUMBER or --all");
  refused({"s.json", "--what-if", "clam"}, 64,
          "'clam' is not a what-if (did you mean 'calm'?); there are: nothing, calm, peace");
  refused({"s.json", "--what-if", "calm+", "--quiet"}, 64, "'' is not a what-if");
  refused({"s.json", "--what-if", "calm", "--against", "clam"}, 64, "--against: 'clam' is not a what-if");
  refused({"s.json", "--what-if", "calm", "--against", "calm"}, 64,
          "'calm' is compared against itself; give another --what-if ID, or --all");
  refused({"nowhere", "s.json"}, 66, "there is no file or folder nowhere");
}

TEST_F(Compare, ADamagedOrForeignFolderIsRefused) {
  ASSERT_EQ(place.entente({"run", "s.json", "--quiet", "--out", "base"}).code, 0);
  ASSERT_EQ(place.entente({"run", "s.json", "--what-if", "calm", "--quiet", "--out", "calm"}).code, 0);
  const std::string runs = place.read("calm/runs.csv");
  const auto refused = [&](const std::string& content, const std::string& said) {
    std::ofstream(place / "here/calm/runs.csv", std::ios::trunc) << content;
    write_hashes(place / "here/calm");  // whoever alters a file can alter the list
    const Ended ended = compare({"base", "calm"});
    EXPECT_EQ(ended.code, 66);
    EXPECT_THAT(ended.err, HasSubstr(said));
    EXPECT_THAT(place.entries(), ElementsAre("base", "calm", "s.json"));
  };
  refused(runs.substr(0, runs.size() / 2), "runs.csv");
  std::string other = runs;
  other.replace(other.find("\n3,") + 3, 1, other[other.find("\n3,") + 3] == '1' ? "0" : "1");
  refused(other, "calm/outcomes.csv is damaged in line 2: ");
  std::filesystem::remove(place / "here/calm/runs.csv");
  const Ended ended = compare({"base", "calm"});
  EXPECT_THAT(ended.err, HasSubstr("calm is damaged: runs.csv is missing"));
}

TEST_F(Compare, AnInterruptLeavesNothingHalfWritten) {
  Start start;
  start.meanwhile = [&](int pid) {
    while (place.entries().size() < 2) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    ::kill(pid, SIGINT);
  };
  const Ended ended = place.entente({"compare", "s.json", "--all", "--runs", "20000000"}, start);
  EXPECT_EQ(ended.code, 130);
  EXPECT_EQ(ended.out, "");
  EXPECT_THAT(place.entries(), ElementsAre("s.json"));
}

TEST_F(Compare, FitsNarrowTerminals) {
  for (const int columns : {60, 80, 120}) {
    Start start;
    start.columns = columns;
    start.environment = {{"LC_ALL", "C.UTF-8"}, {"TERM", "dumb"}};
    const Ended ended = place.entente({"compare", "s.json", "--all", "--force"}, start);
    EXPECT_EQ(ended.code, 0);
    EXPECT_THAT(ended.out, HasSubstr("exactly 0"));
    std::istringstream lines(ended.out);
    for (std::string line; std::getline(lines, line);) {
      line.erase(line.find_last_not_of("\r") + 1);
      EXPECT_LE(cli::columns(line), static_cast<std::size_t>(columns)) << line;
    }
  }
}

TEST_F(Compare, ExpectationsAreTested) {
  const Ended ended = place.entente({"check", "--expect", "s.json"});
  EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("passed     calm-is-better\n"));
  EXPECT_THAT(ended.out, HasSubstr("3 passed, 0 failed, 0 undecided"));
}

TEST_F(Compare, AnExpectationThatIsNotMetIsNoSuccess) {
  std::string text = scenario;
  text.replace(text.find("\"increases\""), 11, "\"decreases\"");
  text.replace(text.find("\"at_least\": -2"), 14, "\"at_least\": 0.55");
  std::ofstream(place / "here/s.json") << text;
  const Ended ended = place.entente({"check", "--expect", "s.json"});
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out, HasSubstr("FAILED     calm-is-better\n"));
}

TEST_F(Compare, ErrorsOfExpectationsHavePositions) {
  std::ofstream(place / "here/bad.json")
      << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-07-01"}, "actors": {"A": {}},
"outcomes": {"war": {"is": "1 > 2"}}, "what_if": {"calm": {"patch": {}}},
"expect": {
"a": {"outcome": "wra", "at_least": 0},
"b": {"outcome": "war", "what_if": "clam", "increases": true},
"c": {"outcome": "war"},
"d": {"outcome": "war", "what_if": "calm", "increases": true, "decreases": true},
"e": {"at_least": 1},
"f": {"outcome": "war", "increases": true}}})";
  const Ended ended = place.entente({"check", "bad.json"});
  EXPECT_EQ(ended.code, 65);
  for (const std::string said :
       {"bad.json:4:18: error: expect.a.outcome: 'wra' is not an outcome (did you mean 'war'?); there are: "
        "war",
        "bad.json:5:36: error: expect.b.what_if: 'clam' is not a what-if (did you mean 'calm'?); there are: "
        "calm",
        "bad.json:6:1: error: expect.c: nothing is expected",
        "bad.json:7:1: error: expect.d: 'increases' and 'decreases' exclude each other",
        "expect.e: found none of them; expected exactly one of: outcome, metric",
        "bad.json:9:1: error: expect.f: a world is compared with itself"})
    EXPECT_THAT(ended.err, HasSubstr(said));
}

TEST_F(Compare, ANumberOfAParameterIsAVariant) {
  const Json made = json({"s.json", "--vary", "rate=1", "--what-if", "calm", "--out", "c"});
  ASSERT_EQ(made["variants"].size(), 2u);
  EXPECT_EQ(made["variants"][1]["id"], "rate=1");
  EXPECT_EQ(made["variants"][1]["outcomes"], made["variants"][0]["outcomes"]) << "calm sets the same number";
  EXPECT_THAT(place.entries("c/variants"), ElementsAre("calm", "rate=1"));
  EXPECT_EQ(place.read("c/variants/rate=1/runs.csv"), place.read("c/variants/calm/runs.csv"));
  const Json manifest = Json::parse(place.read("c/variants/rate=1/manifest.json"));
  EXPECT_THAT(manifest["command"].get<std::string>(), HasSubstr("--set parameters.rate=1 "));
}

TEST_F(Compare, WhatIsNoNumberOfAParameterIsRefused) {
  for (const char* wrong : {"rate", "rate=", "rate=much", "=1", "rate=inf"}) {
    const Ended ended = compare({"s.json", "--vary", wrong});
    EXPECT_EQ(ended.code, 64) << wrong;
    EXPECT_THAT(ended.err, HasSubstr("--vary takes PARAMETER=NUMBER"));
  }
  const Ended unknown = compare({"s.json", "--vary", "rat=1"});
  EXPECT_EQ(unknown.code, 64);
  EXPECT_THAT(unknown.err, HasSubstr("'rat' is not a parameter of the scenario (did you mean 'rate'?)"));
  EXPECT_THAT(place.entries(), ElementsAre("s.json"));
}

}  // namespace
}  // namespace entente::testing_support
