/// `entente merge`: the shards of an ensemble, put together.
#include <entente/compare.h>

#include <array>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/merge_explorations.h"
#include "cli/one_ensemble.h"
#include "cli/options.h"
#include "cli/relation_records.h"
#include "cli/report.h"
#include "explore/parts.h"

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
  ResultFolder folder = prepared_folder(*out, arguments.has("force"), manifests_of(parts));
  const auto merged =
      merge_shards(parts, {asked.relations, arguments.has("save-trajectories")}, folder, &interrupted());
  leave_if_interrupted();
  folder.publish();
  if (arguments.has("quiet")) return exit_code::success;
  const auto& [manifest, scenario, model, summary, silences] = *merged;
  if (manifest.evolution_runs == 0) to_stderr(left_out(model.catalogue(), asked));
  return print_report({manifest, scenario, model.catalogue(), summary, silences,
                       ensemble_remarks(scenario, model, summary, manifest.seed), *out},
                      arguments.has("json"));
}

}  // namespace entente::cli
