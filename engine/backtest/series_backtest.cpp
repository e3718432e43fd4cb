/// Forecasts of series by month, scored on what came.
#include <entente/forecast.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "backtest/sample_scores.h"
#include "backtest/series_skill.h"

namespace entente {
namespace {

/// Forecasts of one forecaster, made once for each month that they are needed from.
class FromMonths {
 public:
  FromMonths(SeriesForecaster& forecaster, const MonthlySeries& series)
      : forecaster_(forecaster), series_(series) {}
  const std::vector<SeriesForecast>& of(std::size_t last, int horizon) {
    const auto [at, fresh] = made_.try_emplace({last, horizon});
    if (fresh) at->second = forecaster_.forecast(series_, last, horizon);
    return at->second;
  }

 private:
  SeriesForecaster& forecaster_;
  const MonthlySeries& series_;
  std::map<std::pair<std::size_t, int>, std::vector<SeriesForecast>> made_;
};

/// The forecast, with the errors that the same forecaster made of the same series and horizon, as far as they
/// were known: of the last three years.
std::vector<double> draws_of(FromMonths& forecasts, const MonthlySeries& series, std::size_t s,
                             std::size_t last, int horizon) {
  constexpr std::size_t most_errors = 36;
  const SeriesForecast& made = forecasts.of(last, horizon)[s];
  if (!made.draws.empty()) return made.draws;
  std::vector<double> draws;
  const auto h = static_cast<std::size_t>(horizon);
  for (std::size_t target = last; target >= h && draws.size() < most_errors; --target) {
    const double before = forecasts.of(target - h, horizon)[s].value, came = series.values[s][target];
    if (!std::isnan(before) && !std::isnan(came)) draws.push_back(made.value + came - before);
  }
  if (draws.empty()) draws.push_back(made.value);
  return draws;
}

SeriesScores scored(double value, std::vector<double> draws, double observed,
                    const SeriesBacktestOptions& options, double threshold) {
  std::sort(draws.begin(), draws.end());
  SeriesScores made;
  made.forecast = value;
  made.observed = observed;
  made.error = value - observed;
  made.sign_right = (value > 0) == (observed > 0);
  made.crps = sample_crps(draws, observed);
  made.threshold_crps = threshold_crps(draws, observed, threshold);
  made.interval_score = interval_score(draws, observed, options.level);
  made.within = observed >= sample_quantile(draws, (1 - options.level) / 2) &&
                observed <= sample_quantile(draws, (1 + options.level) / 2);
  made.ignorance = binned_ignorance(draws, observed, options.bins);
  made.draws = std::move(draws);
  return made;
}

/// What is forecast: the value of a series so many months after an origin, where it came.
struct Case {
  std::size_t series, origin;
  int horizon;
};

std::vector<Case> cases_of(const MonthlySeries& series, const SeriesBacktestOptions& options) {
  const std::size_t months = series.values.front().size();
  std::vector<Case> cases;
  for (const int horizon : options.horizons)
    for (std::size_t last = options.first_origin; last + static_cast<std::size_t>(horizon) < months; ++last)
      for (std::size_t s = 0; s < series.names.size(); ++s)
        if (!std::isnan(series.values[s][last + static_cast<std::size_t>(horizon)]))
          cases.push_back({s, last, horizon});
  return cases;
}

bool is_scorable(double value) { return std::abs(value) <= largest_scored; }

void check_scorable(const SeriesForecast& forecast, const std::string& whose, const MonthlySeries& series,
                    std::size_t s, std::size_t last) {
  if (is_scorable(forecast.value) && std::all_of(forecast.draws.begin(), forecast.draws.end(), is_scorable))
    return;
  throw RequestError(
      fmt::format("the forecast of '{}' for {}, with what is known until {}, has a number that is not of "
                  "at most {:g}: its scores are beyond what numbers can hold",
                  whose, fmt::join(series.names[s], ","),
                  to_string(series.months[last + 1] - std::chrono::days(1)), largest_scored));
}

/// Scores of one forecaster, case by case; nothing where it has no forecast.
using CaseScores = std::vector<std::optional<SeriesScores>>;

CaseScores case_scores(SeriesForecaster& forecaster, const std::vector<Case>& cases,
                       const MonthlySeries& series, const SeriesBacktestOptions& options, double threshold) {
  FromMonths forecasts(forecaster, series);
  CaseScores all;
  for (const auto& [s, origin, horizon] : cases) {
    const double value = forecasts.of(origin, horizon)[s].value;
    std::optional<SeriesScores>& made = all.emplace_back();
    if (!std::isfinite(value)) continue;
    check_scorable(forecasts.of(origin, horizon)[s], forecaster.name(), series, s, origin);
    made = scored(value, draws_of(forecasts, series, s, origin, horizon),
                  series.values[s][origin + static_cast<std::size_t>(horizon)], options, threshold);
    made->series = s;
    made->origin = origin;
    made->horizon = horizon;
  }
  return all;
}

/// Those of the cases that all forecasters have: only these compare.
void keep_common(std::vector<CaseScores>& all, SeriesBacktest& made) {
  for (std::size_t c = 0; c < all.front().size(); ++c) {
    const auto have =
        std::count_if(all.begin(), all.end(), [c](const CaseScores& f) { return f[c].has_value(); });
    const bool common = have == std::ssize(all), partly = have > 0 && !common;
    made.left_out += partly;
    for (std::size_t f = 0; f < all.size(); ++f) {
      if (common) made.forecasters[f].scores.push_back(std::move(*all[f][c]));
      made.forecasters[f].missing += partly && !all[f][c];
    }
  }
}

/// Of all that is known at the first origin, what a tenth exceeds.
double upper_tenth(const MonthlySeries& series, std::size_t last) {
  constexpr double share = 0.9;
  std::vector<double> known;
  for (const std::vector<double>& values : series.values)
    for (std::size_t m = 0; m <= last; ++m)
      if (!std::isnan(values[m])) known.push_back(values[m]);
  std::sort(known.begin(), known.end());
  return known.empty() ? 0 : sample_quantile(known, share);
}

/// Throws DataError, which names the first value in the file that is wrong and says what was expected.
template <typename IsWrong>
void refuse_values(const MonthlySeries& series, const IsWrong& is_wrong, const std::string& expected) {
  std::optional<std::pair<std::size_t, std::size_t>> first;  // series and month
  const auto place_of = [&](std::size_t s, std::size_t m) {
    return series.places.empty() ? Position{} : series.places[s][m];
  };
  for (std::size_t s = 0; s < series.values.size(); ++s)
    for (std::size_t m = 0; m < series.values[s].size(); ++m) {
      if (std::isnan(series.values[s][m]) || !is_wrong(series.values[s][m])) continue;
      const Position here = place_of(s, m), there = first ? place_of(first->first, first->second) : Position{};
      if (!first || std::pair{here.line, here.column} < std::pair{there.line, there.column}) first = {s, m};
    }
  if (!first) return;
  const auto [s, m] = *first;
  const Position at = place_of(s, m);
  throw DataError(fmt::format("{}found {}, of {} in the month from {}; {}",
                              at.line ? fmt::format("{}:{}:{}: ", series.file, at.line, at.column) : "",
                              series.values[s][m], fmt::join(series.names[s], ","), to_string(series.months[m]),
                              expected));
}

constexpr std::size_t months_known = 12;  ///< months of the past that a forecast needs

void check_series_options(const MonthlySeries& series, const SeriesBacktestOptions& options) {
  const std::size_t months = series.values.front().size();
  const int shortest = *std::min_element(options.horizons.begin(), options.horizons.end());
  refuse_values(
      series, [](double value) { return !is_scorable(value); },
      fmt::format("what is scored is at most {:g}: scores of more are beyond what numbers can hold",
                  largest_scored));
  if (options.threshold && !is_scorable(*options.threshold))
    throw RequestError(
        fmt::format("the threshold is a number of at most {:g}, not {}", largest_scored, *options.threshold));
  if (options.first_origin + 1 < months_known)
    throw RequestError(
        fmt::format("forecasts need a year of the past: the first from {} or later, not from {}",
                    to_string(series.months[std::min(months_known, months)] - std::chrono::days(1)),
                    to_string(series.months[options.first_origin + 1] - std::chrono::days(1))));
  if (options.first_origin + static_cast<std::size_t>(shortest) >= months)
    throw RequestError("no month after the first origin is there to be scored on: the series end on " +
                       to_string(series.months.back() - std::chrono::days(1)));
}

}  // namespace

void check_series_length(const MonthlySeries& series, std::span<const int> horizons) {
  const std::size_t months = series.values.front().size();
  const auto shortest = static_cast<std::size_t>(*std::min_element(horizons.begin(), horizons.end()));
  if (months >= months_known + shortest) return;
  throw RequestError(
      fmt::format("the series have {} month{}, from {} to {}; {} are needed: a year that the first forecast "
                  "knows, and {} to be "
                  "scored on",
                  months, months == 1 ? "" : "s", to_string(series.months.front()),
                  to_string(series.months.back() - std::chrono::days(1)), months_known + shortest, shortest));
}

SeriesBacktest backtest_series(const MonthlySeries& series,
                               std::span<const std::unique_ptr<SeriesForecaster>> forecasters,
                               const SeriesBacktestOptions& options, const RankProgress& progress) {
  check_series_length(series, options.horizons);
  check_series_options(series, options);
  SeriesBacktest made;
  made.threshold = options.threshold.value_or(upper_tenth(series, options.first_origin));
  const std::vector<Case> cases = cases_of(series, options);
  std::vector<CaseScores> all;
  for (const auto& forecaster : forecasters) {
    made.forecasters.push_back({forecaster->name(), {}, 0});
    all.push_back(case_scores(*forecaster, cases, series, options, made.threshold));
    if (progress) progress(all.size(), forecasters.size());
  }
  keep_common(all, made);
  if (!made.forecasters.front().scores.empty()) return made;
  throw RequestError(
      made.left_out == 0
          ? "no series has a value to be scored on"
          : fmt::format(
                "of none of {} values does every forecaster have a forecast: {}; what is not a finite number "
                "is none",
                made.left_out, who_has_none(made)));
}

void transform(MonthlySeries& series, const SeriesTransform& by) {
  refuse_values(
      series, [&](double value) { return !std::isfinite(by.of(value)); }, by.expected);
  for (std::vector<double>& values : series.values)
    for (double& value : values) value = by.of(value);
}

}  // namespace entente
