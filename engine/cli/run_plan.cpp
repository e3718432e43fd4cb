#include "cli/run_plan.h"

#include "base/version.h"
#include "cli/shell_word.h"
#include "results/records_that_fit.h"
#include "results/started_manifest.h"

namespace entente::cli {
namespace {

EnsembleOptions ensemble_options(const RunOptions& options, const Compiled& compiled) {
  const Scenario& scenario = compiled.scenario;
  return {options.runs.value_or(scenario.runs),
          options.seed.value_or(scenario.seed),
          options.threads,
          options.block.value_or(best_lanes(compiled.model)),
          records_that_fit(compiled.model, options.records.relations, options.records.evolution),
          options.shard.value_or(Shard{})};
}

/// The command line that gives the same results, ready for a shell.
std::string reproducing_command(const RunOptions& options, const EnsembleOptions& ensemble) {
  std::string line = "entente run " + shell_word(options.variation.file.string());
  const LoadOptions& varied = options.variation.options;
  for (const auto& id : varied.what_ifs) line += " --what-if " + shell_word(id);
  for (const auto& setting : varied.overrides) line += " --set " + shell_word(setting);
  if (varied.until) line += " --until " + *varied.until;
  line += " --runs " + std::to_string(ensemble.runs) + " --seed " + std::to_string(ensemble.seed);
  return line + records_options(options.records) + (options.save_trajectories ? " --save-trajectories" : "");
}

Manifest manifest_of(const RunOptions& options, const Scenario& scenario, const EnsembleOptions& ensemble) {
  Manifest m = started_manifest(scenario, ensemble);
  m.program_version = program_version();
  m.scenario_file = options.variation.file.string();
  m.what_ifs = options.variation.options.what_ifs;
  m.overrides = settings_told(options.variation.options);
  m.evolution_runs = ensemble.record.evolution ? ensemble.runs : 0;
  m.shard = ensemble.shard;
  m.command = reproducing_command(options, ensemble);
  return m;
}

/// `results/NAME+WHAT-IF+...`
std::filesystem::path default_folder(const RunOptions& options, const std::string& scenario) {
  std::string name = scenario;
  for (const std::string& id : options.variation.options.what_ifs) name += "+" + id;
  if (options.shard)
    name += ".shard-" + std::to_string(options.shard->number) + "-of-" + std::to_string(options.shard->of);
  return std::filesystem::path("results") / name;
}

}  // namespace

RunPlan run_plan(const RunOptions& options, Compiled compiled) {
  RunPlan plan{std::move(compiled), {}, {}, {}};
  const Scenario& scenario = plan.compiled.scenario;
  plan.ensemble = ensemble_options(options, plan.compiled);
  plan.manifest = manifest_of(options, scenario, plan.ensemble);
  plan.target = options.out ? std::filesystem::path(*options.out) : default_folder(options, scenario.name);
  plan.in_default_folder = !options.out;
  plan.is_shard = options.shard.has_value();
  plan.force = options.force;
  plan.save_trajectories = options.save_trajectories;
  plan.report = options.report;
  plan.resume = options.resume;
  plan.json = options.json;
  plan.quiet = options.quiet;
  if (!plan.quiet) plan.notice = left_out(plan.compiled.model, options.records, plan.ensemble.record);
  return plan;
}

}  // namespace entente::cli
