#pragma once
/// Folders of results of tests/data/small.json: 12 runs of seed 3, in blocks of 4.
#include "catalogue_for_tests.h"
#include "support/compiled.h"

namespace entente::testing_support {

inline testing_support::TestScenario small_scenario() {
  return testing_support::compile_file(std::string(ENTENTE_SOURCE_DIR) + "/tests/data/small.json");
}

inline EnsembleOptions small_options() { return {12, 3, 1, 4, {true, false, {}, true}, {}}; }

inline Manifest small_manifest(const Scenario& scenario, const EnsembleOptions& options) {
  Manifest manifest;
  manifest.scenario_title = scenario.title;
  manifest.scenario_hash = scenario.hash;
  manifest.seed = options.seed;
  manifest.runs = manifest.quantile_runs = options.runs;
  manifest.block = options.lanes;
  manifest.shard = options.shard;
  return manifest;
}

/// The whole of it.
inline void write_small_ensemble(const std::filesystem::path& folder) {
  const auto made = small_scenario();
  const EnsembleOptions options = small_options();
  Collector collector(made.model->catalogue(), options.runs, collector_options(options.record));
  ResultFolder results(folder, false);
  Broadcast sinks({&collector, &results.stream(made.model->catalogue(), false)});
  run_ensemble(*made.model, options, sinks);
  Manifest manifest = small_manifest(made.scenario, options);
  manifest.evolution_runs = collector.evolution_runs();
  results.write({manifest, made.scenario, collector, summarise(collector)});
  results.publish();
}

/// A part of it.
inline void write_small_part(const std::filesystem::path& folder, Shard shard, std::uint64_t seed = 3) {
  const auto made = small_scenario();
  EnsembleOptions options = small_options();
  options.shard = shard;
  options.seed = seed;
  ResultFolder results(folder, false);
  run_ensemble(*made.model, options, results.stream_records());
  Manifest manifest = small_manifest(made.scenario, options);
  manifest.evolution_runs = options.runs;
  results.write_shard(manifest, made.scenario);
  results.publish();
}

/// What `call` says as it throws an `Error`; empty where it does not.
template <typename Error, typename Call>
std::string said_by(const Call& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace entente::testing_support
