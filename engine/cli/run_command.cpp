#include <entente/compare.h>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/one_ensemble.h"
#include "cli/report.h"
#include "cli/report_page.h"
#include "cli/run_plan.h"
#include "cli/silences_found.h"
#include "results/journal.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

/// Runs what is not there yet into the sink, and the rest too where a journal has it. Returns the seconds.
double run_journaled(const RunPlan& plan, Sink& sink, Ranks* ranks, std::optional<Journal>& journal) {
  const Model& model = plan.compiled.model;
  if (!journal) return run_all(model, plan.ensemble, plan.quiet, sink, ranks);
  EnsembleOptions rest = plan.ensemble;
  rest.done = journal->hand_over(model.catalogue(), sink);
  if (rest.done > 0 && !plan.quiet)
    to_stderr(fmt::format("entente: going on after {} of {} runs\n", rest.done, rest.runs));
  Broadcast both({&sink, &*journal});
  return run_all(model, rest, plan.quiet, both, ranks);
}

std::optional<Journal> journal_of(const RunPlan& plan, const Ranks* ranks) {
  if (!plan.resume) return std::nullopt;
  if (ranks && ranks->size() > 1)
    throw Failure(exit_code::usage, "--resume works in one process, not over ranks");
  return std::optional<Journal>(std::in_place, plan.target, plan.manifest, plan.ensemble, plan.force);
}

/// The results get their name, and what helped to make them is not needed any more.
void publish(ResultFolder& folder, std::optional<Journal>& journal) {
  leave_if_interrupted();
  folder.publish();
  if (journal) journal->remove();
}

/// One part of the ensemble: its records, for `entente merge`.
int run_part(const RunPlan& plan, ResultFolder& folder, Ranks* ranks) {
  std::optional<Journal> journal = journal_of(plan, ranks);
  Manifest manifest = plan.manifest;
  manifest.seconds = run_journaled(plan, folder.stream_records(), ranks, journal);
  folder.write_shard(manifest, plan.compiled.scenario);
  publish(folder, journal);
  if (plan.quiet) return exit_code::success;
  const RunRange runs = runs_of(plan.ensemble);
  return to_stdout(fmt::format("part {} of {}: {} runs from {} on, of {}\n", plan.ensemble.shard.number,
                               plan.ensemble.shard.of, runs.size(), runs.first, plan.ensemble.runs));
}

int run_whole(const RunPlan& plan, ResultFolder& folder, Ranks* ranks) {
  const auto& [scenario, model] = plan.compiled;
  const Catalogue& catalogue = model.catalogue();
  const EnsembleOptions& ensemble = plan.ensemble;
  Collector collector(catalogue, ensemble.runs, collector_options(ensemble.record, ensemble.threads));
  Manifest manifest = plan.manifest;
  manifest.quantile_runs = collector.kept_runs();
  to_stderr(plan.notice);
  Broadcast sinks({&collector, &folder.stream(catalogue, plan.save_trajectories)});
  std::optional<Journal> journal = journal_of(plan, ranks);
  manifest.seconds = run_journaled(plan, sinks, ranks, journal);
  manifest.evolution_runs = collector.evolution_runs();
  const Summary summary = summarise(collector);
  const Silences silences = silences_of(plan.compiled, summary, ensemble.seed, ensemble.threads);
  folder.write({manifest, scenario, collector, summary});
  write_silences(silences, folder.place());
  if (plan.report) add_report(folder);
  publish(folder, journal);
  if (plan.quiet) return exit_code::success;
  return print_report({manifest, scenario, catalogue, summary, silences,
                       ensemble_remarks(scenario, model, summary, ensemble.seed), plan.target.string(),
                       plan.report ? (plan.target / report_file).string() : ""},
                      plan.json);
}

/// Rank 0, or the only process.
int lead(const RunPlan& plan, Ranks* ranks) {
  std::optional<DefaultParent> parent;
  if (plan.in_default_folder) parent.emplace(plan.target);
  ResultFolder folder = prepared_folder(plan.target, plan.force, plan.compiled.scenario.files);
  return plan.is_shard ? run_part(plan, folder, ranks) : run_whole(plan, folder, ranks);
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
