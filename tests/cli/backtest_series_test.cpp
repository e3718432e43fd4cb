/// `entente backtest --series` as a user starts it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "process.h"

namespace entente::testing_support {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class BacktestSeries : public ::testing::Test {
 protected:
  BacktestSeries() {
    std::mt19937 random(9);
    std::ofstream file(place / "here/m.csv");
    file << "month,a,b,score\n";
    for (int month = 0; month < 36; ++month)
      for (const char* pair : {"FRA,DEU", "RUS,UKR", "USA,CHN"})
        file << 2018 + month / 12 << (month % 12 < 9 ? "-0" : "-") << month % 12 + 1 << ',' << pair << ','
             << static_cast<int>(random() % 40) << '\n';
  }
  nlohmann::json told(std::vector<std::string> words) const {
    words.insert(words.begin(), {"backtest", "--series", "m.csv", "--json"});
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, 0) << ended.err;
    return nlohmann::json::parse(ended.out);
  }
  void expect_refused(std::vector<std::string> words, int code, const std::string& because) const {
    words.insert(words.begin(), "backtest");
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(because));
  }
  const Workplace place;
};

TEST_F(BacktestSeries, SaysHowManyMonthsAreNeeded) {
  std::ofstream file(place / "here/days.csv");
  file << "date,series,value\n";
  for (int day = 1; day <= 30; ++day)
    file << "2018-06-" << (day < 10 ? "0" : "") << day << ",a," << day << '\n';
  file.close();
  expect_refused({"--series", "days.csv", "--train-until", "2018-06-20", "--horizons", "3,12"}, 64,
                 "the series have 1 month, from 2018-06-01 to 2018-06-30; 15 are needed");
}

