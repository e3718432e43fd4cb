/// Forecasts of series by month, held to what is computed here from the same numbers.
#include <entente/forecast.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <cmath>
#include <random>

#include "backtest/sample_scores.h"
#include "backtest/series_skill.h"
#include "support/compiled.h"

namespace entente::series_backtest_test {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Two series of so many months from 2018 on; of the second a month is missing.
MonthlySeries two_series(std::size_t months = 40) {
  std::mt19937 random(11);
  std::normal_distribution<double> noise;
  MonthlySeries made;
  made.names = {{"A", "B"}, {"B", "C"}};
  for (std::size_t m = 0; m <= months; ++m)
    made.months.push_back(advance(*parse_date("2018-01-01"), {1, Unit::month}, static_cast<long>(m)));
  made.values.resize(2);
  for (std::size_t m = 0; m < months; ++m)
    for (std::size_t s = 0; s < 2; ++s) made.values[s].push_back((s == 0 ? 3 : -1) + noise(random));
  made.values[1][30] = NAN;
  return made;
}

SeriesBacktestOptions from_month(std::size_t first) {
  SeriesBacktestOptions options;
  options.first_origin = first;
  options.bins = {-10, 0, 2, 4};
  return options;
}

std::vector<SeriesScores> scores_of(const std::string& forecaster, const SeriesBacktest& b) {
  for (const SeriesForecasterScores& f : b.forecasters)
    if (f.name == forecaster) return f.scores;
  ADD_FAILURE() << "no forecaster " << forecaster;
  return {};
}

/// The level of a moving average after a month.
double level_after(const std::vector<double>& values, std::size_t last, double weight) {
  double level = values[0];
  for (std::size_t m = 1; m <= last; ++m)
    if (!std::isnan(values[m])) level = (1 - weight) * level + weight * values[m];
  return level;
}

TEST(SeriesBacktest, ScoresTheMovingAverageWithItsEarlierErrors) {
  const MonthlySeries series = two_series();
  const SeriesBacktest b = backtest_series(series, series_baselines(0.3), from_month(23));
  std::size_t of_three_months = 0;
  for (const SeriesScores& s : scores_of("EWMA", b)) {
    if (s.horizon != 3) continue;
    ++of_three_months;
    const auto& values = series.values[s.series];
    EXPECT_NEAR(s.forecast, level_after(values, s.origin, 0.3), 1e-12);
    EXPECT_EQ(s.observed, values[s.origin + 3]);
    std::vector<double> draws;
    for (std::size_t target = 3; target <= s.origin; ++target)
      if (!std::isnan(values[target]) && s.origin - target < 36)
        draws.push_back(s.forecast + values[target] - level_after(values, target - 3, 0.3));
    std::sort(draws.begin(), draws.end());
    ASSERT_EQ(s.draws.size(), draws.size());
    for (std::size_t k = 0; k < draws.size(); ++k) EXPECT_NEAR(s.draws[k], draws[k], 1e-12);
    EXPECT_NEAR(s.crps, sample_crps(draws, s.observed), 1e-12);
    EXPECT_NEAR(s.threshold_crps, threshold_crps(draws, s.observed, b.threshold), 1e-12);
    EXPECT_NEAR(s.interval_score, interval_score(draws, s.observed, 0.9), 1e-12);
    EXPECT_NEAR(s.ignorance, binned_ignorance(draws, s.observed, from_month(23).bins), 1e-12);
  }
  EXPECT_EQ(of_three_months, 2U * (40 - 23 - 3) - 1) << "but for the month that is missing";
}

TEST(SeriesBacktest, ConflictologyDrawsTheLastYear) {
  const MonthlySeries series = two_series();
  for (const SeriesScores& s :
       scores_of("conflictology", backtest_series(series, series_baselines(), from_month(20)))) {
    std::vector<double> year;
    for (std::size_t m = s.origin - 11; m <= s.origin; ++m)
      if (!std::isnan(series.values[s.series][m])) year.push_back(series.values[s.series][m]);
    std::sort(year.begin(), year.end());
    EXPECT_EQ(s.draws, year);
  }
}

TEST(SeriesBacktest, NoForecasterSeesWhatComesLater) {
  MonthlySeries changed = two_series();
  const SeriesBacktest before = backtest_series(changed, series_baselines(), from_month(20));
  for (std::size_t m = 26; m < 40; ++m) changed.values[0][m] += 100;
  const SeriesBacktest after = backtest_series(changed, series_baselines(), from_month(20));
  for (std::size_t f = 0; f < before.forecasters.size(); ++f)
    for (std::size_t i = 0; i < before.forecasters[f].scores.size(); ++i) {
      const SeriesScores &a = before.forecasters[f].scores[i], &b = after.forecasters[f].scores[i];
      if (a.origin >= 26) continue;
      EXPECT_EQ(a.forecast, b.forecast);
      EXPECT_EQ(a.draws, b.draws);
    }
}

TEST(SeriesBacktest, SaysWhatCannotBeScored) {
  const MonthlySeries series = two_series();
  EXPECT_THROW(backtest_series(series, series_baselines(), from_month(39)), RequestError);
  EXPECT_THROW(backtest_series(series, series_baselines(), from_month(10)), RequestError) << "less than a year";
}

TEST(SeriesSkill, ComparesForecastByForecast) {
  const SeriesBacktest b = backtest_series(two_series(), series_baselines(), from_month(20));
  const SeriesMeasure& mae = series_measures.front();
  const double difference = series_difference(b.forecasters[0], b.forecasters[1], 1, mae).mean;
  EXPECT_NEAR(difference, mean_measure(b.forecasters[0], 1, mae) - mean_measure(b.forecasters[1], 1, mae),
              1e-12);
  EXPECT_EQ(forecasts_of(b.forecasters[0], 12), 2U * (40 - 20 - 12) - 0U);
}

template <typename Refusal>
std::string refusal_of(const MonthlySeries& series, const SeriesBacktestOptions& options,
                       std::span<const std::unique_ptr<SeriesForecaster>> forecasters) {
  try {
    backtest_series(series, forecasters, options);
  } catch (const Refusal& error) {
    return error.what();
  }
  return "";
}

/// Of a program's own.
class Always final : public SeriesForecaster {
 public:
  explicit Always(SeriesForecast what) : what_(std::move(what)) {}
  std::string name() const override { return "always"; }
  std::vector<SeriesForecast> forecast(const MonthlySeries& all, std::size_t, int) override {
    return std::vector<SeriesForecast>(all.names.size(), what_);
  }

