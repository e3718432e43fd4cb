/// `entente backtest`: forecasts from the past alone, scored on what came.
#include <entente/forecast.h>

#include <algorithm>
#include <array>

#include "cli/backtest_kinds.h"
#include "cli/backtest_rank.h"
#include "cli/backtest_report.h"
#include "cli/backtest_series.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/event_options.h"
#include "cli/exit_codes.h"
#include "cli/fit_options.h"
#include "cli/new_file.h"
#include "cli/progress.h"
#include "cli/reading.h"

namespace entente::cli {
namespace {

constexpr std::array<std::string_view, 2> monthly_choices{"mean", "sum"};
constexpr std::array<std::string_view, 2> transform_choices{"asinh", "log1p"};

constexpr std::array<Option, 44> options_of_backtest{{
    {"events", "FILE", "what happened: event data that go on past --train-until"},
    format_option,
    map_option,
    codes_option,
    dates_option,
    encoding_option,
    sheet_option,
    every_line_option,
    one_a_day_option,
    {"train-until", "DATE", "the last day that the forecast knows"},
    {"rank", "",
     "rank, of each later event, who else could have been its target or its source (see engine/eventdata)"},
    {"score", "EXPRESSION",
     "with --rank: by what, an expression of 'from' and 'to'; may be repeated to compare", true},
    {"facts", "FILE",
     "with --rank: what happened, as lines of subject, relation, object and time; may be repeated", true},
    {"units-per-day", "N",
     "how many units of time of --facts are a day (default: the largest number that divides all times)"},
    {"until", "DATE", "with --rank: the last day that is ranked (default: that of the last event)"},
    {"fit-from", "DATE",
     "with --rank: fit --free on how the first --score ranks events from this day to --train-until"},
    {"series", "FILE",
     "forecast series by month, beside baselines or by these alone: a table date,from,to,value or "
     "date,series,value, with months or days"},
    {"forecast", "EXPRESSION",
     "with --series: the scenario's forecast, an expression of 'from' and 'to'; its first event type tells it "
     "of "
     "each value, as intensity"},
    {"horizons", "MONTHS,...", "with --series: how far ahead (default 1,3,12)"},
    {"monthly", "HOW", "with --series: a month is the mean (default) or the sum of its values", false,
     monthly_choices},
    {"transform", "BY", "with --series: take asinh or log1p of the values of months", false, transform_choices},
    {"ewma", "WEIGHT", "with --series: of a month in the moving average (default 0.3)"},
    {"threshold", "X",
     "with --series: score what is above it (default: what a tenth of the known values exceed)"},
    {"level", "SHARE", "with --series: what share of the draws the interval holds (default 0.9)"},
    {"bins", "A,B,...", "with --series: lower ends of the bins of ignorance (default: those of VIEWS)"},
    {"horizon", "DAYS", "how many days after that are forecast (default 30)"},
    {"origins", "N", "forecasts: each a horizon before the next, the last at --train-until (default 1)"},
    {"free", "A=LO:HI,...",
     "parameters to fit on the past (default: all that are drawn uniformly); with --rank also "
     "RELATION.half_life, in days"},
    {"evaluations", "N",
     "points that this search tries at each origin (default 100; 0: take the scenario as it is)"},
    {"runs", "N", "runs of an ensemble (default: 32 where the scenario draws, or else 1)"},
    {"tone", "EXPRESSION",
     "forecast of the mean Goldstein score (default: that of the library, see engine/eventdata)"},
    {"activity", "EXPRESSION", "forecast of events a day (default: that of the library)"},
    {"inner", "N",
     "earlier origins on which parameters and spreads are fitted, as far as they are after the scenario's "
     "start (default: at most 13; 0: take the scenario as it is)"},
    {"inner-every", "DAYS", "days between these (default: a third of the horizon)"},
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

}  // namespace

const Usage usage_of_backtest{
    .command = "backtest",
    .arguments = "[FILE]",
    .summary =
        "Fits a scenario on the past, forecasts for each dyad the mean Goldstein score, the number of events "
        "and the sign of the relation in the days after, and scores that on what came, beside plain baselines. "
        "With "
        "--rank, ranks who else could have been the target or the source of each later event, as in temporal "
        "link "
        "prediction. With --series, forecasts series by month, by a scenario or by baselines alone.",
    .options = options_of_backtest,
    .example =
        "entente backtest events-2014.json --events events.tsv.gz --format csv --train-until 2014-10-31 "
        "--horizon 30",
    .writes = "With --forecasts, a table of every forecast and of what came, or of every rank."};

namespace {

struct BacktestRequest {
  BacktestOptions options;
  ScenarioForecast how;
  EventSource source;
};

BacktestRequest backtest_request(const Arguments& arguments, const Scenario& scenario) {
  BacktestRequest a;
  const auto events = arguments.text("events");
  const auto date = arguments.date("train-until");
  if (!events) arguments.wrong("--events must name the file of what happened");
  if (!date) arguments.wrong("--train-until must say what the last known day is");
  a.source = event_source(arguments, *events);
  a.options.train_until = *date;
  a.options.horizon = static_cast<int>(arguments.number("horizon", 1, 100'000).value_or(30));
  a.options.origins = arguments.number("origins", 1, 10'000).value_or(1);
  a.options.inner_every = static_cast<int>(
      arguments.number("inner-every", 1, 100'000).value_or(std::max(1, a.options.horizon / 3)));
  a.options.inner_origins = arguments.number("inner", 0, 1000).value_or(a.options.inner_origins);
  a.options.not_before = scenario.time.start;
  a.options.enough.past = static_cast<double>(arguments.number("least-past", 1, 1'000'000).value_or(60));
  a.options.enough.future = static_cast<double>(arguments.number("least-future", 1, 1'000'000).value_or(5));
  a.how.evaluations = arguments.number("evaluations", 0, 1'000'000).value_or(a.how.evaluations);
  const bool fits = a.options.inner_origins > 0 && a.how.evaluations > 0;
  if (!fits && arguments.has("free"))
    arguments.wrong("--free names what to fit, and with --inner 0 or --evaluations 0 nothing is fitted");
  if (fits) a.how.free = free_parameters(arguments, scenario);
  a.how.runs = arguments.number("runs", 1, 1'000'000).value_or(a.how.runs);
  a.how.tone = arguments.text("tone").value_or(a.how.tone);
  a.how.activity = arguments.text("activity").value_or(a.how.activity);
  a.how.seed = arguments.seed().value_or(scenario.seed);
  a.how.threads = arguments.threads();
  return a;
}
}  // namespace

int run_command_backtest(const Arguments& arguments) {
  check_backtest_options(arguments);
  if (arguments.has("rank")) return run_backtest_rank(arguments);
  if (arguments.has("series")) return run_backtest_series(arguments);
  const Compiled compiled = read_scenario(
      arguments.file(), {arguments.texts("what-if"), arguments.texts("set"), {}}, warnings_of(arguments));
  BacktestRequest a = backtest_request(arguments, compiled.scenario);
  const auto out = arguments.text("forecasts");
  if (out) {
    NewFiles files{{*out}, compiled.scenario.files, arguments.has("force")};
    for (const std::filesystem::path& read : {a.source.file, a.source.map}) files.read.push_back(read);
    check_new_files(files);
  }
  const Terminal terminal = terminal_of(1), errors = terminal_of(2);
  Progress bar(errors, errors.interactive && !arguments.has("quiet"));
  a.how.progress = [&](std::size_t done, std::size_t most) { bar.progress(done, most); };
  const EventRows rows = read_event_rows(a.source.file, a.source.format, a.source.library, a.source.map,
                                         compiled.scenario, a.source.reading);
  std::vector<std::unique_ptr<Forecaster>> forecasters;
  forecasters.push_back(scenario_forecaster(compiled.scenario, a.how, a.options));
  for (auto& baseline : baselines(a.options.horizon)) forecasters.push_back(std::move(baseline));
  const Backtest b = *backtest(rows.rows, forecasters, a.options);
  bar.clear();
  if (out) write_file(forecasts_csv(b, compiled.scenario), *out);
  if (arguments.has("quiet")) return exit_code::success;
  const Backtested told{b, a.options, a.how, rows, fitted_parameters(*forecasters[0])};
  return to_stdout(arguments.has("json") ? backtest_json(told, terminal) : backtest_text(told, terminal));
}

}  // namespace entente::cli
