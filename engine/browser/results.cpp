/// The files of a folder of results, byte for byte.
#include <algorithm>

#include "browser/memory_files.h"
#include "browser/requests.h"
#include "results/outputs.h"
#include "results/started_manifest.h"

namespace entente::browser {
namespace {

const std::string folder = "/results/";

void write_streams(const Ensemble& ensemble, std::size_t runs, bool trajectories) {
  for (const StreamOutput& output : all_streams) {
    if (output.trajectories && !trajectories) continue;
    const auto stream = output.open(ensemble.world().catalogue(), folder + std::string(output.file));
    ensemble.feed(*stream, runs);
    stream->close();
  }
}

bool is_there(Output::Needs needs, const Collector& collector) {
  return needs == Output::Needs::relations   ? collector.has_relations()
         : needs == Output::Needs::evolution ? collector.has_evolution()
                                             : true;
}

void write_outputs(Ensemble& ensemble, std::size_t runs) {
  const Gathered& gathered = ensemble.gathered(runs);
  const World& world = ensemble.world();
  Manifest manifest = started_manifest(world.compiled.scenario, ensemble.options(runs));
  manifest.scenario_file = world.variation.file.string();
  manifest.what_ifs = world.variation.options.what_ifs;
  manifest.overrides = world.variation.options.overrides;
  manifest.quantile_runs = gathered.summary.quantile_runs;
  manifest.evolution_runs = gathered.collector.evolution_runs();
  for (const Output& output : all_outputs)
    if (is_there(output.needs, gathered.collector))
      output.write({manifest, world.compiled.scenario, gathered.collector, gathered.summary},
                   folder + std::string(output.file));
}

/// All files below the folder, in the order of their names, and away with them.
Answer taken_files() {
  Answer answer;
  Json list = Json::array();
  auto& files = memory_files();
  for (auto at = files.lower_bound(folder); at != files.end() && at->first.starts_with(folder);
       at = files.erase(at)) {
    list.push_back({{"name", at->first.substr(folder.size())}, {"size", at->second.size()}});
    answer.bytes += at->second;
  }
  answer.text = Json{{"files", std::move(list)}}.dump();
  return answer;
}

}  // namespace

/// `files`: what `entente run --out` writes of the first `runs` (all), all but the hashes.
Answer result_files(Session& session, const Request& request) {
  Ensemble& ensemble = ensemble_of(session, request.json.at("ensemble"));
  const std::size_t runs = count_in(request.json, "runs", ensemble.runs());
  write_streams(ensemble, runs, request.json.value("trajectories", false));
  write_outputs(ensemble, runs);
  return taken_files();
}

}  // namespace entente::browser
