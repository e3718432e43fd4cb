/// Shards of ensembles: run one by one, and put together; and of explorations.
#include <entente/explain.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <chrono>

#include "explore/parts.h"
#include "python/ran.h"
#include "results/records_that_fit.h"
#include "results/started_manifest.h"

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

/// Names of folders, which need not be UTF-8.
std::vector<std::string> folder_names(const std::vector<fs::path>& folders) {
  std::vector<std::string> names;
  for (const fs::path& folder : folders) names.push_back(folder.string());
  return names;
}

void merge(const std::vector<fs::path>& folders, const fs::path& place, bool replace,
           std::optional<bool> relations, bool trajectories) {
  interruptibly([&](const StopFlag& stop) {
    const std::vector<ShardFolder> shards = read_shards(folder_names(folders));
    ResultFolder folder(place, replace);
    if (merge_shards(shards, {relations, trajectories}, folder, &stop)) folder.publish();
    return true;
  });
}

void merge_explorations(const std::vector<fs::path>& folders, const fs::path& place, bool replace) {
  interruptibly([&](const StopFlag& stop) {
    const std::vector<explore::PartFolder> shards = explore::read_parts(folder_names(folders));
    ResultFolder folder(place, replace);
    if (const auto merged = explore::merge_parts(shards, &stop)) {
      write_exploration(merged->origins, merged->scenario, merged->answer, folder.place());
      folder.publish();
    }
    return true;
  });
}

}  // namespace

void add_shards(py::module_& module) {
  module.def("save_shard", save_shard);
  module.def("merge", merge);
  module.def("is_exploration_shard", explore::is_exploration_part);
  module.def("merge_explorations", merge_explorations);
}

}  // namespace entente::python
