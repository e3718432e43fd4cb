/// `entente merge`: the shards of an ensemble, put together.
#include <entente/compare.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/merge_explorations.h"
#include "cli/one_ensemble.h"
#include "cli/options.h"
#include "cli/reading.h"
#include "cli/relation_records.h"
#include "cli/report.h"
#include "cli/silences_found.h"
#include "explore/parts.h"
#include "results/read_folder.h"
#include "results/stored_scenario.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 6> options_of_merge{{
    {"out", "DIR", "folder for the results; must be given"},
    {"force", "", "replace the results of an earlier run in that folder"},
    {"save-trajectories", "", "keep every run: trajectories.csv and ledger.csv"},
    {"relations", "WHEN", "write relations.csv: always, never or auto, as the shards were run with", false,
     when_choices},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
}};

}  // namespace

const Usage usage_of_merge{
    .command = "merge",
    .arguments = "SHARD...",
    .summary =
        "Puts the shards of an ensemble together (entente run --shard K/N), or of an "
        "exploration (entente explore --shard K/N). The results are those of a single "
        "run of all, byte for byte.",
    .options = options_of_merge,
    .example = "entente merge results/*.shard-*-of-8 --out results/all",
    .writes =
        "A folder of results (--out) with the files that 'entente run', or 'entente explore', "
        "writes."};

namespace {

/// That of a single run of all, but for when it was and how long it took.
Manifest manifest_of(const std::vector<ShardFolder>& parts) {
  Manifest m = parts.front().manifest;
  m.shard = {};
  m.seconds = 0;
  for (const ShardFolder& part : parts) m.seconds += part.manifest.seconds;
  return m;
}

std::vector<std::filesystem::path> manifests_of(const std::vector<ShardFolder>& parts) {
  std::vector<std::filesystem::path> files;
  for (const ShardFolder& part : parts)
    files.push_back(std::filesystem::weakly_canonical(std::filesystem::absolute(part.folder)) /
                    "manifest.json");
  return files;
}

}  // namespace

int run_command_merge(const Arguments& arguments) {
  const auto out = arguments.text("out");
  if (!out || out->empty()) arguments.wrong("--out must name the folder for the results");
  if (explore::is_exploration_part(arguments.files().front())) return merge_explorations(arguments, *out);
  const RecordsAsked asked = records_asked(arguments);
  const std::vector<ShardFolder> parts = read_shards(arguments.files());
  StoredScenario stored = open_scenario(parts.front().folder, parts.front().manifest);
  stored.scenario.resolved = text_of(stored.file());
  Manifest manifest = manifest_of(parts);
  const Catalogue& catalogue = stored.model.catalogue();
  ResultFolder folder = prepared_folder(*out, arguments.has("force"), manifests_of(parts));
  const bool evolution = manifest.evolution_runs > 0,
             relations = evolution || keeps_relations(catalogue, asked);
  Collector collector(catalogue, manifest.runs,
                      collector_options({.relations = relations, .evolution = evolution}));
  manifest.quantile_runs = collector.kept_runs();
  if (arguments.has("save-trajectories")) manifest.command += " --save-trajectories";
  if (!relations && !arguments.has("quiet")) to_stderr(left_out(catalogue, asked));
  Broadcast sinks({&collector, &folder.stream(catalogue, arguments.has("save-trajectories"))});
  for (const ShardFolder& part : parts) {
    read_records(part, catalogue, sinks);
    leave_if_interrupted();
  }
  manifest.evolution_runs = collector.evolution_runs();
  const Summary summary = summarise(collector);
  const Compiled compiled{stored.scenario, stored.model};
  const Silences silences = silences_of(compiled, summary, manifest.seed, 0);
  folder.write({manifest, stored.scenario, collector, summary});
  write_silences(silences, folder.place());
  leave_if_interrupted();
  folder.publish();
  if (arguments.has("quiet")) return exit_code::success;
  return print_report({manifest, stored.scenario, catalogue, summary, silences,
                       ensemble_remarks(compiled.scenario, compiled.model, summary, manifest.seed), *out},
                      arguments.has("json"));
}

}  // namespace entente::cli
