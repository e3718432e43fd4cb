/// `entente explain`: what it says, as text and as JSON, and what is wrong with a call.
#include <gmock/gmock.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "process.h"
#include "results/hashes.h"

namespace entente::testing_support {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

using Words = std::vector<std::string>;

Words explain(const Words& more) {
  Words words{"explain", data("small.json")};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

double sum_of(const json& causes) {
  double sum = 0;
  for (const auto& cause : causes) sum += cause["mean"].get<double>();
  return sum;
}

TEST(ExplainCommand, ACellIsAWaterfallThatSums) {
  const Workplace place;
  for (const std::string cell : {"trust[AAA,BBB]", "trust[BBB, AAA]", "trust[CCC,AAA]", "incidents[AAA]"}) {
    const Ended ended = place.entente(explain({cell, "--json"}));
    ASSERT_EQ(ended.code, 0) << ended.err;
    const json found = json::parse(ended.out);
    const double end = found["end"]["mean"];
    EXPECT_NEAR(found["start"]["mean"].get<double>() + sum_of(found["causes"]), end, 1e-12) << cell;
    double at = found["start"]["mean"];
    for (const auto& period : found["periods"]) at += sum_of(period["causes"]);
    EXPECT_NEAR(at, end, 1e-12) << cell;
    EXPECT_EQ(found["periods"].size(), 4u);
  }
  EXPECT_THAT(place.entries(), ElementsAre()) << "nothing is written";
}

TEST(ExplainCommand, HasTheNumbersOfARun) {
  const Workplace place;
  const json run = json::parse(place.entente({"run", data("small.json"), "--json"}).out);
  const json found = json::parse(place.entente(explain({"trust[AAA,BBB]", "--json"})).out);
  EXPECT_EQ(found["end"]["mean"], run["watched"][0]["end"]["mean"]);
  for (const auto& cause : run["watched"][0]["causes"])
    for (const auto& own : found["causes"]) {
      if (own["cause"] != cause["cause"]) continue;
      EXPECT_NEAR(own["mean"].get<double>(), cause["mean"].get<double>(), 1e-12);
    }
}

TEST(ExplainCommand, OfAResultIsThatOfTheScenario) {
  const Workplace place;
  ASSERT_EQ(
      place.entente({"run", data("small.json"), "--out", "r", "--runs", "20", "--seed", "3", "--quiet"}).code,
      0);
  const Ended folder = place.entente({"explain", "r", "trust[AAA,BBB]", "--json"});
  ASSERT_EQ(folder.code, 0) << folder.err;
  const json found = json::parse(folder.out);
  EXPECT_EQ(found["runs"], 20);
  EXPECT_EQ(found["seed"], 3);
  EXPECT_EQ(folder.out,
            place.entente(explain({"trust[AAA,BBB]", "--json", "--runs", "20", "--seed", "3"})).out);
}

TEST(ExplainCommand, ADamagedResultIsRefused) {
  const Workplace place;
  ASSERT_EQ(place.entente({"run", data("small.json"), "--out", "r", "--quiet"}).code, 0);
  const auto refused = [&](const std::string& message) {
    const Ended ended = place.entente({"explain", "r", "trust[AAA,BBB]"});
    EXPECT_EQ(ended.code, 66);
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(ended.err, "entente: " + message + "\n");
  };
  const std::string runs = place.read("r/runs.csv"), scenario = place.read("r/scenario.json");
  std::ofstream(place / "here/r/runs.csv") << runs.substr(0, runs.rfind('\n', runs.size() / 2) + 1);
  EXPECT_THAT(place.entente({"explain", "r", "trust[AAA,BBB]"}).err,
              MatchesRegex("entente: r/runs.csv holds [0-9]+ runs, and manifest.json says [0-9]+\n"));
  std::string other = runs;
  other.replace(other.find("thaw"), 4, "thow");
  std::ofstream(place / "here/r/runs.csv") << other;
  refused("r/runs.csv is damaged: its columns are not run,parameter:start,thaw,incidents,nadir,first-incident");
  other = runs;
  const auto last = other.find('\n', other.find('\n') + 1);
  other.replace(other.rfind(',', last), last - other.rfind(',', last), ",17");
  std::ofstream(place / "here/r/runs.csv") << other;
  refused("r/runs.csv has changed since it was written");
  write_hashes(place / "here/r");  // whoever alters a file can alter the list
  EXPECT_THAT(place.entente({"explain", "r", "trust[AAA,BBB]"}).err,
              HasSubstr("r/outcomes.csv is damaged in line 5: "));
  other = runs;
  const auto drawn = other.find("\n0,") + 3;
  std::ofstream(place / "here/r/runs.csv") << other.replace(drawn, other.find(',', drawn) - drawn, "-0.25");
  write_hashes(place / "here/r");
  EXPECT_THAT(
      place.entente({"explain", "r", "trust[AAA,BBB]"}).err,
      HasSubstr(
          "r/runs.csv is not what scenario.json beside it gives: the parameter 'start' of run 0 is -0.25, "
          "and comes to "));
  std::ofstream(place / "here/r/runs.csv") << runs;
  std::ofstream(place / "here/r/scenario.json")
      << scenario.substr(0, scenario.find("\"seed\"")) << "\"seed\": 8"
      << scenario.substr(scenario.find(',', scenario.find("\"seed\"")));
  refused("r/scenario.json is not the scenario that was run");
  std::filesystem::remove(place / "here/r/scenario.json");
  refused("r is damaged: scenario.json is missing");
  std::ofstream(place / "here/r/manifest.json") << "{";
  refused("r: manifest.json is damaged, or of another version");
  std::filesystem::remove(place / "here/r/manifest.json");
  refused("r is not a folder of results (no manifest.json)");
}

TEST(ExplainCommand, TwoVariantsDifferByTheSumOfTheirCauses) {
  const Workplace place;
  const auto end = [&](const Words& more) {
    Words words{"trust[AAA,BBB]", "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return json::parse(place.entente(explain(words)).out);
  };
  const json base = end({}), without = end({"--what-if", "no-summit"}),
             both = end({"--what-if", "no-summit", "--versus", "baseline"}),
             back = end({"--versus", "no-summit+zealots"}), same = end({"--versus", "baseline"});
  EXPECT_NEAR(both["end"]["mean"].get<double>(),
              without["end"]["mean"].get<double>() - base["end"]["mean"].get<double>(), 1e-12);
  EXPECT_NEAR(both["start"]["mean"].get<double>() + sum_of(both["causes"]), both["end"]["mean"].get<double>(),
              1e-12);
  EXPECT_EQ(both["causes"][0]["cause"], "summit");
  EXPECT_EQ(both["versus"]["what_ifs"], json::array());
  EXPECT_EQ(back["versus"]["what_ifs"], json({"no-summit", "zealots"}));
  EXPECT_EQ(same["causes"].size(), 0u) << "a variant does not differ from itself";
  EXPECT_EQ(same["end"]["mean"], 0);
}

TEST(ExplainCommand, AnOutcomeIsSharedOutExactly) {
  const Workplace place;
  const Ended ended = place.entente(explain({"--outcome", "thaw", "--json"}));
  ASSERT_EQ(ended.code, 0) << ended.err;
  const json found = json::parse(ended.out);
  double sum = found["empty"]["value"];
  for (const auto& cause : found["causes"]) sum += cause["shapley"]["value"].get<double>();
  EXPECT_NEAR(sum, found["full"]["value"].get<double>(), 1e-12);
  EXPECT_EQ(found["causes"].size(), 3u) << "the event and both rules";
  const json two = json::parse(
      place.entente(explain({"--outcome", "incidents", "--causes", "rumours,summit", "--json"})).out);
  EXPECT_EQ(two["causes"].size(), 2u);
  EXPECT_EQ(two["kind"], "mean");
  EXPECT_EQ(place.entente(explain({"--outcome", "thaw", "--json", "--threads", "1"})).out, ended.out);
  EXPECT_THAT(place.entries(), ElementsAre());
}

/// The budget does not end what has nothing left to make.
TEST(ExplainCommand, AllCombinationsOfThreeCausesAreMade) {
  const Workplace place;
  const Words words = explain({"--outcome", "thaw", "--runs", "40"});
  const std::string out = flowing(place.entente(words).out);
  EXPECT_THAT(out, HasSubstr("From all 8 combinations of the causes, 8 ensembles. More runs would make"));
  EXPECT_THAT(out, Not(HasSubstr("budget")));
  Words as_json = words;
  as_json.push_back("--json");
  const json sampling = json::parse(place.entente(as_json).out)["sampling"];
  EXPECT_EQ(sampling["exact"], true);
  EXPECT_EQ(sampling["narrow"], false);
  EXPECT_EQ(sampling["ensembles"], 8);
}

TEST(ExplainCommand, FitsTheTerminal) {
  const Workplace place;
  for (const int width : {40, 60, 80, 120})
    for (const Words& words : {Words{"trust[AAA,BBB]"}, Words{"trust[AAA,BBB]", "--versus", "zealots"},
                               Words{"--outcome", "thaw", "--quiet"}}) {
      Start start;
      start.environment = {{"COLUMNS", std::to_string(width)}, {"LC_ALL", "C"}};
      const Ended ended = place.entente(explain(words), start);
      EXPECT_EQ(ended.code, 0) << ended.err;
      std::istringstream lines(ended.out);
      for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(line.size(), static_cast<std::size_t>(width)) << line;
        EXPECT_EQ(line.find('\x1b'), std::string::npos) << line;
        EXPECT_TRUE(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c < 127; })) << line;
      }
    }
}

