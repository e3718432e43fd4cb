#pragma once
/// Scores of forecasters of series, and how they differ.
#include <entente/forecast.h>

#include <array>

#include "results/paired.h"

namespace entente {

/// What is said of a forecaster; of all but those that are shares less is better.
struct SeriesMeasure {
  const char *id, *title;
  double (*of)(const SeriesScores&);
  bool share = false;
};
inline constexpr std::array<SeriesMeasure, 7> series_measures{{
    {"mae", "MAE", [](const SeriesScores& s) { return s.error < 0 ? -s.error : s.error; }},
    {"sign_right", "sign", [](const SeriesScores& s) { return s.sign_right ? 1.0 : 0.0; }, true},
    {"crps", "CRPS", [](const SeriesScores& s) { return s.crps; }},
    {"threshold_crps", "twCRPS", [](const SeriesScores& s) { return s.threshold_crps; }},
    {"interval_score", "MIS", [](const SeriesScores& s) { return s.interval_score; }},
    {"within", "within", [](const SeriesScores& s) { return s.within ? 1.0 : 0.0; }, true},
    {"ignorance", "IGN", [](const SeriesScores& s) { return s.ignorance; }},
}};

/// The mean over all forecasts of a horizon.
double mean_measure(const SeriesForecasterScores& f, int horizon, const SeriesMeasure& measure);
/// How many forecasts of a horizon there are.
std::size_t forecasts_of(const SeriesForecasterScores& f, int horizon);
/// The number of the baseline that did best; with a scenario forecaster 0 is none.
std::size_t best_baseline(const SeriesBacktest& backtest, bool scenario, int horizon,
                          const SeriesMeasure& measure);
/// Whose forecasts are not there, and of how many of the cases that are left out: `scenario has none of 5`,
/// with commas between them.
std::string who_has_none(const SeriesBacktest& backtest);
/// Whether no value is below the first bin, so that their ignorance means something; with bins of one's own
/// that is nobody's concern.
bool bins_hold(const MonthlySeries& series, std::span<const double> bins);
/// That of one forecaster less that of another, over the cases (series, origin) that both have; series are the
/// sample. NaN where there is none.
GroupedMean series_difference(const SeriesForecasterScores& a, const SeriesForecasterScores& b, int horizon,
                              const SeriesMeasure& measure);

}  // namespace entente
