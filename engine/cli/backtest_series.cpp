#include "cli/backtest_series.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "backtest/sample_scores.h"
#include "backtest/series_skill.h"
#include "base/csv_number.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/explain_subject.h"
#include "cli/new_file.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/series_report.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// Numbers with commas between them.
std::vector<double> listed_numbers(const Arguments& arguments, const char* option, const std::string& text) {
  std::vector<double> numbers;
  for (const std::string& part : split({text}, ',')) {
    const auto number = csv_number(part);
    if (!number || !std::isfinite(*number))
      arguments.wrong(fmt::format("--{} takes numbers with commas between them, not '{}'", option, text));
    numbers.push_back(*number);
  }
  return numbers;
}

double one_number(const Arguments& arguments, const char* option, const std::string& text) {
  const auto number = csv_number(text);
  if (!number || !(std::abs(*number) <= largest_scored))
    arguments.wrong(fmt::format("--{} takes a number of at most {:g}, not '{}'", option, largest_scored, text));
  return *number;
}

std::vector<int> horizons_asked(const Arguments& arguments) {
  std::vector<int> horizons;
  for (const double months :
       listed_numbers(arguments, "horizons", arguments.text("horizons").value_or("1,3,12"))) {
    constexpr double most_months = 1200;
    if (months != std::floor(months) || months < 1 || months > most_months)
      arguments.wrong("--horizons takes whole numbers of months from 1 on");
    if (std::find(horizons.begin(), horizons.end(), months) != horizons.end())
      arguments.wrong(fmt::format("--horizons has {} twice", months));
    horizons.push_back(static_cast<int>(months));
  }
  return horizons;
}

SeriesBacktestOptions series_options(const Arguments& arguments, const MonthlySeries& series) {
  SeriesBacktestOptions options;
  const auto until = arguments.date("train-until");
  if (!until) arguments.wrong("--train-until must say what the last day is that the first forecast knows");
  options.horizons = horizons_asked(arguments);
  check_series_length(series, options.horizons);
  options.first_origin = last_month_ended_by(series, *until);
  options.level = arguments.share("level").value_or(options.level);
  if (const auto threshold = arguments.text("threshold"))
    options.threshold = one_number(arguments, "threshold", *threshold);
  options.bins.assign(views_bins.begin(), views_bins.end());
  if (const auto bins = arguments.text("bins")) options.bins = listed_numbers(arguments, "bins", *bins);
  if (!std::is_sorted(options.bins.begin(), options.bins.end(), std::less_equal<>()))
    arguments.wrong("--bins must ascend");
  return options;
}

struct SeriesForecasters {
  std::vector<std::unique_ptr<SeriesForecaster>> all;
  bool scenario = false;
  std::vector<std::filesystem::path> read;
};

SeriesForecasters series_forecasters(const Arguments& arguments) {
  SeriesForecasters made;
  const bool named = !arguments.named().empty();
  const auto forecast = arguments.text("forecast");
  if (named != forecast.has_value())
    arguments.wrong(named ? "--forecast must say what the scenario forecasts: an expression of 'from' and 'to'"
                          : "--forecast is of a scenario, and none is named");
  for (const char* of_scenario : {"what-if", "set", "runs", "seed", "threads"})
    if (!named && arguments.has(of_scenario))
      arguments.wrong(fmt::format("--{} is of a scenario, and none is named", of_scenario));
  if (named) {
    const Compiled compiled = read_scenario(
        arguments.file(), {arguments.texts("what-if"), arguments.texts("set"), {}}, warnings_of(arguments));
    made.read = compiled.scenario.files;
    made.all.push_back(scenario_series(
        compiled.scenario, {*forecast, arguments.number("runs", 1, 1'000'000).value_or(0),
                            arguments.seed().value_or(compiled.scenario.seed), arguments.threads()}));
    made.scenario = true;
  }
  for (auto& baseline : series_baselines(arguments.share("ewma").value_or(0.3)))
    made.all.push_back(std::move(baseline));
  return made;
}

}  // namespace

int run_backtest_series(const Arguments& arguments) {
  const std::string table = *arguments.text("series");
  const SeriesForecasters forecasters = series_forecasters(arguments);
  const auto out = arguments.text("forecasts");
  if (out) {
    NewFiles files{{*out}, forecasters.read, arguments.has("force")};
    files.read.emplace_back(table);
    check_new_files(files);
  }
  MonthlySeries series = read_monthly(
      table, arguments.text("monthly").value_or("mean") == "sum" ? MonthlyValue::sum : MonthlyValue::mean);
  if (const auto by = transform_called(arguments.text("transform").value_or("none"))) transform(series, *by);
  const SeriesBacktestOptions options = series_options(arguments, series);
  const Terminal terminal = terminal_of(1), errors = terminal_of(2);
  Progress bar(errors, errors.interactive && !arguments.has("quiet"));
  const SeriesBacktest made = backtest_series(
      series, forecasters.all, options, [&](std::size_t done, std::size_t most) { bar.progress(done, most); });
  bar.clear();
  if (out) write_file(series_csv(made, series), *out);
  if (arguments.has("quiet")) return exit_code::success;
  const SeriesTested told{made, series, options, forecasters.scenario,
                          arguments.has("bins") || bins_hold(series, options.bins)};
  return to_stdout(arguments.has("json") ? series_json(told, terminal) : series_text(told, terminal));
}

}  // namespace entente::cli
