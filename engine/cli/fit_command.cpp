/// `entente fit`: parameters with which a scenario meets observed series.
#include <entente/fit.h>
#include <fmt/format.h>

#include <array>

#include "cli/commands.h"
#include "cli/console.h"
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

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 13> options{{
    {"observed", "FILE", "the series: date,series,value, or date and a column for each metric or watched cell"},
    {"free", "A=LO:HI,...", "parameters to find, and between what (default: all that are drawn uniformly)"},
    {"until", "DATE", "use no later observation"},
    {"what-if", "ID", "apply a what-if of the scenario first; may be repeated", true},
    {"set", "PATH=VALUE", "change one value first; may be repeated", true},
    {"runs", "N", "runs of an ensemble (default 200)"},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"threads", "T", "threads to use (default: all cores); the results do not depend on it"},
    {"evaluations", "N", "ensembles of the search (default 200)"},
    {"out", "FILE", "the what-if file (default: SCENARIO.fit.json beside the scenario)"},
    {"force", "", "replace that file if it exists"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
}};
const Usage usage{"fit", "FILE",
                  "Finds the parameters with which the mean of an ensemble comes nearest to observed series, "
                  "and says how well the "
                  "data tell each of them. Writes them as a what-if, in a file that includes the scenario.",
                  options, "entente fit scenario.json --observed series.csv --free mediation_rate=0:2"};

constexpr std::uint64_t most_runs = 10'000'000;

FitOptions options_of(const Arguments& arguments, const Scenario& scenario) {
  FitOptions o;
  o.free = free_parameters(arguments, scenario);
  if (const auto until = arguments.text("until")) {
    o.until = parse_date(*until);
    if (!o.until) arguments.wrong("--until takes a date, e.g. 2026-01-31, not '" + *until + "'");
  }
  o.runs = arguments.number("runs", 1, most_runs).value_or(o.runs);
  o.seed = arguments.number("seed", 0, std::numeric_limits<std::uint64_t>::max()).value_or(scenario.seed);
  o.threads = arguments.number("threads", 1, 1024).value_or(0);
  o.evaluations = arguments.number("evaluations", 2, 1'000'000).value_or(o.evaluations);
  return o;
}

/// What is said of one parameter.
std::string verdict(const FreeParameter& free, const Profile& profile) {
  if (profile.identified) return fmt::format("95 % interval {} to {}", brief(profile.low), brief(profile.high));
  const bool low = profile.low <= free.low, high = profile.high >= free.high;
  if (low && high) return "NOT IDENTIFIED: these data fit about as well anywhere in the range";
  if (low || high)
    return fmt::format("only bounded {}: {} {} (the range ends at {})", low ? "above" : "below",
                       low ? "below" : "above", brief(low ? profile.high : profile.low),
                       brief(low ? free.low : free.high));
  return fmt::format("hardly identified: 95 % interval {} to {}", brief(profile.low), brief(profile.high));
}

std::string text_report(const Fit& fit, const FitOptions& o, const fs::path& out, const Terminal& terminal) {
  Page page(terminal);
  page.title("Fitted parameters");
  page.blank();
  constexpr std::size_t width = 24;
  for (std::size_t p = 0; p < o.free.size(); ++p) {
    page.definition(o.free[p].name, fmt::format("{}  (between {} and {})", brief(fit.values[p]),
                                                brief(o.free[p].low), brief(o.free[p].high)));
    page.remark(verdict(o.free[p], fit.profiles[p]), 4);
    page.remark("loss along it  " + sparkline(fit.profiles[p].loss, width, terminal.unicode), 4);
  }
  page.blank();
  page.definition("loss",
                  fmt::format("{}, before {} (mean squared error, in standard deviations of each series)",
                              brief(fit.loss), brief(fit.loss_before)));
  page.definition("over time",
                  sparkline(fit.loss_at, width, terminal.unicode) +
                      fmt::format("  {} to {}", to_string(fit.dates.front()), to_string(fit.dates.back())));
  page.definition("observations",
                  fmt::format("{}{}", with_commas(fit.used),
                              fit.outside ? fmt::format("; {} more are outside the scenario's time",
                                                        with_commas(fit.outside))
                                          : ""));
  page.definition("ensembles", fmt::format("{} of {} runs, all with the same draws",
                                           with_commas(fit.evaluations), with_commas(o.runs)));
  page.blank();
  page.remark(
      "Intervals are from the likelihood of independent normal errors; where errors hang together in time, "
      "they are "
      "too narrow.",
      0);
  page.line("What-if 'fitted' in: " + printable(out.string()));
  return page.text();
}

