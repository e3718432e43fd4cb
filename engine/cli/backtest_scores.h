#pragma once
/// What a backtest's scores come to.
#include <entente/forecast.h>

#include <array>
#include <cmath>
#include <vector>

#include "results/paired.h"

namespace entente::cli {

/// What is compared: less is better.
struct Measure {
  const char *id, *title;
  double (*of)(const DyadScores&);
};
inline constexpr std::array<Measure, 3> measures{{
    {"tone", "mean Goldstein score, absolute error",
     [](const DyadScores& s) { return std::abs(s.tone_error); }},
    {"count", "number of events, absolute error", [](const DyadScores& s) { return std::abs(s.count_error); }},
    {"sign", "sign of the mean score, Brier score", [](const DyadScores& s) { return s.brier; }},
}};

/// Over all forecasts.
template <typename Of>
double mean(const ForecasterScores& f, const Of& of) {
  double sum = 0;
  for (const DyadScores& s : f.scores) sum += of(s);
  return sum / static_cast<double>(f.scores.size());
}

/// A forecaster's score in one table: `id` in JSON, `title` of its column.
struct Score {
  const char *id, *title;
  double (*of)(const ForecasterScores&);
  bool share = false;  ///< shown as a percentage
};
/// Scores of one thing that is forecast.
struct ScoreTable {
  const char* title;
  std::vector<Score> scores;
};
const std::vector<ScoreTable>& score_tables();

/// The scenario (forecaster 0) against the baseline that did best on what came.
struct Comparison {
  std::size_t best = 0;  ///< number of the baseline
  GroupedMean difference;
};
Comparison against_best(const Backtest& b, const Measure& measure);
/// `better, by more than the interval`, `cannot be told apart`, ...
std::string verdict(const Comparison& c);

/// Forecasts of no event at all where some came: their log scores are infinite.
std::size_t infinite_logs(const ForecasterScores& f);

/// Share of the mean scores that came within `z` standard deviations of the forecast.
double within(const ForecasterScores& f, double z);

/// Forecasts of a positive sign with a probability from `from` to `to`: sums of what was said and of what came.
struct Bin {
  double from = 0, to = 0, said = 0, came = 0, count = 0;
};
std::vector<Bin> calibration(const ForecasterScores& f);

}  // namespace entente::cli
