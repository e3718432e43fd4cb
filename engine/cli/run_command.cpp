#include <entente/results.h>
#include <fmt/chrono.h>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/json_report.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/report.h"
#include "cli/run_options.h"

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

/// More cells than this are left out of the results unless they are asked for.
constexpr std::size_t most_cells = 2'000'000;

std::size_t relation_cells(const Catalogue& c) {
  return c.relations.size() * c.actors.size() * c.actors.size();
}

bool keeps_relations(const Catalogue& c, const RunOptions& options) {
  return options.relations == "auto" ? relation_cells(c) <= most_cells : options.relations == "always";
}

EnsembleOptions ensemble_options(const Compiled& compiled, const RunOptions& options) {
  const Scenario& scenario = compiled.scenario;
  return {options.runs.value_or(scenario.runs),
          options.seed.value_or(scenario.seed),
          options.threads,
          options.block,
          {keeps_relations(compiled.model.catalogue(), options)}};
}

/// What `auto` left out is not left out in silence.
void tell_of_relations(const Catalogue& c, const RunOptions& options) {
  if (options.quiet || options.relations != "auto" || keeps_relations(c, options)) return;
  to_stderr(
      fmt::format("entente: relations.csv is left out: {} cells ({} relations of {} actors each way); "
                  "--relations always writes it\n",
                  relation_cells(c), c.relations.size(), c.actors.size()));
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
  m.started = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  m.command = reproducing_command(options, ensemble);
  return m;
}

/// Runs all, gathers in `collector`. Returns the seconds it took. Throws Failure where it was interrupted.
double run_all(const Model& model, const EnsembleOptions& ensemble, const RunOptions& options,
               Collector& collector, ResultFolder& folder) {
  const auto begin = Clock::now();
  const Terminal terminal = terminal_of(2);
  Progress progress(terminal, terminal.interactive && !options.quiet);
  std::vector<Sink*> sinks{&collector, &progress, &folder.stream(model.catalogue(), options.save_trajectories)};
  Broadcast broadcast(std::move(sinks));
  leave_if_interrupted();
  run_ensemble(model, ensemble, broadcast, &interrupted());
  leave_if_interrupted();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

int print(const Report& report, const RunOptions& options) {
  if (options.quiet) return exit_code::success;
  const Terminal terminal = terminal_of(1);
  return to_stdout(options.json ? json_report(report, terminal) : text_report(report, terminal));
}

int run(const RunOptions& options) {
  const Compiled compiled = read_scenario(options.file, load_options(options));
  const fs::path target =
      options.out ? fs::path(*options.out) : default_folder(compiled.scenario.name, options);
  std::optional<DefaultParent> parent;
  if (!options.out) parent.emplace(target);
  ResultFolder folder = prepared_folder(target, options);
  const EnsembleOptions ensemble = ensemble_options(compiled, options);
  Manifest manifest = manifest_of(compiled.scenario, options, ensemble);
  Collector collector(compiled.model.catalogue(), ensemble.runs, {ensemble.record.relations});
  manifest.quantile_runs = collector.kept_runs();
  tell_of_relations(compiled.model.catalogue(), options);
  manifest.seconds = run_all(compiled.model, ensemble, options, collector, folder);
  const Summary summary = summarise(collector);
  folder.write({manifest, compiled.scenario, collector, summary});
  leave_if_interrupted();
  folder.publish();
  return print({manifest, compiled.scenario, compiled.model.catalogue(), summary, target.string()}, options);
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
