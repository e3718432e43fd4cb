/// `entente explore`: which assumption matters, where it tips, when it goes wrong, what would get us there.
#include <entente/explore.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/explore_options.h"
#include "cli/explore_report.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/one_ensemble.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/text.h"
#include "explore/journal.h"
#include "results/started_manifest.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

std::vector<Term> files_of_explore() {
  return {
      {explore::exploration_file, "the question, where the answer comes from, and all of it in one document"},
      {"scenario.json", "the scenario as it was explored; none where points were given"},
      {"points.csv",
       "a row a point: its world, what is varied, every outcome with its interval, its runs; or the points "
       "that "
       "were given"},
      {"differences.csv", "--sweep: the difference of every point from the first, run by run"},
      {"tipping.csv", "--tip: the chance along the parameter, with a band for all values at once"},
      {"thresholds.csv, shifts.csv", "--tip: each run's own threshold; which drawn parameters move it"},
      {"indices.csv",
       "--matters: first-order and total indices of every parameter, of luck and its purposes; of given points "
       "delta and PAWN of every column"},
      {"screening.csv", "--screen: mean, mean size and deviation of elementary effects"},
      {"boxes.csv, trajectory.csv, tree.csv", "--when: the boxes, coverage against density, the tree"},
      {"sets.csv, levers.csv", "--reach: the sets, or the parameters and where they would have to be"},
      {"robustness.csv, best.csv", "--robust: every measure of every option; how often each is best"},
      {"worth.csv", "--worth: the expected value of knowing each parameter"},
      {"possible.csv", "--possible: the pairs that occurred, and how likely each is"},
      {"SHA256SUMS", "the hash of every file"}};
}

}  // namespace

const Usage usage_of_explore{
    .command = "explore",
    .arguments = "FILE",
    .summary =
        "Asks a scenario one question over many points (values of parameters, what-ifs). All points share "
        "their luck "
        "run by run, so that what differs between them is not due to chance. Of a folder of results, or a "
        "table "
        "(.csv) of points from anywhere, --matters and --when are answered without a new run.",
    .options = options_of_explore(),
    .example = "entente explore scenarios/pakistan-afghanistan-2025.json --matters",
    .writes = "A folder (--out), which appears when all of it is written. In it are, as the question has them:",
    .files = files_of_explore};

namespace {

std::string place_of(const Arguments& arguments, const std::string& name) {
  return arguments.text("out").value_or((fs::path("results") / name).string());
}

std::optional<DefaultParent> parent_of(const Arguments& arguments, const std::string& place) {
  if (arguments.has("out")) return std::nullopt;
  return std::optional<DefaultParent>(std::in_place, place);
}

/// Where the answer lies when all of it is written.
struct Target {
  std::string place;
  std::optional<DefaultParent> parent;
  ResultFolder folder;
  std::unique_ptr<explore::ExplorationJournal> journal = nullptr;  ///< of `--resume`

