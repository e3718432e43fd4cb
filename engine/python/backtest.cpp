/// Forecasts from the past alone, scored on what came.
#include <entente/forecast.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "backtest/skill.h"
#include "python/event_data.h"
#include "results/student.h"

namespace entente::python {
namespace {

using Free = std::vector<std::tuple<std::string, double, double>>;  // name, low, high

py::dict row_of_scores(const ForecasterScores& forecaster, const DyadScores& s, const Backtest& b,
                       const Catalogue& c) {
  const auto actor = [&](std::size_t number) { return c.actors[number]; };
  return py::dict(py::arg("forecaster") = forecaster.name, py::arg("origin") = to_string(b.origins[s.origin]),
                  py::arg("source") = actor(s.dyad.from), py::arg("target") = actor(s.dyad.to),
                  py::arg("tone") = s.forecast.tone, py::arg("count") = s.forecast.count,
                  py::arg("observed_tone") = s.observed.tone, py::arg("observed_count") = s.observed.count,
                  py::arg("tone_sd") = s.tone_sd, py::arg("dispersion") = s.dispersion,
                  py::arg("positive") = s.positive, py::arg("tone_crps") = s.tone_crps,
                  py::arg("count_crps") = s.count_crps, py::arg("tone_log") = s.tone_log,
                  py::arg("count_log") = s.count_log, py::arg("brier") = s.brier);
}

/// All scores of a forecaster, over all its forecasts.
py::dict summary_of(const ForecasterScores& f) {
  py::dict row(py::arg("forecaster") = f.name);
  for (const ForecastScoreTable& table : forecast_score_tables())
    for (const ForecastScore& score : table.scores) row[score.id] = score.of(f);
  row["count_log_infinite"] = infinite_logs(f);
  row["tone_within_50"] = share_within(f, normal_quantile_75);
  row["tone_within_90"] = share_within(f, normal_quantile_95);
  return row;
}

/// The scenario against the baseline that did best, by measure.
py::dict against_best(const Backtest& b) {
  py::dict made;
  for (const ForecastMeasure& measure : forecast_measures) {
    const BaselineDifference c = against_best_baseline(b, measure);
    made[measure.id] =
        py::dict(py::arg("baseline") = b.forecasters[c.best].name, py::arg("difference") = c.difference.mean,
                 py::arg("low") = c.difference.interval.low, py::arg("high") = c.difference.interval.high,
                 py::arg("verdict") = verdict(c));
  }
  return made;
}

/// Of the scenario, for each range of probabilities of a positive sign.
py::list calibration_rows(const ForecasterScores& f) {
  py::list rows;
  for (const CalibrationBin& bin : calibration(f)) {
    const auto mean = [&](double sum) { return bin.count > 0 ? std::optional(sum / bin.count) : std::nullopt; };
    rows.append(py::dict(py::arg("low") = bin.from, py::arg("high") = bin.to,
                         py::arg("forecast") = mean(bin.forecast), py::arg("observed") = mean(bin.observed),
                         py::arg("count") = static_cast<std::size_t>(bin.count)));
  }
  return rows;
}

struct Tested {
  Backtest backtest;
  std::vector<double> fitted;
  EventRows rows;
};

Tested tested(const World& world, const EventFile& events, const BacktestOptions& options,
              const ScenarioForecast& how, const StopFlag& stop) {
  Tested t;
  t.rows =
      read_event_rows(events.file, events.format, events.library, events.map, world.scenario, events.reading);
  std::vector<std::unique_ptr<Forecaster>> forecasters;
  forecasters.push_back(scenario_forecaster(world.scenario, how, options, &stop));
  for (auto& baseline : baselines(options.horizon)) forecasters.push_back(std::move(baseline));
  t.backtest = backtest(t.rows.rows, forecasters, options).value_or(Backtest{});
  t.fitted = fitted_parameters(*forecasters.front());
  return t;
}

py::dict tested_dict(const Tested& t, const World& world, const ScenarioForecast& how) {
  py::list rows, forecasters;
  py::dict fitted;
  for (const ForecasterScores& forecaster : t.backtest.forecasters) {
    forecasters.append(summary_of(forecaster));
    for (const DyadScores& scores : forecaster.scores)
      rows.append(row_of_scores(forecaster, scores, t.backtest, world.catalogue()));
  }
  for (std::size_t p = 0; p < std::min(t.fitted.size(), how.free.size()); ++p)
    fitted[py::str(how.free[p].name)] = t.fitted[p];
  return py::dict(py::arg("origins") = dates_of(t.backtest.origins), py::arg("scores") = rows,
                  py::arg("forecasters") = forecasters, py::arg("against_best") = against_best(t.backtest),
                  py::arg("calibration") = calibration_rows(t.backtest.forecasters.front()),
                  py::arg("fitted") = fitted, py::arg("events") = t.rows.rows.size(),
                  py::arg("lines") = t.rows.lines, py::arg("problems") = problems_of(t.rows.problems));
}

/// What a backtest is asked, as the package gives it.
py::dict backtest_world(const World& world, const EventFile& events, const std::string& train_until,
                        const py::dict& asked, const Free& free, const Luck& luck) {
  const auto number = [&](const char* name) { return asked[name].cast<std::size_t>(); };
  BacktestOptions o;
  o.train_until = date_of(train_until);
  o.horizon = static_cast<int>(number("horizon"));
  o.origins = number("origins");
  o.inner_origins = number("inner_origins");
  o.inner_every = static_cast<int>(number("inner_every"));
  o.not_before = world.scenario.time.start;
  o.enough = {asked["least_past"].cast<double>(), asked["least_future"].cast<double>()};
  ScenarioForecast how;
  for (const auto& [name, low, high] : free) how.free.push_back({name, low, high});
  if (!asked["tone"].is_none()) how.tone = asked["tone"].cast<std::string>();
  if (!asked["activity"].is_none()) how.activity = asked["activity"].cast<std::string>();
  how.evaluations = number("evaluations");
  how.runs = luck.runs;
  how.seed = luck.seed;
  how.threads = luck.threads;
  const Tested t = interruptibly([&](const StopFlag& stop) { return tested(world, events, o, how, stop); });
  return tested_dict(t, world, how);
}

}  // namespace

void add_backtest(py::module_& module) { module.def("backtest", backtest_world); }

}  // namespace entente::python
