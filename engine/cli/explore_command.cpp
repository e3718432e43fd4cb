/// `entente explore`: which assumption matters, where it tips, when it goes wrong, what would get us there.
#include <entente/explore.h>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/explore_options.h"
#include "cli/explore_scenario.h"
#include "cli/explored.h"
#include "cli/interrupt.h"
#include "cli/report_page.h"

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
      {"design.csv", "--sweep: the table of points that was given"},
      {"differences.csv", "--sweep: the difference of every point from the first, run by run"},
      {"tipping.csv", "--tip: the chance along the parameter, with a band for all values at once"},
      {"crossing.csv",
       "--tip: where the chance is what was asked for (--at) and whether it rises or falls there, its "
       "interval, or "
       "why it is nowhere"},
      {"tipping_back.csv, history.csv",
       "--both-ways: the chance from the other start; in which share of the runs it hangs on the start"},
      {"thresholds.csv, shifts.csv", "--tip: each run's own threshold; which drawn parameters move it"},
      {"indices.csv",
       "--matters: first-order and total indices of every parameter, of the random draws and what they are "
       "for; of given points "
       "delta and PAWN of every column"},
      {"screening.csv", "--screen: mean, mean size and deviation of elementary effects"},
      {"boxes.csv, trade_off.csv", "--when: the boxes, and what more or fewer parameters would give"},
      {"trajectory.csv, tree.csv", "--when: coverage against density as a box shrinks; the tree"},
      {"sets.csv, levers.csv", "--reach: the sets, or the parameters and where they would have to be"},
      {"confirmed.csv", "--lever: what it comes to now and there, in runs that were not searched on"},
      {"robustness.csv, best.csv", "--robust: every measure of every option; how often each is best"},
      {"worth.csv", "--worth: the expected value of knowing each parameter"},
      {"possible.csv", "--possible: the pairs that occurred, and how likely each is"},
      {"exploration-part.json, records.bin",
       "--shard: which shard of which exploration, and what its runs came to"},
      {"SHA256SUMS", "the hash of every file"},
      {report_file, "with --report: a page to look at in a browser"}};
}

}  // namespace

const Usage usage_of_explore{
    .command = "explore",
    .arguments = "FILE",
    .summary =
        "Asks a scenario one question over many points (values of parameters, what-ifs). All points share "
        "their random draws "
        "run by run (common random numbers), so that what differs between them is not due to chance. Of a "
        "folder of results, or a "
        "table "
        "(.csv) of points from anywhere, --matters and --when are answered without a new run.",
    .options = options_of_explore(),
    .example = "entente explore scenarios/pakistan-afghanistan-2025.json --matters",
    .writes = "A folder (--out), which appears when all of it is written. In it are, as the question has them:",
    .files = files_of_explore};

namespace {

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
  for (const char* option :
       {"vary", "points", "group", "until-sure", "runs", "what-if", "set", "resume", "shard"})
    if (arguments.has(option))
      arguments.wrong(
          fmt::format("--{} is for scenarios, and {} holds points that are given", option, arguments.file()));
  const auto ranks = join_ranks();
  if (ranks && ranks->rank() > 0) return exit_code::success;  // there is no run to share out
  const fs::path file = arguments.file();
  const explore::GivenTable given =
      fs::is_directory(file) ? explore::given_results(file) : explore::given_table(file);
  ExplorationFolder target(arguments, "explore-" + name_of(file) + "-" + request.question, {read_of(file)});
  explore::Origins origins = begun(arguments, explore::origins_of(given, request));
  const auto answer = answer_of(origins, [&] { return explore::ask(given, request, &interrupted()); });
  return answered(arguments, origins, given, nullptr, *answer, target);
}

}  // namespace

int run_command_explore(const Arguments& arguments) {
  const explore::Request request = explore_request(arguments);
  if (is_given(arguments.file())) return explore_given(arguments, request);
  try {
    return explore_scenario(arguments, request);
  } catch (const Error& error) {
    // The scenario is in order where it is asked: what does not fit it was typed.
    if (error.kind() != ErrorKind::scenario) throw;
    throw Failure(exit_code::usage, error.what());
  }
}

}  // namespace entente::cli
