/// `entente backtest --rank` as a user starts it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class BacktestRank : public ::testing::Test {
 protected:
  BacktestRank() {
    std::ofstream(place / "here/s.json")
        << R"~({"entente": 1, "time": {"start": "2014-01-01", "end": "2014-03-01", "step": "1 day"},
  "generate_actors": {"E": {"count": 12}},
  "generate_event_types": {"R": {"count": 2, "roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "memory[by, on]", "by": 1}]}},
  "relations": {"memory": {"for_each": "event_type", "storage": "sparse", "half_life": "1 day"}},
  "parameters": {"weight": 0.5},
  "let": {"either(a, b)": "memory[a, b] + weight * memory[b, a]"}})~";
    std::mt19937 random(4);
    for (const int part : {0, 1}) {
      std::ofstream file(place / ("here/facts" + std::to_string(part) + ".tsv"));
      for (int day = 25 * part; day < 25 * part + 25; ++day)
        for (int k = 0; k < 8; ++k) {
          const auto from = random() % 12;
          file << from << '\t' << random() % 2 << '\t' << (random() % 3 ? (from + 1) % 12 : random() % 12)
               << '\t' << 24 * day << '\n';
        }
    }
  }
  std::vector<std::string> words(const std::vector<std::string>& more) const {
    std::vector<std::string> all{"backtest",   "s.json",  "--rank",          "--facts",
                                 "facts0.tsv", "--facts", "facts1.tsv",      "--train-until",
                                 "2014-02-09", "--score", "memory[from, to]"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  nlohmann::json told(std::vector<std::string> more) const {
    more.emplace_back("--json");
    const Ended ended = place.entente(words(more));
    EXPECT_EQ(ended.code, 0) << ended.err;
    return nlohmann::json::parse(ended.out);
  }
  void expect_refused(const std::vector<std::string>& all, int code, const std::string& because) const {
    const Ended ended = place.entente(all);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because));
    EXPECT_EQ(ended.out, "");
  }
  const Workplace place;
};

