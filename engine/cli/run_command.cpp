#include <entente/compare.h>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/complete_already.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/kept_run.h"
#include "cli/number_format.h"
#include "cli/report.h"
#include "cli/report_page.h"
#include "cli/text.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

/// One shard of the ensemble.
int run_part(const RunPlan& plan, Destination& destination, Ranks* ranks) {
  keep_part(plan, destination, ranks);
  if (plan.quiet) return exit_code::success;
  const RunRange runs = runs_of(plan.ensemble);
  return to_stdout(fmt::format("shard {} of {}: {} runs from {} on, of {}, in {}\n", plan.ensemble.shard.number,
                               plan.ensemble.shard.of, runs.size(), runs.first, plan.ensemble.runs,
                               destination.told().string()));
}

int run_whole(const RunPlan& plan, Destination& destination, Ranks* ranks) {
  const auto& [scenario, model] = plan.compiled;
  const KeptRun kept = keep_run(plan, destination, ranks);
  if (plan.quiet) return exit_code::success;
  const fs::path place = destination.told();
  return print_report({kept.manifest, scenario, model.catalogue(), kept.summary, kept.silences,
                       ensemble_remarks(scenario, model, kept.summary, plan.ensemble.seed), place.string(),
                       plan.report ? (place / report_file).string() : ""},
                      plan.json);
}

/// It is told, since nothing else is.
int nothing_to_do(const RunPlan& plan) {
  if (!plan.quiet)
    to_stderr(fmt::format("entente: {} is complete already, with {}; nothing was run (--force runs it anew)\n",
                          printable(plan.target.string()), counted(runs_of(plan.ensemble).size(), "run")));
  return exit_code::success;
}

bool goes_on(const RunPlan& plan) { return plan.resume && !plan.in_default_folder && !plan.force; }

/// Rank 0, or the only process.
int lead(const RunPlan& plan, Ranks* ranks) {
  if (!ranks && goes_on(plan) && is_complete_already(plan)) return nothing_to_do(plan);
  Destination destination(plan.target, plan.in_default_folder, plan.force, plan.compiled.scenario.files);
  return plan.is_shard ? run_part(plan, destination, ranks) : run_whole(plan, destination, ranks);
}

/// The other ranks run what is theirs and say nothing: rank 0 does.
int assist(const RunPlan& plan, Ranks& ranks) {
  Broadcast nobody({});
  run_ensemble(plan.compiled.model, plan.ensemble, nobody, &interrupted(), &ranks);
  return exit_code::success;
}

}  // namespace

int run_command_run(const Arguments& arguments) {
  const RunOptions options = run_options(arguments);
  const auto& [file, varied] = options.variation;
  const auto ranks = join_ranks();
  if (!ranks || ranks->rank() == 0)
    return lead(run_plan(options, read_scenario(file, varied, warnings_of(options))), ranks.get());
  auto compiled = read_quietly(file, varied);
  return compiled ? assist(run_plan(options, std::move(*compiled)), *ranks)
                  : exit_code::success;  // rank 0 says what is wrong with it
}

}  // namespace entente::cli