Json json_of(const Fit& fit, const FitOptions& o) {
  Json json{{"loss", fit.loss},
            {"loss_before", fit.loss_before},
            {"observations", fit.used},
            {"outside", fit.outside},
            {"ensembles", fit.evaluations}};
  for (std::size_t p = 0; p < o.free.size(); ++p)
    json["parameters"][o.free[p].name] = {
        {"value", fit.values[p]},
        {"low", fit.profiles[p].low},
        {"high", fit.profiles[p].high},
        {"identified", fit.profiles[p].identified},
        {"profile", {{"value", fit.profiles[p].value}, {"loss", fit.profiles[p].loss}}}};
  for (std::size_t d = 0; d < fit.dates.size(); ++d)
    json["over_time"].push_back(
        {{"date", to_string(fit.dates[d])}, {"loss", fit.loss_at[d]}, {"before", fit.loss_at_before[d]}});
  return json;
}

/// A scenario that includes the other and has the parameters as a what-if.
std::string what_if_file(const Fit& fit, const FitOptions& o, const fs::path& scenario,
                         const std::string& observed) {
  Json parameters = Json::object();
  std::string sources = "entente fit to " + observed;
  for (std::size_t p = 0; p < o.free.size(); ++p) {
    parameters[o.free[p].name] = fit.values[p];  // a number takes the place of all that stood there
    sources += fmt::format("; {}: {}", o.free[p].name, verdict(o.free[p], fit.profiles[p]));
  }
  Json json{{"entente", 1}, {"include", {scenario.filename().string()}}};
  json["what_if"]["fitted"] = {{"describe", fmt::format("parameters fitted to {}: loss {} in place of {}",
                                                        observed, brief(fit.loss), brief(fit.loss_before))},
                               {"source", sources},
                               {"patch", {{"parameters", parameters}}}};
  return json.dump(2) + "\n";
}

fs::path place_of(const Arguments& arguments, const fs::path& scenario) {
  fs::path out = scenario.parent_path() / (scenario.stem().string() + ".fit.json");
  if (const auto given = arguments.text("out")) out = *given;
  std::error_code error;
  if (fs::weakly_canonical(fs::absolute(out).parent_path(), error) !=
      fs::weakly_canonical(fs::absolute(scenario).parent_path(), error))
    arguments.wrong("the what-if file includes the scenario, so it must lie beside it");
  check_new_file(out, arguments.has("force"));
  return out;
}

int run(const Arguments& arguments) {
  const fs::path scenario_file = arguments.file();
  const auto observed_file = arguments.text("observed");
  if (!observed_file) arguments.wrong("--observed must name the file of observed series");
  const Compiled compiled =
      read_scenario(scenario_file, {arguments.texts("what-if"), arguments.texts("set"), {}});
  const FitOptions o = options_of(arguments, compiled.scenario);
  const fs::path out = place_of(arguments, scenario_file);
  const Terminal terminal = terminal_of(1), errors = terminal_of(2);
  Progress bar(errors, errors.interactive && !arguments.has("quiet"));
  listen_for_interrupts();
  std::optional<Fit> fit;
  try {
    fit = entente::fit(
        compiled.scenario, read_observed(*observed_file), o,
        [&](std::size_t done, std::size_t most, double) { bar.progress(done, most); }, &interrupted());
  } catch (const FitError& error) {
    throw Failure(exit_code::bad_scenario, error.what());
  }
  bar.clear();
  leave_if_interrupted();
  write_file(what_if_file(*fit, o, scenario_file, fs::path(*observed_file).filename().string()), out);
  if (arguments.has("quiet")) return exit_code::success;
  return to_stdout(arguments.has("json") ? json_text(json_of(*fit, o), terminal)
                                         : text_report(*fit, o, out, terminal));
}

}  // namespace

int run_command_fit(const std::vector<std::string>& words) {
  const Arguments arguments(usage, words);
  return arguments.help() ? to_stdout(help_text(usage)) : run(arguments);
}

}  // namespace entente::cli
