/// `entente backtest`: forecasts from the past alone, scored on what came.
#include <entente/backtest.h>
#include <entente/results.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/event_options.h"
#include "cli/exit_codes.h"
#include "cli/figures.h"
#include "cli/fit_options.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/new_file.h"
#include "cli/page.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/text.h"
#include "results/paired.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 21> options{{
    {"events", "FILE", "what happened: event data that go on past --train-until"},
    format_option,
    map_option,
    {"train-until", "DATE", "the last day that the forecast knows"},
    {"horizon", "DAYS", "how many days after that are forecast (default 30)"},
    {"origins", "N", "forecasts: each a horizon before the next, the last at --train-until (default 1)"},
    {"free", "A=LO:HI,...", "parameters to fit on the past (default: all that are drawn uniformly)"},
    {"evaluations", "N", "runs of that search at each origin (default 100)"},
    {"tone", "EXPRESSION", "forecast of the mean Goldstein score (default: that of the library, see README)"},
    {"activity", "EXPRESSION", "forecast of events a day (default: that of the library)"},
    {"inner", "N",
     "earlier origins of the past on which parameters and spreads are fitted (default: as many as the past "
     "allows, at most 5)"},
    {"least-past", "N", "only dyads with so many events until --train-until (default 60)"},
    {"least-future", "N", "and so many in the horizon (default 5)"},
    {"what-if", "ID", "apply a what-if of the scenario first; may be repeated", true},
    {"set", "PATH=VALUE", "change one value first; may be repeated", true},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"threads", "T", "threads to use (default: all cores); the results do not depend on it"},
    {"forecasts", "FILE", "write every forecast and what came, as CSV"},
    {"force", "", "replace that file if it exists"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
}};
const Usage usage{"backtest", "FILE",
                  "Fits a scenario on the past, forecasts for each dyad the mean Goldstein score, the number "
                  "of events and the sign "
                  "of the relation in the days after, and scores that on what came, beside plain baselines.",
                  options,
                  "entente backtest events-2014.json --events events.tsv.gz --format csv --train-until "
                  "2014-10-31 --horizon 30"};

/// What is compared: less is better.
struct Measure {
  const char *id, *title;
  double (*of)(const DyadScores&);
};
constexpr std::array<Measure, 3> measures{{
    {"tone", "mean Goldstein score, absolute error",
     [](const DyadScores& s) { return std::abs(s.tone_error); }},
    {"count", "number of events, absolute error", [](const DyadScores& s) { return std::abs(s.count_error); }},
    {"sign", "sign of the mean score, Brier score", [](const DyadScores& s) { return s.brier; }},
}};

template <typename Of>
double mean(const ForecasterScores& f, const Of& of) {
  double sum = 0;
  for (const DyadScores& s : f.scores) sum += of(s);
  return sum / static_cast<double>(f.scores.size());
}

/// The scenario's score less that of another, pairs of actors as the sample (both directions and all origins of
/// a pair hang together).
GroupedMean difference(const ForecasterScores& a, const ForecasterScores& b, const Measure& measure) {
  std::map<std::pair<std::int32_t, std::int32_t>, std::pair<double, std::size_t>> groups;
  for (std::size_t i = 0; i < a.scores.size(); ++i) {
    const Dyad& dyad = a.scores[i].dyad;
    auto& [sum, size] = groups[std::minmax(dyad.from, dyad.to)];
    sum += measure.of(a.scores[i]) - measure.of(b.scores[i]);
    ++size;
  }
  std::vector<double> sums;
  std::vector<std::size_t> sizes;
  for (const auto& [pair, group] : groups) sums.push_back(group.first), sizes.push_back(group.second);
  return grouped_mean(sums, sizes);
}

struct Comparison {
  std::size_t best = 0;  ///< number of the baseline
  GroupedMean difference;
};

/// Forecaster 0 is the scenario.
Comparison against_best(const Backtest& b, const Measure& measure) {
  Comparison made{1, {}};
  for (std::size_t f = 2; f < b.forecasters.size(); ++f)
    if (mean(b.forecasters[f], measure.of) < mean(b.forecasters[made.best], measure.of)) made.best = f;
  made.difference = difference(b.forecasters[0], b.forecasters[made.best], measure);
  return made;
}