 private:
  SeriesForecast what_;
};

TEST(SeriesBacktest, RefusesWhatOverflows) {
  MonthlySeries series = two_series();
  series.values[1][3] = -1e308;
  EXPECT_THAT(refusal_of<DataError>(series, from_month(20), series_baselines()),
              HasSubstr("what is scored is at most 1e+100"));
  for (const double wrong : {1e101, double{INFINITY}, double{NAN}}) {
    SeriesBacktestOptions options = from_month(20);
    options.threshold = wrong;
    EXPECT_THAT(refusal_of<RequestError>(two_series(), options, series_baselines()),
                HasSubstr("the threshold is a number of at most 1e+100"));
  }
  for (const SeriesForecast& wrong : {SeriesForecast{1e101, {}}, SeriesForecast{1, {1, INFINITY}}}) {
    std::vector<std::unique_ptr<SeriesForecaster>> all;
    all.push_back(std::make_unique<Always>(wrong));
    EXPECT_THAT(refusal_of<RequestError>(two_series(), from_month(20), all),
                HasSubstr("the forecast of 'always'"));
  }
}

TEST(SeriesBacktest, SaysWhoHasNoForecastAtAll) {
  auto all = series_baselines();
  all.push_back(std::make_unique<Always>(SeriesForecast{NAN, {}}));
  EXPECT_THAT(
      refusal_of<RequestError>(two_series(), from_month(20), all),
      ::testing::MatchesRegex("of none of [0-9]+ values does every forecaster have a forecast: always has "
                              "none of [0-9]+; what is not a finite number is none"));
}

/// The second series has nothing for 14 months, so that the last year has no draws of it.
TEST(SeriesBacktest, ScoresTheCasesThatAllForecastersHave) {
  MonthlySeries series = two_series();
  for (std::size_t m = 18; m < 32; ++m) series.values[1][m] = NAN;
  SeriesBacktestOptions options = from_month(20);
  options.horizons = {1, 3};
  const SeriesBacktest b = backtest_series(series, series_baselines(), options);
  const auto cases = [&](const SeriesForecasterScores& f) {
    std::vector<std::array<std::size_t, 3>> all;
    for (const SeriesScores& s : f.scores)
      all.push_back({static_cast<std::size_t>(s.horizon), s.origin, s.series});
    return all;
  };
  for (const SeriesForecasterScores& f : b.forecasters) {
    EXPECT_EQ(cases(f), cases(b.forecasters.front())) << f.name;
    EXPECT_EQ(f.missing, f.name == "conflictology" ? b.left_out : 0) << f.name;
  }
  // origins 29 to 31 know nothing of the year before; of three months ahead 32 to 34 came, of one month 32
  EXPECT_EQ(b.left_out, 3U + 1U);
  EXPECT_EQ(b.forecasters.front().scores.size(), (19U + 8U - 1U) + (17U + 8U - 3U));
}

/// Forecasters of different cases, as a caller may have made them.
TEST(SeriesSkill, PairsCasesNotPlaces) {
  const auto of = [](std::size_t series, std::size_t origin, double error) {
    SeriesScores s;
    s.series = series, s.origin = origin, s.error = error;
    return s;
  };
  const SeriesForecasterScores a{"a", {of(0, 12, 1), of(1, 12, 5), of(0, 13, 2), of(1, 13, 9)}, 0},
      b{"b", {of(0, 12, 4), of(1, 13, 1)}, 0}, none{"none", {}, 0};
  const SeriesMeasure& mae = series_measures.front();
  EXPECT_EQ(series_difference(a, b, 1, mae).mean, ((1 - 4) + (9 - 1)) / 2.0);
  EXPECT_EQ(series_difference(b, a, 1, mae).mean, ((4 - 1) + (1 - 9)) / 2.0);
  EXPECT_TRUE(std::isnan(series_difference(a, none, 1, mae).mean));
}

/// A scenario that keeps a moving average is the baseline of that name.
TEST(ScenarioSeries, IsToldOfEachMonth) {
  TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2018-01-31', 'end': '2030-01-01', 'step': '1 day'}, 'actors': {'A': "
      "{}, 'B': {}, 'C': {}},"
      "'relations': {'level': {}, 'seen': {}}, 'event_types': {'value': {'roles': {'from': 'actor', 'to': "
      "'actor'}, 'effects': ["
      "{'change': 'level[from, to]', 'by': 'if(seen[from, to] > 0, 0.3, 1) * (intensity - level[from, to])'}, "
      "{'change': 'seen[from, to]', 'by': 1}]}}}");
  ASSERT_TRUE(made.model) << made.messages();
  std::vector<std::unique_ptr<SeriesForecaster>> forecasters;
  forecasters.push_back(scenario_series(made.scenario, {.forecast = "level[from, to]"}));
  for (auto& baseline : series_baselines(0.3)) forecasters.push_back(std::move(baseline));
  SeriesBacktestOptions options = from_month(30);
  options.horizons = {1, 3};
  const SeriesBacktest b = backtest_series(two_series(), forecasters, options);
  const std::vector<SeriesScores> average = scores_of("EWMA", b), scenario = scores_of("scenario", b);
  ASSERT_EQ(average.size(), scenario.size());
  for (std::size_t i = 0; i < average.size(); ++i) {
    EXPECT_NEAR(average[i].forecast, scenario[i].forecast, 1e-9);
    EXPECT_NEAR(average[i].crps, scenario[i].crps, 1e-9);
  }
}

