#pragma once
/// Scores of forecasters, and how the scenario did against the best baseline.
#include <entente/forecast.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "results/paired.h"

namespace entente {

/// What is compared: less is better.
struct ForecastMeasure {
  const char *id, *title;
  double (*of)(const DyadScores&);
  double most = std::numeric_limits<double>::infinity();  ///< none is larger
};
inline constexpr std::array<ForecastMeasure, 3> forecast_measures{{
    {"tone", "mean Goldstein score, absolute error",
     [](const DyadScores& s) { return std::abs(s.tone_error); }},
    {"count", "number of events, absolute error", [](const DyadScores& s) { return std::abs(s.count_error); }},
    {"sign", "sign of the mean score, Brier score", [](const DyadScores& s) { return s.brier; }, 1},
}};

/// Over all forecasts.
template <typename Of>
double mean_score(const ForecasterScores& f, const Of& of) {
  double sum = 0;
  for (const DyadScores& s : f.scores) sum += of(s);
  return sum / static_cast<double>(f.scores.size());
}

/// A forecaster's score in one table: `id` in JSON, `title` of its column.
struct ForecastScore {
  const char *id, *title;
  double (*of)(const ForecasterScores&);
  bool share = false;  ///< shown as a percentage
};
/// Scores of one thing that is forecast.
struct ForecastScoreTable {
  const char* title;
  std::vector<ForecastScore> scores;
};
const std::vector<ForecastScoreTable>& forecast_score_tables();

/// The scenario (forecaster 0) against the baseline that did best on what was observed.
struct BaselineDifference {
  std::size_t best = 0;  ///< number of the baseline
  GroupedMean difference;
};
BaselineDifference against_best_baseline(const Backtest& b, const ForecastMeasure& measure);
/// `better, by more than the interval`, `cannot be told apart`, ...
std::string verdict(const BaselineDifference& c);

/// Forecasts of no event at all where some were observed: their log scores are infinite.
std::size_t infinite_logs(const ForecasterScores& f);

/// Share of the mean scores that were observed within `z` standard deviations of the forecast.
double share_within(const ForecasterScores& f, double z);

/// Forecasts of a positive sign with a probability from `from` to `to`: sums of what was forecast and of what
/// was observed.
struct CalibrationBin {
  double from = 0, to = 0, forecast = 0, observed = 0, count = 0;
};
std::vector<CalibrationBin> calibration(const ForecasterScores& f);

}  // namespace entente