  Target(const Arguments& arguments, const std::string& name, const std::vector<fs::path>& read)
      : place(place_of(arguments, name)),
        parent(parent_of(arguments, place)),
        folder(prepared_folder(place, arguments.has("force"), read)) {}
};

int told(const Arguments& arguments, const explore::Origins& origins, const explore::Answer& answer,
         const std::string& place, const ExploredSource& source) {
  if (arguments.has("quiet")) return exit_code::success;
  const Terminal terminal = terminal_of(1);
  if (!arguments.has("json")) return to_stdout(explore_report(origins, answer, source, place, terminal));
  return to_stdout(json_text(Json::parse(explore::exploration_json(origins, answer)), terminal));
}

/// Asks, and writes and tells the answer. `asked(origins)` answers; `source` is what the folder keeps.
template <typename Source, typename Asked>
int answered(const Arguments& arguments, explore::Origins origins, const Source& source, Target&& target,
             const Asked& asked) {
  using Clock = std::chrono::steady_clock;
  origins.program_version = ENTENTE_VERSION;
  origins.command = explore_command_line(arguments);
  origins.started = time_now();
  const auto begin = Clock::now();
  const std::optional<explore::Answer> answer = asked(origins);
  leave_if_interrupted();
  origins.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  write_exploration(origins, source, *answer, target.folder.place());
  target.folder.publish();
  if (target.journal) target.journal->remove();
  return told(arguments, origins, *answer, target.place, &source);
}

explore::Origins origins_of(const Arguments& arguments, const Scenario& scenario,
                            const explore::Request& request) {
  explore::Origins o;
  o.scenario_title = scenario.title;
  o.scenario_file = arguments.file();
  o.scenario_hash = scenario.hash;
  o.what_ifs = arguments.texts("what-if");
  o.overrides = arguments.texts("set");
  o.request = request;
  return o;
}

/// The journal of `--resume`; what is in it is told.
std::unique_ptr<explore::ExplorationJournal> journal_of(const Arguments& arguments, const std::string& place,
                                                        const explore::Origins& origins,
                                                        const Scenario& scenario) {
  if (!arguments.has("resume")) return nullptr;
  auto journal = std::make_unique<explore::ExplorationJournal>(place, origins, arguments.has("force"));
  const std::size_t runs = journal->numbers() / std::max<std::size_t>(1, scenario.outcomes.size());
  if (runs > 0 && !arguments.has("quiet"))
    to_stderr(fmt::format("entente: going on after {}\n", counted(runs, "run")));
  return journal;
}

explore::ExplorerOptions explorer_options(const Arguments& arguments, const explore::Request& request,
                                          Progress& progress, explore::ExploredStore* journal) {
  explore::ExplorerOptions options;
  options.seed = request.seed;
  options.threads = arguments.threads();
  options.progress = [&](std::size_t done, std::size_t asked) { progress.progress(done, asked); };
  options.stop = &interrupted();
  options.store = journal;
  return options;
}

int explore_scenario(const Arguments& arguments, explore::Request request) {
  if (arguments.has("inputs"))
    arguments.wrong("--inputs is for given points; of a scenario --vary says what is varied");
  Variation variation{arguments.file(),
                      {arguments.texts("what-if"), arguments.texts("set"), library_folders()}};
  const Compiled compiled = read_scenario(variation.file, variation.options, warnings_of(arguments));
  const Scenario& scenario = compiled.scenario;
  if (!arguments.seed()) request.seed = scenario.seed;
  Target target(arguments, "explore-" + scenario.name + "-" + request.question, scenario.files);
  const auto asked = [&](explore::Origins& origins) {
    target.journal = journal_of(arguments, target.place, origins, scenario);
    const Terminal terminal = terminal_of(2);
    Progress progress(terminal, terminal.interactive && !arguments.has("quiet"));
    explore::Explorer explorer(explore::world_source(variation, explore::free_parameters_of(scenario, request)),
                               explorer_options(arguments, request, progress, target.journal.get()));
    auto answer = explore::ask(explorer, request);
    origins.runs = explorer.done();
    return answer;
  };
  return answered(arguments, origins_of(arguments, scenario, request), scenario, std::move(target), asked);
}

/// A folder of results, or a table.
bool is_given(const fs::path& file) { return fs::is_directory(file) || file.extension() == ".csv"; }

/// `results/pakistan/` and `table.csv` by their own names.
std::string name_of(const fs::path& given) {
  const fs::path path = given.has_filename() ? given : given.parent_path();
  return path.extension() == ".csv" ? path.stem().string() : path.filename().string();
}

/// What must not be replaced by the answer.
fs::path read_of(const fs::path& given) {
  const fs::path whole = fs::weakly_canonical(fs::absolute(given));
  return fs::is_directory(whole) ? whole / (explore::is_exploration(whole) ? "points.csv" : "runs.csv") : whole;
}

int explore_given(const Arguments& arguments, const explore::Request& request) {
  for (const char* option : {"vary", "what-if", "set", "threads", "resume"})
    if (arguments.has(option))
      arguments.wrong(
          fmt::format("--{} is for scenarios, and {} holds points that are given", option, arguments.file()));
  const fs::path file = arguments.file();
  const explore::GivenTable given =
      fs::is_directory(file) ? explore::given_results(file) : explore::given_table(file);
  return answered(arguments, explore::origins_of(given, request), given,
                  Target(arguments, "explore-" + name_of(file) + "-" + request.question, {read_of(file)}),
                  [&](explore::Origins&) { return explore::ask(given, request, &interrupted()); });
}

}  // namespace

int run_command_explore(const Arguments& arguments) {
  const explore::Request request = explore_request(arguments);
  if (is_given(arguments.file())) return explore_given(arguments, request);
  try {
    return explore_scenario(arguments, request);
  } catch (const Error& error) {
    // The scenario is in order where it is asked: what does not fit it was typed.
    if (error.kind() != ErrorKind::data && error.kind() != ErrorKind::scenario) throw;
    throw Failure(exit_code::usage, error.what());
  }
}

}  // namespace entente::cli