TEST_F(BacktestRank, TellsHowHighWhoTookPartStands) {
  const Ended ended = place.entente(words({"--score", "either(from, to)", "--forecasts", "ranks.csv"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("Hits@10"));
  EXPECT_THAT(flowing(ended.out), HasSubstr("24 units of time"));
  EXPECT_THAT(flowing(ended.out), HasSubstr("11 for each target, and as many for each source"));
  EXPECT_THAT(ended.out, HasSubstr("over the first"));
  EXPECT_THAT(place.read("ranks.csv"),
              StartsWith("date,type,from,to,score,rank_of_to,rank_of_from\n2014-02-10,R0,E"));
}

TEST_F(BacktestRank, MeansWhatTheTableHolds) {
  const nlohmann::json json = told({"--score", "either(from, to)", "--forecasts", "ranks.csv"});
  std::istringstream table(place.read("ranks.csv"));
  std::string line;
  std::getline(table, line);
  double sum = 0, count = 0;
  while (std::getline(table, line)) {
    const std::size_t last = line.rfind(','), before = line.rfind(',', last - 1);
    if (line[before - 1] != '2') continue;  // the second score
    sum += 1 / std::stod(line.substr(last + 1)) + 1 / std::stod(line.substr(before + 1));
    count += 2;
  }
  EXPECT_EQ(count, 2 * json["events"].get<double>());
  EXPECT_NEAR(json["scores"][1]["mrr"]["value"], sum / count, 1e-12);
  EXPECT_NEAR(json["scores"][1]["mrr"]["over_first"]["value"],
              json["scores"][1]["mrr"]["value"].get<double>() - json["scores"][0]["mrr"]["value"].get<double>(),
              1e-12);
  EXPECT_LT(json["scores"][0]["mrr"]["low"], json["scores"][0]["mrr"]["high"]);
}

TEST_F(BacktestRank, FitsHalfLivesOnWhatCameBefore) {
  const nlohmann::json json =
      told({"--fit-from", "2014-01-26", "--free", "memory.half_life=0.2:30,weight=0:1", "--evaluations", "12"});
  EXPECT_GE(json["fit"]["mrr"], json["fit"]["mrr_before"]);
  EXPECT_EQ(json["parameters"].size(), 2U);
  const nlohmann::json again = told(
      {"--set", "relations.memory.half_life=\"" + json["parameters"]["memory.half_life"].dump() + " days\""});
  EXPECT_EQ(again["scores"][0]["mrr"]["value"], json["scores"][0]["mrr"]["value"]);
}

TEST_F(BacktestRank, IsTheSameWithAnyThreads) {
  EXPECT_EQ(place.entente(words({"--threads", "1"})).out, place.entente(words({"--threads", "2"})).out);
}

TEST_F(BacktestRank, TakesTheTableOfTheScenarioToo) {
  std::ofstream(place / "here/e.csv")
      << "date,type,by,on\n2014-01-03,R0,E0,E1\n2014-01-05,R0,E0,E1\n2014-01-05,R0,E0,E2\n";
  const Ended ended = place.entente({"backtest", "s.json", "--rank", "--set", "events_csv=e.csv",
                                     "--train-until", "2014-01-04", "--score", "memory[from, to]", "--json"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(nlohmann::json::parse(ended.out)["events"], 2);
}

TEST_F(BacktestRank, ReadsEventDataAsImportDoes) {
  std::ofstream(place / "here/w.json")
      << R"~({"entente": 1, "time": {"start": "2014-01-01", "end": "2014-02-01", "step": "1 day"},
  "actors": {"FRA": {}, "IND": {}, "PAK": {}},
  "event_types": {"meeting": {"roles": {"from": "actor", "to": "actor"}, "cameo": "04",
                              "effects": [{"change": "met[from, to]", "by": 1}]}},
  "relations": {"met": {"storage": "sparse"}}})~";
  std::ofstream(place / "here/e.csv")
      << "date,source,target,cameo,event_id\n3/1/2014,220,750,040,1\n4/1/2014,220,770,040,2\n"
         "5/1/2014,220,750,040,3\n6/1/2014,220,750,040,3\n";
  const auto events = [&](const std::vector<std::string>& more) {
    std::vector<std::string> all{
        "backtest",   "w.json",  "--rank",        "--events", "e.csv", "--format", "csv", "--train-until",
        "2014-01-04", "--score", "met[from, to]", "--dates",  "dmy",   "--codes",  "cow", "--json"};
    all.insert(all.end(), more.begin(), more.end());
    const Ended ended = place.entente(all);
    EXPECT_EQ(ended.code, 0) << ended.err;
    return ended.code == 0 ? nlohmann::json::parse(ended.out)["events"].get<int>() : -1;
  };
  EXPECT_EQ(events({}), 1);
  EXPECT_EQ(events({"--every-line"}), 2);
}

TEST_F(BacktestRank, SaysWhatIsBeyondTheEndAndHowManyDaysThereAre) {
  std::ofstream(place / "here/facts1.tsv") << "0\t0\t1\t2400\n";
  const Ended ended = place.entente(words({}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(flowing(ended.out),
              HasSubstr("1 of the events, for which the scenario is run on beyond its end, 2014-03-01"));
  EXPECT_THAT(flowing(ended.out),
              HasSubstr("There is no interval: days are the sample, and all events are of one."));
  EXPECT_EQ(told({})["after_end"], 1);
  std::ofstream(place / "here/facts1.tsv") << "0\t0\t1\t984\n0\t0\t1\t1008\n";
  EXPECT_THAT(flowing(place.entente(words({})).out), HasSubstr("with 2 of them these are rough"));
}

TEST_F(BacktestRank, SaysWhatIsWrong) {
  for (const char* blank : {"", " "})
    expect_refused(words({"--score", blank}), 64, "expected a value, but the expression ends here");
  expect_refused(words({"--score", "memory[from, from]"}), 64,
                 "--score:1:1: error: reads a relation between an actor and itself, which there is not");

  expect_refused(words({"--horizon", "3"}), 64, "--horizon has no meaning with --rank");
  expect_refused(words({"--free", "weight=0:1"}), 64, "--fit-from");
  expect_refused(words({"--fit-from", "2014-02-20", "--free", "weight=0:1"}), 64, "not fitted on");
  expect_refused(words({"--until", "2014-02-01"}), 64, "--until must be later");
  expect_refused(words({"--series", "x.csv"}), 64, "two kinds of backtest");
  expect_refused(words({"--forecasts", "facts0.tsv"}), 73, "facts0.tsv");
  expect_refused(words({"--score", "menory[from, to]"}), 64,
                 "--score:1:1: error: 'menory' is not a relation or attribute");
  expect_refused(words({"--codes", "cow"}), 64, "--codes says how the file of --events is read");
  expect_refused({"backtest", "s.json", "--score", "1"}, 64, "--score is of --rank");
  expect_refused({"backtest", "--series", "s.csv", "--dates", "dmy"}, 64,
                 "--dates has no meaning with --series");
  expect_refused({"backtest", "s.json", "--rank", "--train-until", "2014-02-01", "--score", "1"}, 64,
                 "--facts or --events");
  std::ofstream(place / "here/facts1.tsv") << "0\t0\t12\t3\n";
  expect_refused(words({}), 65, "facts1.tsv:1:5: found '12'; expected an actor");
}

TEST_F(BacktestRank, ParametersThatRunsDrawAreHeldAndToldOf) {
  EXPECT_EQ(told({"--set", R"(parameters.weight={"uniform": [0.2, 0.6]})"})["held"]["weight"], 0.4);
  EXPECT_FALSE(told({}).contains("held"));
  const Ended ended = place.entente(words({"--set", R"(parameters.weight={"uniform": [0.2, 0.6]})"}));
  EXPECT_THAT(ended.out, HasSubstr("weight 0.400: what runs would draw"));
}

}  // namespace
}  // namespace entente::testing_support
