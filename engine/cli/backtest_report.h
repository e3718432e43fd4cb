#pragma once
/// A backtest in words, as JSON and as a table.
#include <entente/forecast.h>

#include "cli/terminal.h"

namespace entente::cli {

/// A backtest and how it was made.
struct Backtested {
  const Backtest& backtest;
  const BacktestOptions& options;
  const ScenarioForecast& how;
  const EventRows& rows;
  std::vector<double> fitted;  ///< parameters, in the order of `how.free`
};

std::string backtest_text(const Backtested& told, const Terminal& terminal);
std::string backtest_json(const Backtested& told, const Terminal& terminal);
/// Every forecast of every forecaster, with what came.
std::string forecasts_csv(const Backtest& b, const Scenario& scenario);

}  // namespace entente::cli
