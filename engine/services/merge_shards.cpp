/// The shards of an ensemble, put together.
#include <entente/explain.h>

#include "results/read_folder.h"
#include "results/records_that_fit.h"
#include "results/stored_scenario.h"

namespace entente {
namespace {

/// That of a single run of all, but for when it was and how long it took.
Manifest manifest_of_whole(std::span<const ShardFolder> shards, const MergeOptions& options) {
  Manifest whole = shards.front().manifest;
  whole.shard = {};
  whole.seconds = 0;
  for (const ShardFolder& shard : shards) whole.seconds += shard.manifest.seconds;
  if (options.trajectories) whole.command += " --save-trajectories";
  return whole;
}

/// With the evolution goes what is at the end, however large the world.
RecordOptions records_of(const Manifest& whole, const Catalogue& catalogue, const MergeOptions& options) {
  const bool evolution = whole.evolution_runs > 0;
  const bool asked = options.relations.value_or(relation_cells(catalogue) <= max_cells_unasked);
  return {.relations = evolution || asked, .evolution = evolution};
}

/// The scenario that was run, with its text as it is written again.
StoredScenario scenario_of(const ShardFolder& shard) {
  StoredScenario stored = open_scenario(shard.folder, shard.manifest);
  stored.scenario.resolved = text_of(stored.file());
  return stored;
}

/// False where it was stopped.
bool read_all(std::span<const ShardFolder> shards, const Catalogue& catalogue, Sink& sink,
              const StopFlag* stop) {
  for (const ShardFolder& shard : shards) {
    if (stop && *stop) return false;
    read_records(shard, catalogue, sink);
  }
  return true;
}

}  // namespace

std::optional<MergedShards> merge_shards(std::span<const ShardFolder> shards, const MergeOptions& options,
                                         ResultFolder& folder, const StopFlag* stop) {
  StoredScenario stored = scenario_of(shards.front());
  Manifest manifest = manifest_of_whole(shards, options);
  const Catalogue& catalogue = stored.model.catalogue();
  Collector collector(catalogue, manifest.runs, collector_options(records_of(manifest, catalogue, options)));
  Broadcast sinks({&collector, &folder.stream(catalogue, options.trajectories)});
  if (!read_all(shards, catalogue, sinks, stop)) return std::nullopt;
  manifest.quantile_runs = collector.kept_runs();
  manifest.evolution_runs = collector.evolution_runs();
  Summary summary = summarise(collector);
  auto silences = write_results({manifest, stored.scenario, collector, summary}, stored.model, 0, folder, stop);
  if (!silences) return std::nullopt;
  return MergedShards{std::move(manifest), std::move(stored.scenario), std::move(stored.model),
                      std::move(summary), std::move(*silences)};
}

}  // namespace entente