TEST(ExplainCommand, FromAndToAreDatesOfTheRun) {
  const Workplace place;
  const json found = json::parse(
      place.entente(explain({"trust[AAA,BBB]", "--from", "2025-03-15", "--to", "2025-09-15", "--json"})).out);
  EXPECT_EQ(found["from"], "2025-04-01");
  EXPECT_EQ(found["to"], "2025-09-01");
  EXPECT_EQ(found["periods"].size(), 2u);
  EXPECT_NEAR(found["start"]["mean"].get<double>() + sum_of(found["causes"]),
              found["end"]["mean"].get<double>(), 1e-12);
}

TEST(ExplainCommand, WrongCallsSayWhatThereIs) {
  const Workplace place;
  const auto refused = [&](const Words& words, int code, const std::string& message) {
    const Ended ended = place.entente(explain(words));
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_THAT(ended.err, HasSubstr(message));
  };
  refused({}, 64, "say what to explain: a relation, as 'trust[A,B]', or --outcome ID");
  refused({"trust[AAA,BBX]"}, 64, "'BBX' is not an actor (did you mean 'BBB'?); the actors are AAA, BBB, CCC");
  refused({"trst[AAA,BBB]"}, 64, "(did you mean 'trust'?); the relations are trust, the attributes incidents");
  refused({"--outcome", "thow"}, 64,
          "'thow' is not an outcome (did you mean 'thaw'?); there are: thaw, incidents, nadir, first-incident");
  refused({"--outcome", "thaw", "--causes", "summit,sumit"}, 64,
          "'sumit' is not an event, rule or process (did you mean 'summit'?); there are: summit, friction, "
          "mediation, rumours");
  refused({"trust[AAA,BBB]", "--what-if", "zealot"}, 64, "'zealot' is not a what-if (did you mean 'zealots'?)");
  refused({"trust[AAA,BBB]", "--versus", "zealot"}, 64,
          "--versus: 'zealot' is not a what-if (did you mean 'zealots'?)");
  refused({"trust[AAA,BBB]", "--from", "2025-02-30"}, 64,
          "--from takes a date like 2026-01-31, not '2025-02-30'");
  refused({"trust[AAA,BBB]", "--to", "2027-01-01"}, 64,
          "--to 2027-01-01 is outside the run, 2025-01-01 to 2025-12-31");
  refused({"trust[AAA,BBB]", "--from", "2025-06-02", "--to", "2025-06-20"}, 64, "no step lies between");
  refused({"trust[AAA,BBB]", "--outcome", "thaw"}, 64, "a relation and --outcome exclude each other");
  refused({"trust[AAA,BBB]", "--budget", "9"}, 64, "--budget is for outcomes, not relations");
  refused({"--outcome", "thaw", "--to", "2025-06-01"}, 64, "--to is for relations, not outcomes");
  refused({"--outcome", "thaw", "--budget", "0"}, 64,
          "--budget takes a number of ensembles, as 500, or of seconds, as 30s");
  refused({"trust[AAA,BBB]", "--runs", "100000000"}, 70, "more than 1 GB; at most ");
  EXPECT_THAT(place.entente(explain({"trust[AAA,BBB]", "--runs", "100000000"})).err,
              ::testing::ContainsRegex("at most [0-9]{1,3}(,[0-9]{3})+ runs fit"));
  EXPECT_EQ(place.entente({"explain", "nowhere.json", "trust[AAA,BBB]"}).code, 66);
  EXPECT_THAT(place.entries(), ElementsAre());
}

TEST(ExplainCommand, AnInterruptEndsIt) {
  const Workplace place;
  for (const Words& words : {Words{"explain", data("small.json"), "trust[AAA,BBB]", "--runs", "500000"},
                             Words{"explain", data("small.json"), "--outcome", "thaw", "--runs", "500000"}}) {
    Start start;
    start.meanwhile = [](int pid) {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      ::kill(pid, SIGINT);
    };
    const Ended ended = place.entente(words, start);
    EXPECT_EQ(ended.code, 130);
    EXPECT_EQ(ended.out, "");
  }
}

}  // namespace
}  // namespace entente::testing_support
