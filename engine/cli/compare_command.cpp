/// `entente compare`: what variants of a scenario change.
#include <entente/compare.h>

#include "cli/commands.h"
#include "cli/compare_report.h"
#include "cli/compare_run.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/one_ensemble.h"
#include "cli/page.h"
#include "cli/report_page.h"
#include "cli/text.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

std::vector<ComparedVariant> variants_of(const std::vector<Variant>& worlds,
                                         const std::vector<ComparedWorld>& all) {
  std::vector<ComparedVariant> variants;
  for (std::size_t k = 1; k < worlds.size(); ++k) {
    const ComparedWorld& r = all[k];
    variants.push_back({worlds[k].id, worlds.front().plan.compiled.model.catalogue(),
                        worlds[k].plan.compiled.model.catalogue(), all.front().summary, r.summary, r.comparison,
                        r.differences});
  }
  return variants;
}

int print(const std::vector<Variant>& worlds, const std::vector<ComparedVariant>& variants,
          const std::vector<WorldSilences>& silences, const fs::path& target) {
  const RunPlan& plan = worlds.front().plan;
  const Terminal terminal = terminal_of(1);
  if (plan.quiet) return exit_code::success;
  if (!plan.json) return to_stdout(compare_report(worlds, variants, silences, target.string(), terminal));
  Json json = Json::parse(comparison_json(worlds.front().id, variants));
  json["silences"] = silences_in_worlds_json(silences);
  json["folder"] = target.string();
  return to_stdout(json_text(json, terminal));
}

std::vector<fs::path> files_read(const std::vector<Variant>& worlds) {
  std::vector<fs::path> files;
  for (const Variant& world : worlds)
    files.insert(files.end(), world.plan.compiled.scenario.files.begin(),
                 world.plan.compiled.scenario.files.end());
  return files;
}

/// Variants that might as well not be there.
void tell_of_idle(const std::vector<Variant>& worlds, const std::vector<ComparedVariant>& variants) {
  Page page(terminal_of(2));
  for (std::size_t k = 0; k < variants.size(); ++k) {
    if (!variants[k].comparison.identical) continue;
    const bool what_if = !worlds[k + 1].variation.options.what_ifs.empty();
    page.remark(std::string("entente: warning: ") + (what_if ? "what-if " : "") + "'" +
                    printable(variants[k].id) + "' changes nothing that is recorded",
                0);
  }
  to_stderr(page.text());
}

/// Where the comparison goes unless `--out` says otherwise.
fs::path default_folder(const Variant& first) {
  return fs::path("results") / ("compare-" + (first.folder ? first.id : first.plan.compiled.scenario.name));
}

int lead(const std::vector<Variant>& worlds, Ranks* ranks) {
  const Variant& first = worlds.front();
  const RunPlan& plan = first.plan;
  Destination destination(plan.in_default_folder ? default_folder(first) : plan.target, plan.in_default_folder,
                          plan.force, files_read(worlds));
  ResultFolder& folder = destination.folder();
  to_stderr(plan.notice);
  const std::vector<ComparedWorld> all = run_and_compare(worlds, folder.place(), ranks);
  const auto variants = variants_of(worlds, all);
  if (!plan.quiet && !first.folder) tell_of_idle(worlds, variants);
  write_comparison(first.id, variants, folder.place());
  if (plan.report) add_report(folder);
  leave_if_interrupted();
  folder.publish();
  return print(worlds, variants, silences_of(worlds, all), destination.told());
}

/// The other ranks run what is theirs, every ensemble in the same order, and say nothing: rank 0 does.
int assist(const Arguments& arguments, const CompareOptions& options, Ranks& ranks) {
  std::vector<Variant> worlds;
  try {
    worlds = read_worlds(arguments, options);
  } catch (const std::exception&) {
    return exit_code::success;
  }
  Broadcast nobody({});
  for (const Variant& world : worlds)
    run_ensemble(world.plan.compiled.model, world.plan.ensemble, nobody, &interrupted(), &ranks);
  return exit_code::success;
}

}  // namespace

int run_command_compare(const Arguments& arguments) {
  const CompareOptions options = compare_options(arguments);
  const auto ranks = join_ranks();
  return ranks && ranks->rank() > 0 ? assist(arguments, options, *ranks)
                                    : lead(read_worlds(arguments, options), ranks.get());
}

}  // namespace entente::cli
