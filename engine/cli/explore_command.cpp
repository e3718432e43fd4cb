/// `entente explore`: which assumption matters, where it tips, when it goes wrong, what would get us there.
#include <entente/explore.h>

#include <chrono>

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
#include "results/started_manifest.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

std::vector<Term> files_of_explore() {
  return {
      {explore::exploration_file, "the question, where the answer comes from, and all of it in one document"},
      {"scenario.json", "the scenario as it was explored"},
      {"points.csv", "a row a point: its world, what is varied, every outcome with its interval, its runs"},
      {"differences.csv", "--sweep: the difference of every point from the first, run by run"},
      {"tipping.csv", "--tip: the chance along the parameter, with a band for all values at once"},
      {"thresholds.csv, shifts.csv", "--tip: each run's own threshold; which drawn parameters move it"},
      {"indices.csv", "--matters: first-order and total indices of every parameter, of luck and its purposes"},
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
        "run by run, so that what differs between them is not due to chance.",
    .options = options_of_explore(),
    .example = "entente explore scenarios/pakistan-afghanistan-2025.json --matters",
    .writes = "A folder (--out), which appears when all of it is written. In it are, as the question has them:",
    .files = files_of_explore};

namespace {

explore::Origins origins_of(const Arguments& arguments, const Scenario& scenario,
                            const explore::Request& request) {
  explore::Origins o;
  o.program_version = ENTENTE_VERSION;
  o.scenario_title = scenario.title;
  o.scenario_file = arguments.file();
  o.scenario_hash = scenario.hash;
  o.what_ifs = arguments.texts("what-if");
  o.overrides = arguments.texts("set");
  o.started = time_now();
  o.command = explore_command_line(arguments);
  o.request = request;
  return o;
}

explore::ExplorerOptions explorer_options(const Arguments& arguments, const explore::Request& request) {
  explore::ExplorerOptions options;
  options.seed = request.seed;
  options.threads = arguments.threads();
  options.stop = &interrupted();
  return options;
}

fs::path target_of(const Arguments& arguments, const Scenario& scenario, const explore::Request& request) {
  if (const auto out = arguments.text("out")) return *out;
  return fs::path("results") / ("explore-" + scenario.name + "-" + request.question);
}

int answer_question(const Arguments& arguments) {
  using Clock = std::chrono::steady_clock;
  explore::Request request = explore_request(arguments);
  Variation variation{arguments.file(),
                      {arguments.texts("what-if"), arguments.texts("set"), library_folders()}};
  const Compiled compiled = read_scenario(variation.file, variation.options, warnings_of(arguments));
  const Scenario& scenario = compiled.scenario;
  if (!arguments.seed()) request.seed = scenario.seed;
  const fs::path target = target_of(arguments, scenario, request);
  std::optional<DefaultParent> parent;
  if (!arguments.has("out")) parent.emplace(target);
  ResultFolder folder = prepared_folder(target, arguments.has("force"), scenario.files);
  explore::Origins origins = origins_of(arguments, scenario, request);
  const auto begin = Clock::now();
  explore::Explorer explorer(explore::world_source(variation, explore::free_parameters_of(scenario, request)),
                             explorer_options(arguments, request));
  const auto asked = explore::ask(explorer, request);
  leave_if_interrupted();
  const explore::Answer& answer = *asked;
  origins.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  origins.runs = explorer.done();
  write_exploration(origins, scenario, answer, folder.place());
  folder.publish();
  if (arguments.has("quiet")) return exit_code::success;
  const Terminal terminal = terminal_of(1);
  if (!arguments.has("json"))
    return to_stdout(explore_report(scenario.title, answer, target.string(), terminal));
  return to_stdout(json_text(Json::parse(explore::exploration_json(origins, answer)), terminal));
}

}  // namespace

int run_command_explore(const Arguments& arguments) {
  try {
    return answer_question(arguments);
  } catch (const Error& error) {
    // The scenario is in order where it is asked: what does not fit it was typed.
    if (error.kind() != ErrorKind::data && error.kind() != ErrorKind::scenario) throw;
    throw Failure(exit_code::usage, error.what());
  }
}

}  // namespace entente::cli