TEST(ScenarioSeries, MustKnowTheActors) {
  TestScenario made = compile_text(
      "{'entente': 1, 'time': {'start': '2018-01-01', 'end': '2030-01-01'}, 'actors': {'A': {}, 'B': {}},"
      "'relations': {'level': {}}, 'event_types': {'value': {'roles': {'from': 'actor', 'to': 'actor'}}}}");
  try {
    scenario_series(made.scenario, {.forecast = "level[from, to]"})->forecast(two_series(), 12, 1);
    ADD_FAILURE();
  } catch (const RequestError& error) {
    EXPECT_THAT(error.what(), HasSubstr("'C'"));
  }
}

class MonthlyTables : public ::testing::Test {
 protected:
  ~MonthlyTables() override { std::filesystem::remove(file_); }
  MonthlySeries read(const std::string& text, MonthlyValue how = MonthlyValue::mean) {
    std::ofstream(file_) << text;
    return read_monthly(file_, how);
  }
  std::filesystem::path file_ =
      std::filesystem::temp_directory_path() / ("entente-monthly-" + std::to_string(getpid()) + ".csv");
};

TEST_F(MonthlyTables, AreMeansOrSumsOfMonths) {
  const std::string text =
      "date,from,to,value\n2020-11-03,A,B,1\n2020-11-20,A,B,3\n2021-01-01,A,B,5\n2021-01-01,B,A,-1\n";
  const MonthlySeries mean = read(text);
  EXPECT_EQ(mean.names, (std::vector<std::vector<std::string>>{{"A", "B"}, {"B", "A"}}));
  EXPECT_THAT(mean.months, ElementsAre(*parse_date("2020-11-01"), *parse_date("2020-12-01"),
                                       *parse_date("2021-01-01"), *parse_date("2021-02-01")));
  EXPECT_EQ(mean.values[0][0], 2);
  EXPECT_TRUE(std::isnan(mean.values[0][1]) && std::isnan(mean.values[1][0]));
  EXPECT_EQ(read(text, MonthlyValue::sum).values[0][0], 4);
  EXPECT_EQ(read("month;series;value\n2020-11;x;1,5\n").values[0][0], 1.5);
}