TEST_F(BacktestSeries, NeedsNoScenario) {
  const Ended ended = place.entente({"backtest", "--series", "m.csv", "--train-until", "2019-12-31"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  for (const char* said : {"1 month ahead", "12 months ahead", "conflictology", "EWMA", "IGN", "twCRPS"})
    EXPECT_THAT(ended.out, HasSubstr(said));
  const nlohmann::json json = told({"--train-until", "2019-12-31"});
  EXPECT_EQ(json["horizons"][0]["forecasts"], 3 * 12);
  EXPECT_EQ(json["horizons"][2]["forecasts"], 3);
  EXPECT_FALSE(json["horizons"][0].contains("against_best"));
}

TEST_F(BacktestSeries, SetsAScenarioBesideTheBaselines) {
  std::ofstream(place / "here/s.json")
      << R"~({"entente": 1, "time": {"start": "2018-01-01", "end": "2019-01-01", "step": "1 day"},
    "actors": {"FRA": {}, "DEU": {}, "RUS": {}, "UKR": {}, "USA": {}, "CHN": {}}, "relations": {"level": {}},
    "event_types": {"value": {"roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "level[by, on]", "by": "0.2 * (intensity - level[by, on])"}]}}})~";
  const nlohmann::json json = told({"s.json", "--forecast", "level[from, to]", "--train-until", "2020-01-15",
                                    "--horizons", "1,2", "--transform", "asinh"});
  EXPECT_EQ(json["first_origin"], "2019-12-31") << "the last month that has ended";
  EXPECT_TRUE(json["horizons"][1]["against_best"]["crps"].contains("low"));
  EXPECT_GT(json["horizons"][1]["scores"]["scenario"]["mae"], 0);
}

TEST_F(BacktestSeries, TakesNothingButNumbersForForecasts) {
  std::ofstream(place / "here/s.json")
      << R"~({"entente": 1, "time": {"start": "2018-01-01", "end": "2019-01-01", "step": "1 day"},
    "actors": {"FRA": {}, "DEU": {}, "RUS": {}, "UKR": {}, "USA": {}, "CHN": {}},
    "event_types": {"value": {"roles": {"by": "actor", "on": "actor"}}}})~";
  for (const char* blank : {"", " "})
    expect_refused({"s.json", "--series", "m.csv", "--train-until", "2019-12-31", "--forecast", blank}, 64,
                   "--forecast: expected a value, but the expression ends here");
  expect_refused({"s.json", "--series", "m.csv", "--train-until", "2019-12-31", "--forecast", "0/0"}, 64,
                 "scenario has none of 69; what is not a finite number is none");
}

TEST_F(BacktestSeries, HasIgnoranceWhereItsBinsHoldAllValues) {
  std::ofstream(place / "here/m.csv", std::ios::app) << "2020-12,X,Y,-3\n";
  const auto words = std::vector<std::string>{"backtest", "--series", "m.csv", "--train-until", "2019-12-31"};
  EXPECT_THAT(place.entente(words).out, Not(HasSubstr("IGN ")));
  auto with_bins = words;
  with_bins.insert(with_bins.end(), {"--bins", "-10,0,10,20"});
  EXPECT_THAT(place.entente(with_bins).out, HasSubstr("IGN"));
}

TEST_F(BacktestSeries, ComparesTheSameCasesAndSaysWhichAreLeftOut) {
  std::ofstream file(place / "here/m.csv", std::ios::app);
  for (const char* month : {"2018-01", "2020-06"}) file << month << ",X,Y,3\n";
  file.close();
  const auto words = std::vector<std::string>{"backtest", "--series", "m.csv", "--train-until", "2019-12-31"};
  EXPECT_THAT(place.entente(words).out, HasSubstr("conflictology has none of 2.")) << "1 and 3 months ahead";
  const nlohmann::json json = told({"--train-until", "2019-12-31"});
  EXPECT_EQ(json["left_out"], 2);
  EXPECT_EQ(json["missing"], (nlohmann::json{{"conflictology", 2}}));
  EXPECT_EQ(json["horizons"][0]["forecasts"], 3 * 12);
}

/// Commas and quotes in names, after RFC 4180; the names of a series are a record in their turn.
TEST_F(BacktestSeries, WritesForecastsOfAnyNames) {
  std::ofstream file(place / "here/m.csv");
  file << "date,from,to,value\n";
  for (int month = 0; month < 24; ++month)
    for (const char* pair : {"\"A, B\",C", "A,\"B, C\"", "\"Brigade \"\"N\"\"\",C", "A,B"})
      file << 2018 + month / 12 << (month % 12 < 9 ? "-0" : "-") << month % 12 + 1 << ',' << pair << ",1\n";
  file.close();
  const Ended ended = place.entente({"backtest", "--series", "m.csv", "--train-until", "2019-10-31",
                                     "--horizons", "1", "--forecasts", "f.csv"});
  ASSERT_EQ(ended.code, 0) << ended.err;
  std::ifstream made(place / "here/f.csv");
  const std::string text((std::istreambuf_iterator<char>(made)), {});
  for (const char* name :
       {R"("""A, B"",C",2019)", R"("A,""B, C""",2019)", R"("A,B",2019)", R"("""Brigade """"N"""""",C",2019)"})
    EXPECT_THAT(text, HasSubstr(std::string("\n") + name));
}

TEST_F(BacktestSeries, SaysWhatIsWrong) {
  expect_refused({"--series", "m.csv", "--train-until", "2019-12-31", "--horizons", "1,3,1"}, 64,
                 "has 1 twice");
  expect_refused({"--series", "m.csv"}, 64, "--train-until must say");
  expect_refused({"--series", "m.csv", "--train-until", "2017-01-01"}, 64, "before the end of the first month");
  expect_refused({"--series", "m.csv", "--train-until", "2020-12-31"}, 64, "no month after the first origin");
  expect_refused({"--series", "m.csv", "--train-until", "2018-03-31"}, 64, "a year of the past");
  expect_refused({"--series", "m.csv", "--train-until", "2019-12-31", "--horizons", "0"}, 64,
                 "whole numbers of months");
  expect_refused({"--series", "m.csv", "--train-until", "2019-12-31", "--bins", "3,1"}, 64,
                 "--bins must ascend");
  expect_refused({"--series", "m.csv", "--train-until", "2019-12-31", "--forecast", "1"}, 64, "none is named");
  expect_refused({"--series", "m.csv", "--train-until", "2019-12-31", "--tone", "1"}, 64,
                 "--tone has no meaning with --series");
  for (const char* option : {"--seed", "--threads", "--runs"})
    expect_refused({"--series", "m.csv", "--train-until", "2019-12-31", option, "1"}, 64,
                   std::string(option) + " is of a scenario, and none is named");
  for (const char* threshold : {"1e308", "inf", "1,2"})
    expect_refused({"--series", "m.csv", "--train-until", "2019-12-31", "--threshold", threshold}, 64,
                   "--threshold takes a number of at most 1e+100, not '" + std::string(threshold) + "'");
  expect_refused({"--series", "m.csv", "--train-until", "2019-12-31", "--forecasts", "m.csv"}, 73, "m.csv");
  std::ofstream(place / "here/m.csv", std::ios::app) << "2020-12,X,Y,-1\n";
  expect_refused({"--series", "m.csv", "--train-until", "2019-12-31", "--transform", "log1p"}, 65,
                 "m.csv:110:13: found -1, of X,Y in the month from 2020-12-01; log1p takes values above -1");
  expect_refused({"--series", "absent.csv", "--train-until", "2019-12-31"}, 66, "absent.csv");
}

}  // namespace
}  // namespace entente::testing_support
