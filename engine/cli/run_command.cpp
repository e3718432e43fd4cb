#include <entente/compare.h>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/one_ensemble.h"
#include "cli/relation_records.h"
#include "cli/report.h"
#include "cli/report_page.h"
#include "cli/silences_found.h"
#include "results/journal.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

/// Runs what is not there yet into the sink, and the rest too where a journal has it. Returns the seconds.
double run_journaled(const Model& model, EnsembleOptions ensemble, const RunOptions& options, Sink& sink,
                     Ranks* ranks, std::optional<Journal>& journal) {
  if (!journal) return run_all(model, ensemble, options.quiet, sink, ranks);
  ensemble.done = journal->hand_over(model.catalogue(), sink);
  if (ensemble.done > 0 && !options.quiet)
    to_stderr(fmt::format("entente: going on after {} of {} runs\n", ensemble.done, ensemble.runs));
  Broadcast both({&sink, &*journal});
  return run_all(model, ensemble, options.quiet, both, ranks);
}

std::optional<Journal> journal_of(const RunOptions& options, const EnsembleOptions& ensemble,
                                  const Manifest& manifest, const fs::path& target, const Ranks* ranks) {
  if (!options.resume) return std::nullopt;
  if (ranks && ranks->size() > 1)
    throw Failure(exit_code::usage, "--resume works in one process, not over ranks");
  return std::optional<Journal>(std::in_place, target, manifest, ensemble);
}

/// One part of the ensemble: its records, for `entente merge`.
int run_part(const Compiled& compiled, const EnsembleOptions& ensemble, const RunOptions& options,
             Manifest manifest, ResultFolder& folder, const fs::path& target, Ranks* ranks) {
  std::optional<Journal> journal = journal_of(options, ensemble, manifest, target, ranks);
  manifest.seconds = run_journaled(compiled.model, ensemble, options, folder.stream_records(), ranks, journal);
  folder.write_shard(manifest, compiled.scenario);
  leave_if_interrupted();
  folder.publish();
  if (journal) journal->remove();
  if (!options.quiet && !options.json) {
    const RunRange runs = runs_of(ensemble);
    to_stdout(fmt::format("part {} of {}: {} runs from {} on, of {}\n", ensemble.shard.number,
                          ensemble.shard.of, runs.size(), runs.first, ensemble.runs));
  }
  return exit_code::success;
}

int run_whole(const Compiled& compiled, const EnsembleOptions& ensemble, const RunOptions& options,
              Manifest manifest, ResultFolder& folder, const fs::path& target, Ranks* ranks) {
  const Catalogue& catalogue = compiled.model.catalogue();
  Collector collector(catalogue, ensemble.runs, collector_options(ensemble.record, ensemble.threads));
  manifest.quantile_runs = collector.kept_runs();
  if (!options.quiet) tell_of_records(compiled.model, options);
  Broadcast sinks({&collector, &folder.stream(catalogue, options.save_trajectories)});
  std::optional<Journal> journal = journal_of(options, ensemble, manifest, target, ranks);
  manifest.seconds = run_journaled(compiled.model, ensemble, options, sinks, ranks, journal);
  manifest.evolution_runs = collector.evolution_runs();
  const Summary summary = summarise(collector);
  const Silences silences = silences_of(compiled, summary, ensemble.seed, ensemble.threads);
  folder.write({manifest, compiled.scenario, collector, summary});
  write_silences(silences, folder.place());
  if (options.report) add_report(folder);
  leave_if_interrupted();
  folder.publish();
  if (journal) journal->remove();
  if (options.quiet) return exit_code::success;
  const std::string page = options.report ? (target / report_file).string() : "";
  return print_report(
      {manifest, compiled.scenario, catalogue, summary, silences,
       ensemble_remarks(compiled.scenario, compiled.model, summary, ensemble.seed), target.string(), page},
      options.json);
}

/// Rank 0, or the only process.
int lead(const RunOptions& options, Ranks* ranks) {
  const Compiled compiled = read_scenario(options.file, load_options(options), warnings_of(options));
  const fs::path target =
      options.out ? fs::path(*options.out) : default_folder(compiled.scenario.name, options);
  std::optional<DefaultParent> parent;
  if (!options.out) parent.emplace(target);
  ResultFolder folder = prepared_folder(target, options.force, compiled.scenario.files);
  const EnsembleOptions ensemble = ensemble_options(compiled, options);
  const Manifest manifest = manifest_of(compiled.scenario, options, ensemble);
  return options.shard ? run_part(compiled, ensemble, options, manifest, folder, target, ranks)
                       : run_whole(compiled, ensemble, options, manifest, folder, target, ranks);
}

/// The other ranks run what is theirs and say nothing: rank 0 does.
int assist(const RunOptions& options, Ranks& ranks) {
  const auto compiled = read_quietly(options.file, load_options(options));
  if (!compiled) return exit_code::success;  // rank 0 says what is wrong with it
  Broadcast nobody({});
  run_ensemble(compiled->model, ensemble_options(*compiled, options), nobody, &interrupted(), &ranks);
  return exit_code::success;
}

}  // namespace

int run_command_run(const Arguments& arguments) {
  const RunOptions options = run_options(arguments);
  const auto ranks = join_ranks();
  return ranks && ranks->rank() > 0 ? assist(options, *ranks) : lead(options, ranks.get());
}

}  // namespace entente::cli
