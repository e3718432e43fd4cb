/// `entente compare`: what variants of a scenario change.
#include <entente/compare.h>

#include "cli/commands.h"
#include "cli/compare_report.h"
#include "cli/compare_run.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/json_text.h"
#include "cli/page.h"
#include "cli/relation_records.h"
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
    variants.push_back({worlds[k].id, worlds.front().compiled.model.catalogue(),
                        worlds[k].compiled.model.catalogue(), all.front().summary, r.summary, r.comparison,
                        r.differences});
  }
  return variants;
}

int print(const std::vector<Variant>& worlds, const std::vector<ComparedVariant>& variants,
          const std::vector<WorldSilences>& silences, const fs::path& target) {
  const RunOptions& run = worlds.front().run;
  const Terminal terminal = terminal_of(1);
  if (run.quiet) return exit_code::success;
  if (!run.json) return to_stdout(compare_report(worlds, variants, silences, target.string(), terminal));
  Json json = Json::parse(comparison_json(worlds.front().id, variants));
  json["silences"] = silences_in_worlds_json(silences);
  json["folder"] = target.string();
  return to_stdout(json_text(json, terminal));
}

std::vector<fs::path> files_read(const std::vector<Variant>& worlds) {
  std::vector<fs::path> files;
  for (const Variant& world : worlds)
    files.insert(files.end(), world.compiled.scenario.files.begin(), world.compiled.scenario.files.end());
  return files;
}

/// Variants that might as well not be there.
void tell_of_idle(const std::vector<ComparedVariant>& variants) {
  Page page(terminal_of(2));
  for (const ComparedVariant& v : variants)
    if (v.comparison.identical)
      page.remark("entente: warning: what-if '" + printable(v.id) + "' changes nothing that is recorded", 0);
  to_stderr(page.text());
}

int lead(const Arguments& arguments, const CompareOptions& options, Ranks* ranks) {
  const std::vector<Variant> worlds = read_worlds(arguments, options);
  const Variant& first = worlds.front();
  const fs::path target =
      options.run.out
          ? fs::path(*options.run.out)
          : fs::path("results") / ("compare-" + (first.folder ? first.id : first.compiled.scenario.name));
  std::optional<DefaultParent> parent;
  if (!options.run.out) parent.emplace(target);
  ResultFolder folder = prepared_folder(target, options.run.force, files_read(worlds));
  if (!options.run.quiet) tell_of_records(first.compiled.model, options.run);
  const std::vector<ComparedWorld> all = run_and_compare(worlds, folder.place(), ranks);
  const auto variants = variants_of(worlds, all);
  if (!options.run.quiet && !first.folder) tell_of_idle(variants);
  write_comparison(first.id, variants, folder.place());
  if (options.run.report) add_report(folder);
  leave_if_interrupted();
  folder.publish();
  return print(worlds, variants, silences_of(worlds, all), target);
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
    run_ensemble(world.compiled.model, world.ensemble, nobody, &interrupted(), &ranks);
  return exit_code::success;
}

}  // namespace

int run_command_compare(const Arguments& arguments) {
  const CompareOptions options = compare_options(arguments);
  const auto ranks = join_ranks();
  return ranks && ranks->rank() > 0 ? assist(arguments, options, *ranks)
                                    : lead(arguments, options, ranks.get());
}

}  // namespace entente::cli