std::string verdict(const Comparison& c) {
  const Interval& interval = c.difference.interval;
  if (std::isnan(interval.low)) return "too few pairs of actors to tell";
  if (interval.high < 0) return "better, by more than the interval";
  if (interval.low > 0) return "WORSE, by more than the interval";
  return "cannot be told apart";
}

/// Shares of what came within central intervals of the forecast distributions, and of positive signs.
double within(const ForecasterScores& f, double z) {
  return mean(f, [&](const DyadScores& s) { return std::abs(s.tone_error) <= z * s.tone_sd ? 1.0 : 0.0; });
}

struct Bin {
  double from = 0, to = 0, said = 0, came = 0, count = 0;
};
std::vector<Bin> calibration(const ForecasterScores& f) {
  constexpr std::array<double, 6> ends = {0, 0.2, 0.4, 0.6, 0.8, 1};
  std::vector<Bin> bins;
  for (std::size_t k = 0; k + 1 < ends.size(); ++k) bins.push_back({ends[k], ends[k + 1], 0, 0, 0});
  for (const DyadScores& s : f.scores) {
    Bin& bin = bins[std::min<std::size_t>(
        bins.size() - 1, static_cast<std::size_t>(s.positive * static_cast<double>(bins.size())))];
    bin.said += s.positive, bin.came += s.observed.tone > 0, bin.count += 1;
  }
  return bins;
}

struct Asked {
  BacktestOptions options;
  ScenarioForecast how;
  EventSource source;
};

