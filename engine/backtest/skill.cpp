#include "backtest/skill.h"

#include <algorithm>
#include <array>
#include <map>

namespace entente {
namespace {

/// The scenario's score less that of another, pairs of actors as the sample (both directions and all origins of
/// a pair hang together).
GroupedMean difference(const ForecasterScores& a, const ForecasterScores& b, const ForecastMeasure& measure) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<double, std::size_t>> groups;
  for (std::size_t i = 0; i < a.scores.size(); ++i) {
    const Dyad& dyad = a.scores[i].dyad;
    auto& [sum, size] = groups[std::minmax(dyad.from, dyad.to)];
    sum += measure.of(a.scores[i]) - measure.of(b.scores[i]);
    ++size;
  }
  std::vector<double> sums;
  std::vector<std::size_t> sizes;
  for (const auto& [pair, group] : groups) sums.push_back(group.first), sizes.push_back(group.second);
  return within(grouped_mean(sums, sizes), -measure.most, measure.most);
}

template <auto Member>
double mean_of(const ForecasterScores& f) {
  return mean_score(f, [](const DyadScores& s) { return s.*Member; });
}
template <auto Member>
double root_mean_square(const ForecasterScores& f) {
  return std::sqrt(mean_score(f, [](const DyadScores& s) { return s.*Member * s.*Member; }));
}
template <std::size_t M>
double mean_measure(const ForecasterScores& f) {
  return mean_score(f, forecast_measures[M].of);
}
double share_right(const ForecasterScores& f) {
  return mean_score(
      f, [](const DyadScores& s) { return (s.forecast.tone > 0) == (s.observed.tone > 0) ? 1.0 : 0.0; });
}

}  // namespace

const std::vector<ForecastScoreTable>& forecast_score_tables() {
  using S = DyadScores;
  static const std::vector<ForecastScoreTable> tables{
      {"Mean Goldstein score",
       {{"tone", "MAE", mean_measure<0>},
        {"tone_rmse", "RMSE", root_mean_square<&S::tone_error>},
        {"tone_crps", "CRPS", mean_of<&S::tone_crps>},
        {"tone_log", "log", mean_of<&S::tone_log>}}},
      {"Number of events",
       {{"count", "MAE", mean_measure<1>},
        {"count_rmse", "RMSE", root_mean_square<&S::count_error>},
        {"count_crps", "CRPS", mean_of<&S::count_crps>},
        {"count_log", "log", mean_of<&S::count_log>}}},
      {"Sign of the mean score",
       {{"sign", "Brier", mean_measure<2>}, {"sign_right", "right", share_right, true}}},
  };
  return tables;
}

BaselineDifference against_best_baseline(const Backtest& b, const ForecastMeasure& measure) {
  BaselineDifference made{1, {}};
  for (std::size_t f = 2; f < b.forecasters.size(); ++f)
    if (mean_score(b.forecasters[f], measure.of) < mean_score(b.forecasters[made.best], measure.of))
      made.best = f;
  made.difference = difference(b.forecasters[0], b.forecasters[made.best], measure);
  return made;
}

std::string verdict(const BaselineDifference& c) {
  const Interval& interval = c.difference.interval;
  if (std::isnan(interval.low)) return "too few pairs of actors to tell";
  if (interval.high < 0) return "better, by more than the interval";
  if (interval.low > 0) return "WORSE, by more than the interval";
  return "cannot be told apart";
}

std::size_t infinite_logs(const ForecasterScores& f) {
  return static_cast<std::size_t>(std::count_if(f.scores.begin(), f.scores.end(),
                                                [](const DyadScores& s) { return std::isinf(s.count_log); }));
}

double share_within(const ForecasterScores& f, double z) {
  return mean_score(f,
                    [&](const DyadScores& s) { return std::abs(s.tone_error) <= z * s.tone_sd ? 1.0 : 0.0; });
}

std::vector<CalibrationBin> calibration(const ForecasterScores& f) {
  constexpr auto ends = std::to_array<double>({0, 0.2, 0.4, 0.6, 0.8, 1});
  std::vector<CalibrationBin> bins;
  for (std::size_t k = 0; k + 1 < ends.size(); ++k) bins.push_back({ends[k], ends[k + 1], 0, 0, 0});
  for (const DyadScores& s : f.scores) {
    CalibrationBin& bin = bins[std::min<std::size_t>(
        bins.size() - 1, static_cast<std::size_t>(s.positive * static_cast<double>(bins.size())))];
    bin.forecast += s.positive, bin.observed += s.observed.tone > 0, bin.count += 1;
  }
  return bins;
}

}  // namespace entente
