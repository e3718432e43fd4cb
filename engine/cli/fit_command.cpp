/// `entente fit`: parameters with which a scenario meets observed series.

#include <fmt/format.h>

#include <array>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/fit_options.h"
#include "cli/fit_report.h"
#include "cli/new_file.h"
#include "cli/number_format.h"
#include "cli/progress.h"
#include "cli/reading.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 13> options_of_fit{{
    {"observed", "FILE",
     "the series: date,series,value, or date and a column for each metric or tracked value"},
    {"free", "A=LO:HI,...", "parameters to find, and between what (default: all that are drawn uniformly)"},
    {"until", "DATE", "use no later observation"},
    {"what-if", "ID", "apply a what-if of the scenario first; may be repeated", true},
    {"set", "PATH=VALUE", "change one value first; may be repeated", true},
    {"runs", "N", "runs of an ensemble (default 200)"},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"threads", "T", "threads to use (default: all cores); the results do not depend on it"},
    {"evaluations", "N",
     "ensembles of the search (default 200); the profiles then take more, and it is told how many at most"},
    {"out", "FILE", "the what-if file (default: SCENARIO.fit.json beside the scenario)"},
    {"force", "", "replace that file if it exists"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
}};

}  // namespace

const Usage usage_of_fit{
    .command = "fit",
    .arguments = "FILE",
    .summary =
        "Finds the parameters with which the mean of an ensemble comes nearest to observed series, and says "
        "how well the data tell each of them. Writes them as a what-if, in a file that includes the scenario.",
    .options = options_of_fit,
    .example = "entente fit scenario.json --observed series.csv --free mediation_rate=0:2",
    .writes = "The what-if file: that of --out, or SCENARIO.fit.json beside the scenario."};

namespace {

constexpr std::uint64_t max_fit_runs = 10'000'000;

FitOptions fit_options_of(const Arguments& arguments, const Scenario& scenario) {
  FitOptions o;
  o.free = free_parameters(arguments, scenario);
  o.until = arguments.date("until");
  o.runs = arguments.number("runs", 1, max_fit_runs).value_or(o.runs);
  o.seed = arguments.seed().value_or(scenario.seed);
  o.threads = arguments.threads();
  o.evaluations = arguments.number("evaluations", 2, 1'000'000).value_or(o.evaluations);
  return o;
}

fs::path place_of(const Arguments& arguments, const fs::path& scenario, const Scenario& read,
                  const fs::path& observed) {
  fs::path out = scenario.parent_path() / (scenario.stem().string() + ".fit.json");
  if (const auto given = arguments.text("out")) out = *given;
  std::error_code error;
  if (fs::weakly_canonical(fs::absolute(out).parent_path(), error) !=
      fs::weakly_canonical(fs::absolute(scenario).parent_path(), error))
    arguments.wrong("the what-if file includes the scenario, so it must lie beside it");
  NewFiles files{{out}, read.files, arguments.has("force")};
  files.read.push_back(observed);
  check_new_files(files);
  return out;
}

std::string announcement(const FitOptions& o) {
  return fmt::format("Up to {} of {} for the search, then up to {} for the profiles\n",
                     counted(o.evaluations, "ensemble"), counted(o.runs, "run"),
                     with_commas(ensembles_of_profiles(o)));
}

}  // namespace

int run_command_fit(const Arguments& arguments) {
  const fs::path scenario_file = arguments.file();
  const auto observed_file = arguments.text("observed");
  if (!observed_file) arguments.wrong("--observed must name the file of observed series");
  const Compiled compiled = read_scenario(
      scenario_file, {arguments.texts("what-if"), arguments.texts("set"), {}}, warnings_of(arguments));
  const FitOptions o = fit_options_of(arguments, compiled.scenario);
  const fs::path out = place_of(arguments, scenario_file, compiled.scenario, *observed_file);
  const Observed observed = read_observed(*observed_file);
  const Terminal terminal = terminal_of(1), errors = terminal_of(2);
  if (!arguments.has("quiet")) to_stderr(announcement(o));
  Progress bar(errors, errors.interactive && !arguments.has("quiet"));
  const Fit fit = *entente::fit(compiled.scenario, observed, o,
                                [&](std::size_t done, std::size_t most, double) { bar.progress(done, most); });
  bar.clear();
  write_file(fitted_what_if(fit, o, scenario_file, fs::path(*observed_file).filename().string()), out);
  if (arguments.has("quiet")) return exit_code::success;
  return to_stdout(arguments.has("json") ? fit_json(fit, o, terminal) : fit_text(fit, o, out, terminal));
}

}  // namespace entente::cli