Asked asked(const Arguments& arguments, const Scenario& scenario) {
  Asked a;
  const auto events = arguments.text("events"), until = arguments.text("train-until");
  if (!events) arguments.wrong("--events must name the file of what happened");
  if (!until) arguments.wrong("--train-until must say what the last known day is");
  const auto date = parse_date(*until);
  if (!date) arguments.wrong("--train-until takes a date, e.g. 2014-10-31, not '" + *until + "'");
  a.source = event_source(arguments, *events);
  a.options.train_until = *date;
  a.options.horizon = static_cast<int>(arguments.number("horizon", 1, 100'000).value_or(30));
  a.options.origins = arguments.number("origins", 1, 10'000).value_or(1);
  const auto periods = ((*date - scenario.time.start).count() / a.options.horizon) -
                       static_cast<std::int64_t>(a.options.origins - 1);
  a.options.inner_origins = arguments.number("inner", 1, 1000)
                                .value_or(static_cast<std::uint64_t>(std::clamp<std::int64_t>(periods, 1, 5)));
  a.options.enough.past = static_cast<double>(arguments.number("least-past", 1, 1'000'000).value_or(60));
  a.options.enough.future = static_cast<double>(arguments.number("least-future", 1, 1'000'000).value_or(5));
  a.how.free = free_parameters(arguments, scenario);
  a.how.evaluations = arguments.number("evaluations", 1, 1'000'000).value_or(a.how.evaluations);
  a.how.tone = arguments.text("tone").value_or(a.how.tone);
  a.how.activity = arguments.text("activity").value_or(a.how.activity);
  a.how.seed = arguments.number("seed", 0, std::numeric_limits<std::uint64_t>::max()).value_or(scenario.seed);
  a.how.threads = arguments.number("threads", 1, 1024).value_or(0);
  return a;
}

std::string row(const std::string& name, const std::vector<std::string>& cells) {
  constexpr std::size_t name_width = 22, width = 9;
  std::string line = "  " + padded(name, name_width);
  for (const std::string& cell : cells) line += right_aligned(cell, width);
  return line;
}

void tell_scores(const Backtest& b, Page& page) {
  page.heading("Mean Goldstein score");
  page.line(row("", {"MAE", "RMSE", "CRPS", "log"}));
  for (const ForecasterScores& f : b.forecasters)
    page.line(
        row(f.name, {brief(mean(f, measures[0].of)),
                     brief(std::sqrt(mean(f, [](const DyadScores& s) { return s.tone_error * s.tone_error; }))),
                     brief(mean(f, [](const DyadScores& s) { return s.tone_crps; })),
                     brief(mean(f, [](const DyadScores& s) { return s.tone_log; }))}));
  page.blank();
  page.heading("Number of events");
  page.line(row("", {"MAE", "RMSE", "CRPS", "log"}));
  for (const ForecasterScores& f : b.forecasters)
    page.line(row(f.name,
                  {brief(mean(f, measures[1].of)),
                   brief(std::sqrt(mean(f, [](const DyadScores& s) { return s.count_error * s.count_error; }))),
                   brief(mean(f, [](const DyadScores& s) { return s.count_crps; })),
                   brief(mean(f, [](const DyadScores& s) { return s.count_log; }))}));
  page.blank();
  page.heading("Sign of the mean score");
  page.line(row("", {"Brier", "right"}));
  for (const ForecasterScores& f : b.forecasters)
    page.line(row(f.name, {brief(mean(f, measures[2].of)), percent(mean(f, [](const DyadScores& s) {
                             return (s.forecast.tone > 0) == (s.observed.tone > 0) ? 1.0 : 0.0;
                           }))}));
}

std::string text_report(const Backtest& b, const Asked& a, const EventRows& rows, const Forecaster& scenario,
                        const Terminal& terminal) {
  Page page(terminal);
  page.title("Backtest");
  page.blank();
  std::map<Dyad, int> dyads;
  for (const DyadScores& s : b.forecasters[0].scores) ++dyads[s.dyad];
  page.definition("events", fmt::format("{} between the scenario's actors, of {} lines",
                                        with_commas(rows.rows.size()), with_commas(rows.lines)));
  page.definition(
      "forecasts",
      fmt::format("{} of {} dyads with at least {:.0f} past and {:.0f} future events, for {} days from {}{}",
                  b.forecasters[0].scores.size(), dyads.size(), a.options.enough.past, a.options.enough.future,
                  a.options.horizon, to_string(b.origins.front() + std::chrono::days(1)),
                  b.origins.size() > 1 ? fmt::format(" and {} later origins", b.origins.size() - 1) : ""));
  for (std::size_t p = 0; p < a.how.free.size(); ++p)
    page.definition(a.how.free[p].name, fmt::format("{}, fitted on the past (between {} and {})",
                                                    brief(fitted_parameters(scenario)[p]),
                                                    brief(a.how.free[p].low), brief(a.how.free[p].high)));
  page.blank();
  tell_scores(b, page);
  page.blank();
  page.heading("The scenario against the best baseline");
  for (const Measure& measure : measures) {
    const Comparison c = against_best(b, measure);
    page.definition(measure.title, fmt::format("{} ({}) against '{}': {}", signed_brief(c.difference.mean),
                                               interval(c.difference.interval, false),
                                               b.forecasters[c.best].name, verdict(c)));
  }
  page.remark(
      "Differences with 95 % intervals, less is better. The best baseline is the one that did best on what "
      "came, which nobody "
      "knew; pairs of actors are the sample.",
      0);
  page.blank();
  page.heading("Calibration of the scenario");
  for (const Bin& bin : calibration(b.forecasters[0]))
    if (bin.count > 0)
      page.line(fmt::format(
          "  positive with {:>3.0f} to {:>3.0f} %: said {:>3.0f} %, came {:>3.0f} % of {:.0f}", 100 * bin.from,
          100 * bin.to, 100 * bin.said / bin.count, 100 * bin.came / bin.count, bin.count));
  page.line(fmt::format("  mean scores within the central 50 %: {:.0f} %, 90 %: {:.0f} %",
                        100 * within(b.forecasters[0], 0.6744897501960817),
                        100 * within(b.forecasters[0], 1.6448536269514722)));
  return page.text();
}

Json json_of(const Backtest& b, const Asked& a, const EventRows& rows, const Forecaster& scenario) {
  Json json{{"events", rows.rows.size()},
            {"lines", rows.lines},
            {"forecasts", b.forecasters[0].scores.size()},
            {"horizon", a.options.horizon}};
  for (const Date origin : b.origins) json["origins"].push_back(to_string(origin));
  for (std::size_t p = 0; p < a.how.free.size(); ++p)
    json["parameters"][a.how.free[p].name] = fitted_parameters(scenario)[p];
  for (const ForecasterScores& f : b.forecasters) {
    Json& scores = json["scores"][f.name];
    for (const Measure& measure : measures) scores[measure.id] = mean(f, measure.of);
    scores["tone_rmse"] = std::sqrt(mean(f, [](const DyadScores& s) { return s.tone_error * s.tone_error; }));
    scores["tone_crps"] = mean(f, [](const DyadScores& s) { return s.tone_crps; });
    scores["tone_log"] = mean(f, [](const DyadScores& s) { return s.tone_log; });
    scores["count_rmse"] =
        std::sqrt(mean(f, [](const DyadScores& s) { return s.count_error * s.count_error; }));
    scores["count_crps"] = mean(f, [](const DyadScores& s) { return s.count_crps; });
    scores["count_log"] = mean(f, [](const DyadScores& s) { return s.count_log; });
  }
  for (const Measure& measure : measures) {
    const Comparison c = against_best(b, measure);
    json["against_best"][measure.id] = {{"baseline", b.forecasters[c.best].name},
                                        {"difference", c.difference.mean},
                                        {"low", c.difference.interval.low},
                                        {"high", c.difference.interval.high},
                                        {"verdict", verdict(c)}};
  }
  for (const Bin& bin : calibration(b.forecasters[0]))
    json["calibration"].push_back({{"from", bin.from},
                                   {"to", bin.to},
                                   {"said", bin.count > 0 ? bin.said / bin.count : 0},
                                   {"came", bin.count > 0 ? bin.came / bin.count : 0},
                                   {"count", bin.count}});
  return json;
}

std::string forecasts_csv(const Backtest& b, const Scenario& scenario) {
  std::string text =
      "origin,from,to,forecaster,tone,tone_sd,count,dispersion,positive,observed_tone,observed_count\n";
  const auto code = [&](std::int32_t actor) { return scenario.actors[static_cast<std::size_t>(actor)].code; };
  for (const ForecasterScores& f : b.forecasters)
    for (const DyadScores& s : f.scores)
      text += fmt::format("{},{},{},\"{}\",{},{},{},{},{},{},{}\n", to_string(b.origins[s.origin]),
                          code(s.dyad.from), code(s.dyad.to), f.name, s.forecast.tone, s.tone_sd,
                          s.forecast.count, s.dispersion, s.positive, s.observed.tone, s.observed.count);
  return text;
}

int run(const Arguments& arguments) {
  const Compiled compiled =
      read_scenario(arguments.file(), {arguments.texts("what-if"), arguments.texts("set"), {}});
  Asked a = asked(arguments, compiled.scenario);
  const auto out = arguments.text("forecasts");
  if (out) check_new_file(*out, arguments.has("force"));
  const Terminal terminal = terminal_of(1), errors = terminal_of(2);
  Progress bar(errors, errors.interactive && !arguments.has("quiet"));
  a.how.progress = [&](std::size_t done, std::size_t most) { bar.progress(done, most); };
  listen_for_interrupts();
  try {
    const EventRows rows =
        read_event_rows(a.source.file, a.source.format, a.source.library, a.source.map, compiled.scenario);
    std::vector<std::unique_ptr<Forecaster>> forecasters;
    forecasters.push_back(scenario_forecaster(compiled.scenario, a.how, a.options, &interrupted()));
    for (auto& baseline : baselines(a.options.horizon)) forecasters.push_back(std::move(baseline));
    const Backtest b = backtest(rows.rows, forecasters, a.options);
    bar.clear();
    if (out) write_file(forecasts_csv(b, compiled.scenario), *out);
    if (arguments.has("quiet")) return exit_code::success;
    return to_stdout(arguments.has("json") ? json_text(json_of(b, a, rows, *forecasters[0]), terminal)
                                           : text_report(b, a, rows, *forecasters[0], terminal));
  } catch (const FitError& error) {
    leave_if_interrupted();
    throw Failure(exit_code::bad_scenario, error.what());
  } catch (const EventDataError& error) {
    throw Failure(exit_code::bad_scenario, error.what());
  }
}

}  // namespace

int run_command_backtest(const std::vector<std::string>& words) {
  const Arguments arguments(usage, words);
  return arguments.help() ? to_stdout(help_text(usage)) : run(arguments);
}

}  // namespace entente::cli
