#include "cli/series_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "backtest/series_skill.h"
#include "base/csv_field.h"
#include "cli/json_text.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

std::string in_months(int horizon) { return fmt::format("{} month{}", horizon, horizon == 1 ? "" : "s"); }

std::string series_row(const std::string& name, const std::vector<std::string>& cells) {
  constexpr std::size_t name_width = 18, width = 8;
  std::string line = "  " + padded(name, name_width);
  for (const std::string& cell : cells) line += right_aligned(cell, width);
  return line;
}

bool is_told(const SeriesMeasure& measure, const SeriesTested& told) {
  return told.ignorance || std::string_view(measure.id) != "ignorance";
}

void tell_against_best(const SeriesTested& told, int horizon, Page& page) {
  const auto& all = told.backtest.forecasters;
  for (const SeriesMeasure& measure : series_measures) {
    if (measure.share || !is_told(measure, told)) continue;
    const std::size_t best = best_baseline(told.backtest, told.scenario, horizon, measure);
    const GroupedMean d = series_difference(all[0], all[best], horizon, measure);
    const std::string range = interval(d.interval, false);
    page.line(fmt::format("  {} {}{} against '{}'", measure.title, format_signed(d.mean),
                          range.empty() ? "" : " (" + range + ")", all[best].name));
  }
}

void tell_horizon(const SeriesTested& told, int horizon, Page& page) {
  const auto& all = told.backtest.forecasters;
  const std::size_t count = forecasts_of(all[0], horizon);
  page.blank();
  page.heading(fmt::format("{} ahead", in_months(horizon)));
  if (count == 0) return page.line("  nothing came to score it on");
  page.line(fmt::format("  {} forecasts", with_commas(count)));
  std::vector<std::string> titles;
  for (const SeriesMeasure& measure : series_measures)
    if (is_told(measure, told)) titles.emplace_back(measure.title);
  page.line(series_row("", titles));
  for (const SeriesForecasterScores& f : all) {
    std::vector<std::string> cells;
    for (const SeriesMeasure& measure : series_measures)
      if (is_told(measure, told))
        cells.push_back(measure.share ? fmt::format("{:.1f} %", 100 * mean_measure(f, horizon, measure))
                                      : format_compact(mean_measure(f, horizon, measure)));
    page.line(series_row(f.name, cells));
  }
  if (told.scenario) tell_against_best(told, horizon, page);
}

/// The last day of a month.
std::string end_of(const MonthlySeries& series, std::size_t month) {
  return to_string(series.months[month + 1] - std::chrono::days(1));
}

}  // namespace

namespace {

/// Which cases are not in the scores, and whose forecasts are not there.
void tell_left_out(const SeriesBacktest& backtest, Page& page) {
  if (backtest.left_out == 0) return;
  page.remark(fmt::format("All scores are of the same cases. Left out are {} that not every forecaster has a "
                          "forecast of: {}.",
                          with_commas(backtest.left_out), who_has_none(backtest)),
              0);
}

}  // namespace

std::string series_text(const SeriesTested& told, const Terminal& terminal) {
  Page page(terminal);
  page.title("Backtest of monthly series");
  page.blank();
  page.definition("series", fmt::format("{}, from {} to {}", with_commas(told.series.names.size()),
                                        to_string(told.series.months.front()),
                                        end_of(told.series, told.series.months.size() - 2)));
  page.definition("forecasts", fmt::format("from every month on, the first knows the series until {}",
                                           end_of(told.series, told.options.first_origin)));
  page.definition("threshold", fmt::format("{} of the weighted CRPS", format_compact(told.backtest.threshold)));
  page.definition("interval", fmt::format("{:.0f} % of the draws", 100 * told.options.level));
  for (const int horizon : told.options.horizons) tell_horizon(told, horizon, page);
  tell_left_out(told.backtest, page);
  if (!told.ignorance) page.remark("No ignorance: there are values below its bins; --bins gives others.", 0);
  page.remark(
      "Less is better but for the share of right signs. Within: how often the interval held what came. A "
      "forecast that is one number has its own earlier errors around it. Differences with 95 % intervals, "
      "series "
      "as the sample, against the baseline that did best on what came, which nobody knew.",
      0);
  return page.text();
}

std::string series_json(const SeriesTested& told, const Terminal& terminal) {
  const auto& all = told.backtest.forecasters;
  Json json{{"series", told.series.names.size()},
            {"first_origin", end_of(told.series, told.options.first_origin)},
            {"threshold", told.backtest.threshold},
            {"left_out", told.backtest.left_out},
            {"missing", Json::object()},
            {"level", told.options.level}};
  for (const SeriesForecasterScores& f : all)
    if (f.missing > 0) json["missing"][f.name] = f.missing;
  for (const int horizon : told.options.horizons) {
    Json one{{"months", horizon}, {"forecasts", forecasts_of(all[0], horizon)}, {"scores", Json::object()}};
    for (const SeriesForecasterScores& f : all)
      for (const SeriesMeasure& measure : series_measures)
        if (is_told(measure, told) && forecasts_of(f, horizon) > 0)
          one["scores"][f.name][measure.id] = mean_measure(f, horizon, measure);
    for (const SeriesMeasure& measure : series_measures) {
      if (!told.scenario || measure.share || !is_told(measure, told) || forecasts_of(all[0], horizon) == 0)
        continue;
      const std::size_t best = best_baseline(told.backtest, told.scenario, horizon, measure);
      const GroupedMean d = series_difference(all[0], all[best], horizon, measure);
      one["against_best"][measure.id] = {{"baseline", all[best].name}, {"difference", d.mean}};
      if (std::isnan(d.interval.low)) continue;
      one["against_best"][measure.id]["low"] = d.interval.low;
      one["against_best"][measure.id]["high"] = d.interval.high;
    }
    json["horizons"].push_back(std::move(one));
  }
  return json_text(json, terminal);
}

namespace {

/// The names of a series as the fields of a table: one field of the file, which tells them apart in its turn.
std::string name_of(const std::vector<std::string>& names) {
  std::vector<std::string> fields;
  for (const std::string& name : names) fields.push_back(csv_field(name));
  return fmt::format("{}", fmt::join(fields, ","));
}

}  // namespace

std::string series_csv(const SeriesBacktest& backtest, const MonthlySeries& series) {
  std::string text =
      "series,known_until,months,forecaster,forecast,observed,crps,threshold_crps,interval_score,ignorance,"
      "draws\n";
  for (const SeriesForecasterScores& f : backtest.forecasters)
    for (const SeriesScores& s : f.scores)
      text += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\n", csv_field(name_of(series.names[s.series])),
                          end_of(series, s.origin), s.horizon, csv_field(f.name), s.forecast, s.observed,
                          s.crps, s.threshold_crps, s.interval_score, s.ignorance, fmt::join(s.draws, " "));
  return text;
}

}  // namespace entente::cli
