#include "cli/converge_check.h"

#include <array>

#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/explain_subject.h"
#include "cli/progress.h"
#include "cli/reading.h"

namespace entente::cli {
namespace {

ConvergenceOptions convergence_options(const Arguments& arguments, const Scenario& scenario) {
  constexpr std::uint64_t most = 10'000'000;
  ConvergenceOptions options;
  options.seed = arguments.seed().value_or(scenario.seed);
  options.threads = arguments.threads();
  options.most_runs = arguments.number("runs", 2, most).value_or(options.most_runs);
  options.share_tolerance = options.mean_tolerance =
      arguments.share("tolerance").value_or(options.share_tolerance);
  return options;
}

std::optional<Convergence> checked(const Scenario& scenario, const ConvergenceOptions& options) {
  try {
    return check_convergence(scenario, options);
  } catch (const std::invalid_argument& error) {
    throw Failure(exit_code::bad_scenario, std::string("with shorter steps: ") + error.what());
  }
}

constexpr std::array<Term, 4> verdicts_of_converge{{
    {"steady", "no difference is beyond its interval and the tolerance"},
    {"drifts",
     "one is; the order says how fast the differences shrink (1: half the step, half the error), the limit "
     "what "
     "they lead to; where they still grow, the steps are too long for either"},
    {"runs away",
     "there is no limit: the differences grow where rules fire by the step, or a run stops since something "
     "grows without end"},
    {"cannot be told",
     "an interval is wider than the tolerance, with as many runs as are allowed, what may happen did in no "
     "run, "
     "or a run stops"},
}};

}  // namespace

const Passage about_converge{
    .heading = "--converge",
    .text =
        "Compares the scenario at its own step with the same at a half and at a quarter of it, and, apart from "
        "that, with twice and four times the substeps: outcomes, and metrics and watched cells at the end. All "
        "are looked at on the same dates, those of the scenario's own steps, so that only what moves otherwise "
        "makes a difference; what an outcome over ever, always, max, min or first gains by being looked at "
        "more "
        "often is told beside it.",
    .terms = verdicts_of_converge,
    .end =
        "The tolerance of a mean is a share of its size or, where that is more, of the width of the band of "
        "5-95 % of runs, or of how far it went from its start. All ensembles have the same parameters and "
        "random ties run by run, and are compared so; their other draws are those of other steps. There are as "
        "many runs as the tolerance takes, and the intervals hold together: all of them in 95 % of cases."};

void refuse_options_of_converge(const Arguments& arguments) {
  for (const char* option : {"what-if", "set", "tolerance", "runs", "seed", "threads", "json"})
    if (arguments.has(option)) arguments.wrong(std::string("--") + option + " needs --converge or --dry");
}

int check_convergence_of(const Arguments& arguments) {
  LoadOptions load;
  load.what_ifs = split(arguments.texts("what-if"), '+');
  load.overrides = arguments.texts("set");
  const Compiled own = read_scenario(arguments.file(), load, warnings_of(arguments));
  ConvergenceOptions options = convergence_options(arguments, own.scenario);
  const Terminal errors = terminal_of(2), terminal = terminal_of(1);
  Progress progress(errors, errors.interactive && !arguments.has("quiet"));
  options.watcher = &progress;
  const auto found = checked(own.scenario, options);
  progress.clear();
  const ConvergenceReport report{own.scenario, own.model.catalogue(), *found, options, load.what_ifs};
  to_stdout(arguments.has("json") ? convergence_json(report, terminal) : convergence_text(report, terminal));
  const bool bad = found->stopped() || found->verdict() >= Steadiness::drifts;
  return bad ? exit_code::not_met : exit_code::success;
}

}  // namespace entente::cli
