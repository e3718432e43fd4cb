/// `entente import`, then `entente backtest`, as a user starts them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class BacktestCommand : public ::testing::Test {
 protected:
  BacktestCommand() {
    std::mt19937 random(5);
    std::ofstream file(place / "here/e.csv");
    file << "date,source,target,cameo\n";
    const std::vector<std::string> pairs = {"FRA,DEU", "DEU,FRA", "RUS,UKR", "UKR,RUS", "USA,CHN", "CHN,USA"};
    for (int month = 1; month <= 8; ++month)
      for (int day = 1; day <= 28; ++day)
        for (std::size_t p = 0; p < pairs.size(); ++p)
          for (auto k = random() % 3; k > 0; --k)
            file << "2020-0" << month << (day < 10 ? "-0" : "-") << day << ',' << pairs[p] << ','
                 << (p / 2 == 1 ? "190" : "040") << '\n';
    file.close();
    const Ended ended = place.entente(
        {"import", "e.csv", "--format", "csv", "-o", "s.json", "--to", "2020-07-28", "--window", "28"});
    EXPECT_EQ(ended.code, 0) << ended.err;
  }
  std::vector<std::string> words(const std::vector<std::string>& more) const {
    std::vector<std::string> all{"backtest", "s.json",    "--events", "e.csv",         "--format",
                                 "csv",      "--horizon", "28",       "--evaluations", "8"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  void expect_refused(const std::vector<std::string>& all, int code, const std::string& because) const {
    const Ended ended = place.entente(all);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because));
  }
  const Workplace place;
};

TEST_F(BacktestCommand, ScoresBesideBaselines) {
  const Ended ended = place.entente(words({"--train-until", "2020-07-28", "--forecasts", "f.csv"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("6 of 6 dyads"));
  EXPECT_THAT(ended.out, HasSubstr("cannot be told apart"));
  EXPECT_THAT(place.read("f.csv"), HasSubstr("2020-07-28,FRA,DEU,\"mean of the past\",1,"));
  const auto json = nlohmann::json::parse(
      place.entente(words({"--train-until", "2020-07-28", "--origins", "2", "--json"})).out);
  EXPECT_EQ(json["forecasts"], 12);
  EXPECT_NEAR(json["scores"]["scenario"]["tone"].get<double>(), 0, 0.3);
  EXPECT_TRUE(json["against_best"]["count"].contains("low"));
  EXPECT_EQ(place.entente(words({"--train-until", "2020-07-28", "--threads", "1"})).out,
            place.entente(words({"--train-until", "2020-07-28", "--threads", "2"})).out);
}

TEST_F(BacktestCommand, WithoutFittingTakesTheScenarioAsItIs) {
  std::vector<std::string> none = words({"--train-until", "2020-03-05", "--least-past", "10"}), inner = none;
  std::replace(none.begin(), none.end(), std::string("8"), std::string("0"));  // evaluations
  inner.insert(inner.end(), {"--inner", "0"});
  for (std::vector<std::string> all : {none, inner}) {
    const Ended ended = place.entente(all);
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(flowing(ended.out), HasSubstr("nothing: the scenario is taken as it is"));
    all.emplace_back("--json");
    EXPECT_FALSE(nlohmann::json::parse(place.entente(all).out).contains("parameters"));
    all.insert(all.end(), {"--free", "memory=0:1"});
    expect_refused(all, 64, "nothing is fitted");
  }
}

TEST_F(BacktestCommand, SaysWhoseLogScoresAreInfinite) {
  std::ofstream(place / "here/gap.csv") << place.read("e.csv") << "2020-10-01,FRA,DEU,040\n";
  const std::vector<std::string> all{
      "backtest",  "s.json", "--events", "gap.csv", "--format",     "csv", "--train-until",  "2020-09-25",
      "--horizon", "20",     "--inner",  "0",       "--least-past", "1",   "--least-future", "1"};
  const Ended ended = place.entente(all);
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_THAT(flowing(ended.out),
              HasSubstr("An infinite log score: no event at all was said, and some came (1 of 'last period'"));
  std::vector<std::string> as_json = all;
  as_json.push_back("--json");
  const auto json = nlohmann::json::parse(place.entente(as_json).out);
  EXPECT_EQ(json["scores"]["last period"]["count_log_infinite"], 1);
  EXPECT_TRUE(json["scores"]["last period"]["count_log"].is_null());
  EXPECT_EQ(json["scores"]["mean of the past"]["count_log_infinite"], 0);
}

TEST_F(BacktestCommand, WritesNoBracketsWhereThereIsNoInterval) {
  std::ofstream(place / "here/pair.csv") << "date,source,target,cameo\n2020-07-20,FRA,DEU,040\n"
                                            "2020-08-02,FRA,DEU,040\n2020-08-25,FRA,DEU,040\n"
                                            "2020-09-01,FRA,DEU,040\n";
  const Ended pair = place.entente({"backtest", "s.json", "--events", "pair.csv", "--format", "csv",
                                    "--train-until", "2020-07-28", "--horizon", "28", "--inner", "0",
                                    "--least-past", "1", "--least-future", "1"});
  EXPECT_EQ(pair.code, 0) << pair.err;
  EXPECT_THAT(flowing(pair.out), HasSubstr("too few pairs of actors to tell"));
  EXPECT_THAT(pair.out, Not(HasSubstr("()")));
}

TEST_F(BacktestCommand, RefusesWhatItCannotDo) {
  expect_refused({"backtest", "s.json", "--format", "csv", "--train-until", "2020-07-28"}, 64,
                 "--events must name");
  expect_refused(words({}), 64, "--train-until must say");
  expect_refused(words({"--train-until", "soon"}), 64, "takes a date");
  expect_refused(words({"--train-until", "2020-02-20"}), 64, "the scenario begins on 2020-01-29");
  expect_refused(words({"--train-until", "2020-02-26", "--least-past", "10"}), 64,
                 "too little past to fit: 29 days where 56 are needed");
  expect_refused(words({"--train-until", "2020-08-28"}), 64, "no dyad has enough events");
  expect_refused(words({"--train-until", "2020-07-28", "--tone", "scor[from, to]"}), 64, "scor");
}

TEST_F(BacktestCommand, TakesNothingButNumbersForForecasts) {
  for (const char* option : {"--tone", "--activity"}) {
    for (const char* blank : {"", " "})
      expect_refused(words({"--train-until", "2020-07-28", option, blank}), 64,
                     std::string(option) + ": expected a value, but the expression ends here");
    expect_refused(words({"--train-until", "2020-07-28", option, "0/0"}), 64,
                   std::string(option) + ": not a number on ");
    expect_refused(words({"--train-until", "2020-07-28", option, "1/0"}), 64,
                   std::string(option) + ": not a finite number on ");
  }
  EXPECT_EQ(place.entente(words({"--train-until", "2020-07-28", "--activity", "1e9"})).code, 0);
}

}  // namespace
}  // namespace entente::testing_support
