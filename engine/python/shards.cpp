/// Shards of ensembles: run one by one, and put together.
#include <entente/explain.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <chrono>

#include "python/ran.h"
#include "results/read_folder.h"
#include "results/records_that_fit.h"
#include "results/started_manifest.h"
#include "results/stored_scenario.h"

namespace entente::python {
namespace {

namespace fs = std::filesystem;

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Runs a shard into its folder, which appears when it is complete.
void run_shard(const World& world, EnsembleOptions options, const Source& source, ResultFolder& folder,
               const StopFlag& stop) {
  const auto begin = std::chrono::steady_clock::now();
  Manifest manifest = with_source(started_manifest(world.scenario, options), source);
  manifest.evolution_runs = options.record.evolution ? options.runs : 0;
  manifest.shard = options.shard;
  if (!run_ensemble(world.model, options, folder.stream_records(), &stop)) return;
  manifest.seconds = seconds_since(begin);
  folder.write_shard(manifest, world.scenario);
  folder.publish();
}

void save_shard(const World& world, const Luck& luck, const Keep& keep, const Source& source,
                const std::pair<std::size_t, std::size_t>& shard, const fs::path& place, bool replace) {
  EnsembleOptions options = ensemble_of(world, luck);
  options.record = records_that_fit(world.model, keep.relations, keep.evolution);
  options.shard = {shard.first, shard.second};
  interruptibly([&](const StopFlag& stop) {
    ResultFolder folder(place, replace);
    return run_shard(world, options, source, folder, stop), true;
  });
}

/// That of a single run of all, but for when it was and how long it took.
Manifest manifest_of_all(const std::vector<ShardFolder>& shards) {
  Manifest manifest = shards.front().manifest;
  manifest.shard = {};
  manifest.seconds = 0;
  for (const ShardFolder& shard : shards) manifest.seconds += shard.manifest.seconds;
  return manifest;
}

void merge_into(ResultFolder& folder, const std::vector<ShardFolder>& shards, bool trajectories,
                const StopFlag& stop) {
  StoredScenario stored = open_scenario(shards.front().folder, shards.front().manifest);
  stored.scenario.resolved = text_of(stored.file());
  Manifest manifest = manifest_of_all(shards);
  const Catalogue& catalogue = stored.model.catalogue();
  const bool evolution = manifest.evolution_runs > 0;
  const bool relations = evolution || relation_cells(catalogue) <= max_cells_unasked;
  Collector collector(catalogue, manifest.runs,
                      collector_options({.relations = relations, .evolution = evolution}));
  manifest.quantile_runs = collector.kept_runs();
  if (trajectories) manifest.command += " --save-trajectories";
  Broadcast sinks({&collector, &folder.stream(catalogue, trajectories)});
  for (const ShardFolder& shard : shards) {
    if (stop) return;
    read_records(shard, catalogue, sinks);
  }
  manifest.evolution_runs = collector.evolution_runs();
  const Summary summary = summarise(collector);
  const auto silences =
      find_silences(stored.scenario, stored.model, summary, {.seed = manifest.seed, .threads = 0}, &stop);
  if (!silences) return;
  folder.write({manifest, stored.scenario, collector, summary});
  write_silences(*silences, folder.place());
  if (!stop) folder.publish();
}

void merge(const std::vector<std::string>& folders, const fs::path& place, bool replace, bool trajectories) {
  interruptibly([&](const StopFlag& stop) {
    const std::vector<ShardFolder> shards = read_shards(folders);
    ResultFolder folder(place, replace);
    return merge_into(folder, shards, trajectories, stop), true;
  });
}

}  // namespace

void add_shards(py::module_& module) {
  module.def("save_shard", save_shard);
  module.def("merge", merge);
}

}  // namespace entente::python
