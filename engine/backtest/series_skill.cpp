#include "backtest/series_skill.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "base/with_commas.h"

namespace entente {

double mean_measure(const SeriesForecasterScores& f, int horizon, const SeriesMeasure& measure) {
  double sum = 0;
  for (const SeriesScores& s : f.scores) sum += s.horizon == horizon ? measure.of(s) : 0;
  return sum / static_cast<double>(forecasts_of(f, horizon));
}

std::size_t forecasts_of(const SeriesForecasterScores& f, int horizon) {
  return static_cast<std::size_t>(std::count_if(f.scores.begin(), f.scores.end(),
                                                [&](const SeriesScores& s) { return s.horizon == horizon; }));
}

std::size_t best_baseline(const SeriesBacktest& backtest, bool scenario, int horizon,
                          const SeriesMeasure& measure) {
  const auto& all = backtest.forecasters;
  std::size_t best = scenario ? 1 : 0;
  for (std::size_t f = best + 1; f < all.size(); ++f)
    if (mean_measure(all[f], horizon, measure) < mean_measure(all[best], horizon, measure)) best = f;
  return best;
}

std::string who_has_none(const SeriesBacktest& backtest) {
  std::vector<std::string> whose;
  for (const SeriesForecasterScores& f : backtest.forecasters)
    if (f.missing > 0) whose.push_back(fmt::format("{} has none of {}", f.name, with_commas(f.missing)));
  return fmt::format("{}", fmt::join(whose, ", "));
}

bool bins_hold(const MonthlySeries& series, std::span<const double> bins) {
  for (const std::vector<double>& values : series.values)
    for (const double value : values)
      if (value < bins.front()) return false;
  return true;
}

GroupedMean series_difference(const SeriesForecasterScores& a, const SeriesForecasterScores& b, int horizon,
                              const SeriesMeasure& measure) {
  std::map<std::pair<std::size_t, std::size_t>, const SeriesScores*> of_b;  // by series and origin
  for (const SeriesScores& s : b.scores)
    if (s.horizon == horizon) of_b[{s.series, s.origin}] = &s;
  std::map<std::size_t, std::pair<double, std::size_t>> by_series;
  for (const SeriesScores& s : a.scores) {
    const auto other = s.horizon == horizon ? of_b.find({s.series, s.origin}) : of_b.end();
    if (other == of_b.end()) continue;
    auto& [sum, size] = by_series[s.series];
    sum += measure.of(s) - measure.of(*other->second);
    ++size;
  }
  std::vector<double> sums;
  std::vector<std::size_t> sizes;
  for (const auto& [series, group] : by_series) sums.push_back(group.first), sizes.push_back(group.second);
  return grouped_mean(sums, sizes);
}

}  // namespace entente
