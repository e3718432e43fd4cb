#pragma once
/// A backtest of series in words, as JSON and as a table.
#include <entente/forecast.h>

#include "cli/terminal.h"

namespace entente::cli {

/// A backtest of series and how it was made.
struct SeriesTested {
  const SeriesBacktest& backtest;
  const MonthlySeries& series;
  const SeriesBacktestOptions& options;
  bool scenario = false;  ///< forecaster 0 is a scenario, the others baselines
  bool ignorance = true;  ///< no value is below the bins
};

std::string series_text(const SeriesTested& told, const Terminal& terminal);
std::string series_json(const SeriesTested& told, const Terminal& terminal);
/// Every forecast with its draws, what came and its scores.
std::string series_csv(const SeriesBacktest& backtest, const MonthlySeries& series);

}  // namespace entente::cli
