#include "cli/backtest_rank.h"

#include <fmt/format.h>

#include "cli/console.h"
#include "cli/event_options.h"
#include "cli/exit_codes.h"
#include "cli/fit_options.h"
#include "cli/new_file.h"
#include "cli/progress.h"
#include "cli/rank_report.h"
#include "cli/reading.h"

namespace entente::cli {
namespace {

/// What is ranked and where it comes from.
struct RankRequest {
  RankOptions options;
  std::vector<std::filesystem::path> facts;
  std::optional<EventSource> source;
  std::optional<Date> until, fit_from;
  std::vector<FreeParameter> free;
  std::size_t evaluations = 100;
};

/// What says how event data are read means nothing without them.
void refuse_without_events(const Arguments& arguments) {
  for (const char* how : {"format", "map", "codes", "dates", "encoding", "sheet", "every-line", "one-a-day"})
    if (arguments.has(how)) arguments.wrong(fmt::format("--{} says how the file of --events is read", how));
}

RankRequest rank_request(const Arguments& arguments, const Scenario& scenario) {
  RankRequest a;
  a.options.scores = arguments.texts("score");
  if (a.options.scores.empty())
    arguments.wrong("--score must say by what is ranked: an expression of 'from' and 'to'");
  const auto train_until = arguments.date("train-until");
  if (!train_until) arguments.wrong("--train-until must say what the last day is that is not ranked");
  a.options.from = *train_until + std::chrono::days(1);
  a.options.threads = arguments.threads();
  for (const std::string& file : arguments.texts("facts")) a.facts.emplace_back(file);
  if (const auto events = arguments.text("events")) a.source = event_source(arguments, *events);
  if (a.source && !a.facts.empty()) arguments.wrong("--facts and --events both say what happened; give one");
  if (!a.source) refuse_without_events(arguments);
  a.until = arguments.date("until");
  a.fit_from = arguments.date("fit-from");
  a.evaluations = arguments.number("evaluations", 1, 1'000'000).value_or(a.evaluations);
  if (a.fit_from) a.free = free_parameters(arguments, scenario);
  for (const char* needs : {"free", "evaluations"})
    if (!a.fit_from && arguments.has(needs))
      arguments.wrong(
          fmt::format("--{} is of a fit: --fit-from must say from which day on events are fitted", needs));
  if (a.fit_from && *a.fit_from > *train_until)
    arguments.wrong("--fit-from must not be later than --train-until: what is ranked is not fitted on");
  if (a.until && *a.until <= *train_until) arguments.wrong("--until must be later than --train-until");
  return a;
}

Facts what_happened(const RankRequest& a, const Arguments& arguments, const Scenario& scenario) {
  if (!a.facts.empty())
    return read_facts(a.facts, scenario, arguments.number("units-per-day", 1, 1'000'000'000));
  if (arguments.has("units-per-day")) arguments.wrong("--units-per-day is of the times in --facts");
  if (!a.source) {
    if (scenario.events_csv.rows() == 0)
      arguments.wrong("--facts or --events must name what happened: the scenario has no 'events_csv'");
    return facts_of(scenario);
  }
  EventRows rows = read_event_rows(a.source->file, a.source->format, a.source->library, a.source->map, scenario,
                                   a.source->reading);
  return {std::move(rows.rows), rows.lines, 0, 1};
}

/// Refused before the work.
void check_ranks_file(const std::string& out, const RankRequest& a, const Arguments& arguments,
                      const Scenario& scenario) {
  NewFiles files{{out}, scenario.files, arguments.has("force")};
  files.read.insert(files.read.end(), a.facts.begin(), a.facts.end());
  if (a.source)
    for (const std::filesystem::path& read : {a.source->file, a.source->map}) files.read.push_back(read);
  check_new_files(files);
}

RankFit fitted_ranks(const RankRequest& a, const Scenario& scenario, const Facts& facts, Progress& bar) {
  RankOptions earlier = a.options;
  earlier.from = *a.fit_from;
  earlier.until = a.options.from - std::chrono::days(1);
  return *fit_ranks(scenario, facts.rows, earlier, a.free, a.evaluations,
                    [&](std::size_t done, std::size_t most, double) { bar.progress(done, most); });
}

}  // namespace

int run_backtest_rank(const Arguments& arguments) {
  const Compiled compiled = read_scenario(
      arguments.file(), {arguments.texts("what-if"), arguments.texts("set"), {}}, warnings_of(arguments));
  RankRequest a = rank_request(arguments, compiled.scenario);
  const auto out = arguments.text("forecasts");
  if (out) check_ranks_file(*out, a, arguments, compiled.scenario);
  const Terminal terminal = terminal_of(1), errors = terminal_of(2);
  Progress bar(errors, errors.interactive && !arguments.has("quiet"));
  const Facts facts = what_happened(a, arguments, compiled.scenario);
  a.options.until = a.until.value_or(facts.rows.empty() ? a.options.from : facts.rows.back().date);
  RankFit fit;
  if (a.fit_from) fit = fitted_ranks(a, compiled.scenario, facts, bar);
  const Scenario scenario = with_half_lives(compiled.scenario, a.free, fit.values);
  const Ranking ranking = *rank_events(scenario, facts.rows, a.options,
                                       [&](std::size_t done, std::size_t all) { bar.progress(done, all); });
  bar.clear();
  if (out) write_file(ranks_csv(ranking, a.options, scenario), *out);
  if (arguments.has("quiet")) return exit_code::success;
  const Ranked told{ranking, a.options, facts, a.free, fit, drawn_parameters(scenario), scenario.time.end};
  return to_stdout(arguments.has("json") ? ranking_json(told, terminal) : ranking_text(told, terminal));
}

}  // namespace entente::cli