TEST_F(MonthlyTables, SayWhereATransformHasNoNumber) {
  const std::string text = "date,from,to,value\n2020-02,B,A,0\n2020-01,A,B,1\n2020-03,B,A,-1\n2020-02,A,B,-4\n";
  MonthlySeries series = read(text);
  const auto log1p = [](double x) { return std::log1p(x); };
  try {
    transform(series, {log1p, "expected more"});
    ADD_FAILURE();
  } catch (const DataError& error) {
    EXPECT_EQ(error.what(),
              file_.string() + ":4:13: found -1, of B,A in the month from 2020-03-01; expected more");
  }
  EXPECT_EQ(series.values[0][1], 0) << "nothing is changed";
  series = read("date,series,value\n2020-01,A,-0.5\n");
  transform(series, {log1p, ""});
  EXPECT_EQ(series.values[0][0], std::log1p(-0.5));
}

TEST_F(MonthlyTables, RefuseWhatNoNumberHolds) {
  for (const MonthlyValue how : {MonthlyValue::sum, MonthlyValue::mean}) try {
      read("date,series,value\n2020-01-01,A,1e308\n2020-01-02,A,1e308\n", how);
      ADD_FAILURE();
    } catch (const DataError& error) {
      EXPECT_THAT(error.what(), HasSubstr(":2:14: the sum of the values of this month"));
    }
}

TEST_F(MonthlyTables, AreOfFiveCenturiesAtMost) {
  try {
    read("date,series,value\n2020-01,A,1\n0202-02,A,2\n");
    ADD_FAILURE();
  } catch (const DataError& error) {
    EXPECT_THAT(error.what(),
                HasSubstr(":2:1: found 2020-01, and 0202-02 in line 3; expected months of at most "
                          "500 years"));
  }
  EXPECT_EQ(read("date,series,value\n1520-01,A,1\n2019-12,A,2\n").values[0].size(), 6000U);
}

TEST_F(MonthlyTables, HaveOneValueOfADayOrMonthUnlessTheyAreSummed) {
  const auto refused = [&](const std::string& rows, const std::string& because) {
    try {
      read("date,from,to,value\n" + rows);
      ADD_FAILURE() << because;
    } catch (const DataError& error) {
      EXPECT_EQ(error.what(), file_.string() + because);
    }
  };
  refused("2020-01,A,B,1\n2020-02,A,B,1\n2020-01,A,B,2\n",
          ":4:1: a value of 2020-01 of A,B stands in line 2 already");
  refused("2020-01-31,A,B,1\n2020-01-30,A,B,1\n2020-01-31,A,B,1\n",
          ":4:1: a value of 2020-01-31 of A,B stands in line 2 already");
  refused("2020-01-31,A,B,1\n2020-01,A,B,1\n", ":3:1: a day of 2020-01 of A,B has a value in line 2 already");
  refused("2020-01,A,B,1\n2020-01-01,A,B,1\n",
          ":3:1: the month of 2020-01-01 of A,B has a value as a whole in line 2 already");
  EXPECT_EQ(read("date,from,to,value\n2020-01,A,B,1\n2020-01,B,A,1\n2020-02-01,A,B,3\n").names.size(), 2U);
  const std::string deaths = "date,from,to,value\n2020-01-31,A,B,1\n2020-01-31,A,B,4\n";
  EXPECT_EQ(read(deaths, MonthlyValue::sum).values[0][0], 5) << "a list of events";
}

TEST_F(MonthlyTables, SayAllThatIsWrong) {
  try {
    read("month,a,b,score\n2020-13,A,B,1\n2020-01,A,B,x\n2020-01,A\n");
    ADD_FAILURE();
  } catch (const DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr(":2:1: found '2020-13'"));
    EXPECT_THAT(error.what(), HasSubstr(":3:13: found 'x'; expected a number"));
    EXPECT_THAT(error.what(), HasSubstr(":4:1: found 2 columns; expected 4"));
  }
  try {
    read("month,a,b,score\n2020-01\n");
    ADD_FAILURE();
  } catch (const DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr(":2:1: found 1 column; expected 4"));
  }
  EXPECT_THROW(read("when,a,b,score\n"), DataError);
  EXPECT_THROW(read("date,series,value\n"), DataError);
  EXPECT_THROW(read_monthly("nowhere.csv"), FileError);
}

}  // namespace
}  // namespace entente::series_backtest_test
