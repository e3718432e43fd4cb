/// Forecasts of monthly series, scored on what came.
#include <entente/forecast.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <cmath>

#include "backtest/sample_scores.h"
#include "backtest/series_skill.h"
#include "python/bindings.h"

namespace entente::python {
namespace {

struct SeriesTested {
  MonthlySeries series;
  SeriesBacktestOptions options;
  SeriesBacktest backtest;
  bool scenario = false, ignorance = true;
};

std::string end_of(const MonthlySeries& series, std::size_t month) {
  return to_string(series.months[month + 1] - std::chrono::days(1));
}

py::dict row_of(const SeriesTested& t, const SeriesForecasterScores& f, const SeriesScores& s) {
  py::dict row(py::arg("forecaster") = f.name,
               py::arg("series") = fmt::format("{}", fmt::join(t.series.names[s.series], ",")),
               py::arg("known_until") = end_of(t.series, s.origin), py::arg("months") = s.horizon,
               py::arg("forecast") = s.forecast, py::arg("observed") = s.observed, py::arg("crps") = s.crps,
               py::arg("threshold_crps") = s.threshold_crps, py::arg("interval_score") = s.interval_score,
               py::arg("within") = s.within, py::arg("draws") = s.draws);
  if (t.ignorance) row["ignorance"] = s.ignorance;
  return row;
}

bool is_told(const SeriesTested& t, const SeriesMeasure& measure) {
  return t.ignorance || std::string_view(measure.id) != "ignorance";
}

/// A row for each forecaster and horizon that there was something to score for.
py::list summary_of(const SeriesTested& t) {
  py::list rows;
  for (const int horizon : t.options.horizons)
    for (const SeriesForecasterScores& f : t.backtest.forecasters) {
      const std::size_t count = forecasts_of(f, horizon);
      if (count == 0) continue;
      py::dict row(py::arg("months") = horizon, py::arg("forecaster") = f.name, py::arg("forecasts") = count);
      for (const SeriesMeasure& measure : series_measures)
        if (is_told(t, measure)) row[measure.id] = mean_measure(f, horizon, measure);
      rows.append(row);
    }
  return rows;
}

/// The scenario against the baseline that did best, a row for each horizon and measure.
py::list against_best(const SeriesTested& t) {
  py::list rows;
  const auto& all = t.backtest.forecasters;
  for (const int horizon : t.options.horizons)
    for (const SeriesMeasure& measure : series_measures) {
      if (!t.scenario || measure.share || !is_told(t, measure) || forecasts_of(all[0], horizon) == 0) continue;
      const std::size_t best = best_baseline(t.backtest, true, horizon, measure);
      const GroupedMean d = series_difference(all[0], all[best], horizon, measure);
      rows.append(py::dict(py::arg("months") = horizon, py::arg("measure") = measure.id,
                           py::arg("baseline") = all[best].name, py::arg("difference") = d.mean,
                           py::arg("low") = d.interval.low, py::arg("high") = d.interval.high));
    }
  return rows;
}

struct SeriesAsked {
  std::filesystem::path file;
  MonthlyValue monthly = MonthlyValue::mean;
  std::optional<SeriesTransform> by;
  Date train_until{};
  double ewma = 0;
  SeriesBacktestOptions options;
  bool own_bins = false;
  ScenarioSeries how;
};

SeriesTested tested(const World* world, const SeriesAsked& asked) {
  SeriesTested t{read_monthly(asked.file, asked.monthly), asked.options, {}, world != nullptr, true};
  if (asked.by) transform(t.series, *asked.by);
  check_series_length(t.series, t.options.horizons);
  t.options.first_origin = last_month_ended_by(t.series, asked.train_until);
  t.ignorance = asked.own_bins || bins_hold(t.series, t.options.bins);
  std::vector<std::unique_ptr<SeriesForecaster>> all;
  if (world) all.push_back(scenario_series(world->scenario, asked.how));
  for (auto& baseline : series_baselines(asked.ewma)) all.push_back(std::move(baseline));
  t.backtest = backtest_series(t.series, all, t.options);
  return t;
}

py::dict backtest_monthly(const World* world, const std::filesystem::path& file, const std::string& train_until,
                          const py::dict& asked, const Luck& luck) {
  SeriesAsked a;
  a.file = file;
  a.train_until = date_of(train_until);
  a.monthly = asked["monthly"].cast<std::string>() == "sum" ? MonthlyValue::sum : MonthlyValue::mean;
  a.by = transform_called(asked["transform"].cast<std::string>());
  a.ewma = asked["ewma"].cast<double>();
  a.options.horizons = asked["horizons"].cast<std::vector<int>>();
  a.options.level = asked["level"].cast<double>();
  if (!asked["threshold"].is_none()) a.options.threshold = asked["threshold"].cast<double>();
  a.own_bins = !asked["bins"].is_none();
  a.options.bins = a.own_bins ? asked["bins"].cast<std::vector<double>>()
                              : std::vector<double>(views_bins.begin(), views_bins.end());
  if (world) a.how = {asked["forecast"].cast<std::string>(), luck.runs, luck.seed, luck.threads};
  const SeriesTested t = interruptibly([&](const StopFlag&) { return tested(world, a); });
  py::list rows;
  for (const SeriesForecasterScores& f : t.backtest.forecasters)
    for (const SeriesScores& s : f.scores) rows.append(row_of(t, f, s));
  return py::dict(py::arg("series") = t.series.names.size(),
                  py::arg("first_origin") = end_of(t.series, t.options.first_origin),
                  py::arg("threshold") = t.backtest.threshold, py::arg("level") = t.options.level,
                  py::arg("forecasters") = summary_of(t), py::arg("against_best") = against_best(t),
                  py::arg("scores") = rows);
}

}  // namespace

void add_series(py::module_& module) { module.def("backtest_series", backtest_monthly); }

}  // namespace entente::python
