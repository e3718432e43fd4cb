#include "cli/backtest_report.h"

#include <fmt/format.h>

#include <cmath>
#include <map>

#include "backtest/skill.h"
#include "cli/json_text.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/text.h"
#include "results/student.h"

namespace entente::cli {
namespace {

std::string row(const std::string& name, const std::vector<std::string>& cells) {
  constexpr std::size_t name_width = 22, width = 9;
  std::string line = "  " + padded(name, name_width);
  for (const std::string& cell : cells) line += right_aligned(cell, width);
  return line;
}

/// Whose log scores are infinite, and why.
void tell_infinite(const Backtest& b, Page& page) {
  std::string names;
  for (const ForecasterScores& f : b.forecasters)
    if (const std::size_t count = infinite_logs(f))
      names += fmt::format("{}{} of '{}'", names.empty() ? "" : ", ", with_commas(count), f.name);
  page.remark(fmt::format("An infinite log score: no event at all was said, and some came ({} of {} forecasts)",
                          names, with_commas(b.forecasters[0].scores.size())),
              2);
}

/// Of all forecasters; shares as percentages.
void tell_scores(const ForecastScoreTable& table, const Backtest& b, Page& page) {
  page.blank();
  page.heading(table.title);
  std::vector<std::string> titles;
  for (const ForecastScore& score : table.scores) titles.emplace_back(score.title);
  page.line(row("", titles));
  bool infinite = false;
  for (const ForecasterScores& f : b.forecasters) {
    std::vector<std::string> cells;
    for (const ForecastScore& score : table.scores) {
      const double value = score.of(f);
      infinite = infinite || std::isinf(value);
      cells.push_back(std::isinf(value) ? "infinite" : score.share ? percent(value) : format_compact(value));
    }
    page.line(row(f.name, cells));
  }
  if (infinite) tell_infinite(b, page);
}

}  // namespace

std::string backtest_text(const Backtested& told, const Terminal& terminal) {
  const Backtest& b = told.backtest;
  Page page(terminal);
  page.title("Backtest");
  page.blank();
  std::map<Dyad, int> dyads;
  for (const DyadScores& s : b.forecasters[0].scores) ++dyads[s.dyad];
  page.definition("events", fmt::format("{} between the scenario's actors, of {} lines",
                                        with_commas(told.rows.rows.size()), with_commas(told.rows.lines)));
  page.definition(
      "forecasts",
      fmt::format("{} of {} dyads with at least {:.0f} past and {:.0f} future events, for {} days from {}{}",
                  b.forecasters[0].scores.size(), dyads.size(), told.options.enough.past,
                  told.options.enough.future, told.options.horizon,
                  to_string(b.origins.front() + std::chrono::days(1)),
                  b.origins.size() > 1 ? fmt::format(" and {} later origins", b.origins.size() - 1) : ""));
  for (std::size_t p = 0; p < told.how.free.size(); ++p)
    page.definition(told.how.free[p].name,
                    fmt::format("{}, fitted on the past (between {} and {})", format_compact(told.fitted[p]),
                                format_compact(told.how.free[p].low), format_compact(told.how.free[p].high)));
  if (told.options.inner_origins == 0 || told.how.evaluations == 0)
    page.definition("fitted", "nothing: the scenario is taken as it is");
  for (const ForecastScoreTable& table : forecast_score_tables()) tell_scores(table, b, page);
  page.blank();
  page.heading("The scenario against the best baseline");
  for (const ForecastMeasure& measure : forecast_measures) {
    const BaselineDifference c = against_best_baseline(b, measure);
    const std::string range = interval(c.difference.interval, false);
    page.definition(measure.title, fmt::format("{}{} against '{}': {}", format_signed(c.difference.mean),
                                               range.empty() ? "" : " (" + range + ")",
                                               b.forecasters[c.best].name, verdict(c)));
  }
  page.remark(
      "Differences with 95 % intervals, less is better. The best baseline is the one that did best on what "
      "came, which nobody "
      "knew; pairs of actors are the sample.",
      0);
  page.blank();
  page.heading("Calibration of the scenario");
  for (const CalibrationBin& bin : calibration(b.forecasters[0]))
    if (bin.count > 0)
      page.line(fmt::format(
          "  positive with {:>3.0f} to {:>3.0f} %: said {:>3.0f} %, came {:>3.0f} % of {:.0f}", 100 * bin.from,
          100 * bin.to, 100 * bin.forecast / bin.count, 100 * bin.observed / bin.count, bin.count));
  page.line(fmt::format("  mean scores within the central 50 %: {:.0f} %, 90 %: {:.0f} %",
                        100 * share_within(b.forecasters[0], normal_quantile_75),
                        100 * share_within(b.forecasters[0], normal_quantile_95)));
  return page.text();
}

std::string backtest_json(const Backtested& told, const Terminal& terminal) {
  const Backtest& b = told.backtest;
  Json json{{"events", told.rows.rows.size()},
            {"lines", told.rows.lines},
            {"forecasts", b.forecasters[0].scores.size()},
            {"horizon", told.options.horizon}};
  for (const Date origin : b.origins) json["origins"].push_back(to_string(origin));
  for (std::size_t p = 0; p < told.how.free.size(); ++p)
    json["parameters"][told.how.free[p].name] = told.fitted[p];
  for (const ForecasterScores& f : b.forecasters) {
    Json& scores = json["scores"][f.name];
    for (const ForecastScoreTable& table : forecast_score_tables())
      for (const ForecastScore& score : table.scores) scores[score.id] = score.of(f);
    scores["count_log_infinite"] = infinite_logs(f);
  }
  for (const ForecastMeasure& measure : forecast_measures) {
    const BaselineDifference c = against_best_baseline(b, measure);
    json["against_best"][measure.id] = {{"baseline", b.forecasters[c.best].name},
                                        {"difference", c.difference.mean},
                                        {"low", c.difference.interval.low},
                                        {"high", c.difference.interval.high},
                                        {"verdict", verdict(c)}};
  }
  for (const CalibrationBin& bin : calibration(b.forecasters[0]))
    json["calibration"].push_back({{"from", bin.from},
                                   {"to", bin.to},
                                   {"said", bin.count > 0 ? bin.forecast / bin.count : 0},
                                   {"came", bin.count > 0 ? bin.observed / bin.count : 0},
                                   {"count", bin.count}});
  return json_text(json, terminal);
}

std::string forecasts_csv(const Backtest& b, const Scenario& scenario) {
  std::string text =
      "origin,from,to,forecaster,tone,tone_sd,count,dispersion,positive,observed_tone,observed_count\n";
  const auto code = [&](std::size_t actor) { return scenario.actors[actor].code; };
  for (const ForecasterScores& f : b.forecasters)
    for (const DyadScores& s : f.scores)
      text += fmt::format("{},{},{},\"{}\",{},{},{},{},{},{},{}\n", to_string(b.origins[s.origin]),
                          code(s.dyad.from), code(s.dyad.to), f.name, s.forecast.tone, s.tone_sd,
                          s.forecast.count, s.dispersion, s.positive, s.observed.tone, s.observed.count);
  return text;
}

}  // namespace entente::cli
