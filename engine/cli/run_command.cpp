#include <entente/results.h>
#include <fmt/chrono.h>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/json_report.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/relation_records.h"
#include "cli/report.h"
#include "cli/run_options.h"
#include "ensemble/ranks.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// The folder `results` of the default place: made when it is not there, gone again when nothing came to lie in
/// it.
class DefaultParent {
 public:
  explicit DefaultParent(const fs::path& folder) : parent_(folder.parent_path()) {
    std::error_code error;
    made_ = fs::create_directory(parent_, error);
  }
  ~DefaultParent() {
    std::error_code ignored;
    if (made_) fs::remove(parent_, ignored);  // removes an empty folder only
  }
  DefaultParent(const DefaultParent&) = delete;
  DefaultParent& operator=(const DefaultParent&) = delete;

 private:
  fs::path parent_;
  bool made_ = false;
};

/// Refuses before the ensemble runs what could not be written after it.
ResultFolder prepared_folder(const fs::path& folder, const RunOptions& options) {
  std::error_code unknown;  // ResultFolder will say what is wrong with it
  if (!options.force && fs::exists(folder, unknown))
    throw Failure(exit_code::cannot_write,
                  "cannot write " + folder.string() +
                      ": it exists already (--force replaces it, --out DIR names another)");
  return {folder, options.force};
}

EnsembleOptions ensemble_options(const Compiled& compiled, const RunOptions& options) {
  const Scenario& scenario = compiled.scenario;
  return {options.runs.value_or(scenario.runs),
          options.seed.value_or(scenario.seed),
          options.threads,
          options.block ? options.block : best_lanes(compiled.model),
          {keeps_relations(compiled.model.catalogue(), options.relations)},
          options.part};
}

Manifest manifest_of(const Scenario& scenario, const RunOptions& options, const EnsembleOptions& ensemble) {
  Manifest m;
  m.program_version = ENTENTE_VERSION;
  m.scenario_title = scenario.title;
  m.scenario_file = options.file;
  m.scenario_hash = scenario.hash;
  m.what_ifs = options.what_ifs;
  m.overrides = load_options(options).overrides;
  m.seed = ensemble.seed;
  m.runs = ensemble.runs;
  m.part = options.shard ? ensemble.part : Part{};
  m.block = ensemble.lanes;
  m.started = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  m.command = reproducing_command(options, ensemble);
  return m;
}

/// Runs all into the sink. Returns the seconds it took. Throws Failure where it was interrupted.
double run_all(const Model& model, const EnsembleOptions& ensemble, const RunOptions& options, Sink& sink,
               Ranks* ranks) {
  const auto begin = Clock::now();
  const Terminal terminal = terminal_of(2);
  Progress progress(terminal, terminal.interactive && !options.quiet);
  Broadcast broadcast({&sink, &progress});
  leave_if_interrupted();
  if (!run_ensemble(model, ensemble, broadcast, &interrupted(), ranks) && ranks) {
    ranks->abandon();
    to_stderr("entente: the job was interrupted, or one of its ranks ended; nothing was written\n");
  }
  leave_if_interrupted();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// One part of the ensemble: its records, for `entente merge`.
int run_part(const Compiled& compiled, const EnsembleOptions& ensemble, const RunOptions& options,
             Manifest manifest, ResultFolder& folder, Ranks* ranks) {
  manifest.seconds = run_all(compiled.model, ensemble, options, folder.stream_records(), ranks);
  folder.write_part(manifest, compiled.scenario);
  leave_if_interrupted();
  folder.publish();
  if (!options.quiet && !options.json) {
    const RunRange runs = runs_of(ensemble);
    to_stdout(fmt::format("part {} of {}: {} runs from {} on, of {}\n", ensemble.part.number, ensemble.part.of,
                          runs.size(), runs.first, ensemble.runs));
  }
  return exit_code::success;
}

int run_whole(const Compiled& compiled, const EnsembleOptions& ensemble, const RunOptions& options,
              Manifest manifest, ResultFolder& folder, const fs::path& target, Ranks* ranks) {
  const Catalogue& catalogue = compiled.model.catalogue();
  Collector collector(catalogue, ensemble.runs, {ensemble.record.relations});
  manifest.quantile_runs = collector.kept_runs();
  if (!options.quiet) tell_of_relations(catalogue, options.relations);
  Broadcast sinks({&collector, &folder.stream(catalogue, options.save_trajectories)});
  manifest.seconds = run_all(compiled.model, ensemble, options, sinks, ranks);
  const Summary summary = summarise(collector);
  folder.write({manifest, compiled.scenario, collector, summary});
  leave_if_interrupted();
  folder.publish();
  if (options.quiet) return exit_code::success;
  return print_report({manifest, compiled.scenario, catalogue, summary, target.string()}, options.json);
}

/// Rank 0, or the only process.
int lead(const RunOptions& options, Ranks* ranks) {
  const Compiled compiled = read_scenario(options.file, load_options(options));
  const fs::path target =
      options.out ? fs::path(*options.out) : default_folder(compiled.scenario.name, options);
  std::optional<DefaultParent> parent;
  if (!options.out) parent.emplace(target);
  ResultFolder folder = prepared_folder(target, options);
  const EnsembleOptions ensemble = ensemble_options(compiled, options);
  const Manifest manifest = manifest_of(compiled.scenario, options, ensemble);
  return options.shard ? run_part(compiled, ensemble, options, manifest, folder, ranks)
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

int run(const RunOptions& options) {
  const auto ranks = join_ranks();
  return ranks && ranks->rank() > 0 ? assist(options, *ranks) : lead(options, ranks.get());
}

/// The options, and what the folder of results holds.
std::string help() {
  std::string text = help_text(run_usage) + "\nfiles in the folder of results:\n";
  for (const OutputInfo& file : output_files()) text += help_line(file.file, file.content);
  return text;
}

}  // namespace

int run_command_run(const std::vector<std::string>& words) {
  const Arguments arguments(run_usage, words);
  return arguments.help() ? to_stdout(help()) : run(run_options(arguments));
}

}  // namespace entente::cli
