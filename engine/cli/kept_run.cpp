#include "cli/kept_run.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/report_page.h"
#include "results/journal.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

/// Counts the runs that come.
class RunCount final : public Sink {
 public:
  void receive(const BlockRecord& block) override { runs += block.lanes; }
  std::size_t runs = 0;
};

/// Ranks say it themselves.
[[noreturn]] void leave_after(std::size_t runs, const RunPlan& plan, const Ranks* ranks) {
  if (!plan.quiet && !ranks) tell_interrupted(runs, plan.resume, "run");
  throw Failure(code_of_interrupt(), "");
}

/// As `run_all`; where it is interrupted, it is told after how many runs.
double run_told(const RunPlan& plan, const EnsembleOptions& ensemble, Sink& sink, Ranks* ranks) {
  RunCount count;
  Broadcast both({&sink, &count});
  try {
    return run_all(plan.compiled.model, ensemble, plan.quiet, both, ranks);
  } catch (const Failure&) {
    if (!interrupted()) throw;
    leave_after(ensemble.done + count.runs, plan, ranks);
  }
}

/// Runs what is not there yet into the sink, and the rest too where a journal has it. Returns the seconds.
double run_journaled(const RunPlan& plan, Sink& sink, Ranks* ranks, std::optional<Journal>& journal) {
  if (!journal) return run_told(plan, plan.ensemble, sink, ranks);
  EnsembleOptions rest = plan.ensemble;
  rest.done = journal->hand_over(plan.compiled.model.catalogue(), sink);
  if (rest.done > 0 && !plan.quiet)
    to_stderr(fmt::format("entente: going on after {} of {} runs\n", rest.done, rest.runs));
  Broadcast both({&sink, &*journal});
  return run_told(plan, rest, both, ranks);
}

std::optional<Journal> journal_of(const RunPlan& plan, const fs::path& target, const Ranks* ranks) {
  if (!plan.resume) return std::nullopt;
  if (ranks && ranks->size() > 1)
    throw Failure(exit_code::usage, "--resume works in one process, not over ranks");
  return std::optional<Journal>(std::in_place, target, plan.manifest, plan.ensemble, plan.force);
}

/// The results get their name, and what helped to make them is not needed any more.
void publish(const RunPlan& plan, ResultFolder& folder, std::optional<Journal>& journal, const Ranks* ranks) {
  if (interrupted()) leave_after(runs_of(plan.ensemble).size(), plan, ranks);
  folder.publish();
  if (journal) journal->remove();
}

}  // namespace

void keep_part(const RunPlan& plan, Destination& destination, Ranks* ranks) {
  ResultFolder& folder = destination.folder();
  std::optional<Journal> journal = journal_of(plan, destination.told(), ranks);
  Manifest manifest = plan.manifest;
  manifest.seconds = run_journaled(plan, folder.stream_records(), ranks, journal);
  folder.write_shard(manifest, plan.compiled.scenario);
  publish(plan, folder, journal, ranks);
}

KeptRun keep_run(const RunPlan& plan, Destination& destination, Ranks* ranks) {
  const Catalogue& catalogue = plan.compiled.model.catalogue();
  const EnsembleOptions& ensemble = plan.ensemble;
  ResultFolder& folder = destination.folder();
  Collector collector(catalogue, ensemble.runs, collector_options(ensemble.record, ensemble.threads));
  KeptRun kept{plan.manifest, {}, {}};
  kept.manifest.quantile_runs = collector.kept_runs();
  to_stderr(plan.notice);
  Broadcast sinks({&collector, &folder.stream(catalogue, plan.save_trajectories)});
  std::optional<Journal> journal = journal_of(plan, destination.told(), ranks);
  kept.manifest.seconds = run_journaled(plan, sinks, ranks, journal);
  kept.manifest.evolution_runs = collector.evolution_runs();
  kept.summary = summarise(collector);
  auto silences = write_results({kept.manifest, plan.compiled.scenario, collector, kept.summary},
                                plan.compiled.model, ensemble.threads, folder, &interrupted());
  leave_if_interrupted();
  kept.silences = std::move(*silences);
  if (plan.report) add_report(folder);
  publish(plan, folder, journal, ranks);
  return kept;
}

fs::path run_first(const fs::path& file, bool quiet) {
  std::vector<std::string> words{"--", file.string()};
  if (quiet) words.insert(words.begin(), "--quiet");
  const RunOptions options = run_options({usage_of_run, words});
  const auto& [scenario, varied] = options.variation;
  const RunPlan plan = run_plan(options, read_scenario(scenario, varied, warnings_of(options)));
  Destination destination(plan.target, true, false, plan.compiled.scenario.files);
  keep_run(plan, destination, nullptr);
  return destination.told();
}

}  // namespace entente::cli
