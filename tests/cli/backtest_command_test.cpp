/// `entente import`, then `entente backtest`, as a user starts them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "process.h"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

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

TEST_F(BacktestCommand, RefusesWhatItCannotDo) {
  expect_refused({"backtest", "s.json", "--format", "csv", "--train-until", "2020-07-28"}, 64,
                 "--events must name");
  expect_refused(words({}), 64, "--train-until must say");
  expect_refused(words({"--train-until", "soon"}), 64, "takes a date");
  expect_refused(words({"--train-until", "2020-02-20"}), 65, "the scenario begins on 2020-01-29");
  expect_refused(words({"--train-until", "2020-08-28"}), 65, "no dyad has enough events");
  expect_refused(words({"--train-until", "2020-07-28", "--tone", "scor[from, to]"}), 65, "scor");
}

}  // namespace
}  // namespace entente::testing
