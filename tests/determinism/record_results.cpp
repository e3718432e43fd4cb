/// record_results FOLDER SCENARIO [RUNS]: what `entente run --save-trajectories --threads 1 --block 16` writes,
/// by the library alone, so that a build for one test need not hold the program. `record_results --level`
/// prints the level of the instruction set that the build is for.
#include <entente/results.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

#include "results/records_that_fit.h"
#include "results/started_manifest.h"

using namespace entente;

namespace {

void record(const std::filesystem::path& folder, const std::filesystem::path& file, std::size_t runs) {
  Diagnostics diagnostics;
  LoadOptions options;
  options.library = {ENTENTE_LIBRARY};
  const Scenario scenario = load(file, options, diagnostics);
  const auto model = compile(scenario, diagnostics);
  if (!model) throw ReadError(file.string() + ": no scenario");
  const Catalogue& catalogue = model->catalogue();
  const EnsembleOptions ensemble{runs ? runs : scenario.runs, scenario.seed, 1, 16, records_that_fit(*model)};
  Collector collector(catalogue, ensemble.runs, collector_options(ensemble.record));
  ResultFolder results(folder, false);
  Broadcast sinks({&collector, &results.stream(catalogue, true)});
  run_ensemble(*model, ensemble, sinks);
  const Summary summary = summarise(collector);
  Manifest manifest = started_manifest(scenario, ensemble);
  manifest.evolution_runs = collector.evolution_runs();
  results.write({manifest, scenario, collector, summary});
  results.publish();
}

const char* level() {
#if defined(__AVX512F__)
  return "x86-64-v4";
#elif defined(__AVX2__) && defined(__FMA__)
  return "x86-64-v3";
#elif defined(__x86_64__) && !defined(__FMA__)
  return "generic";
#else
  return "another";
#endif
}

}  // namespace

int main(int count, char** words) {
  try {
    if (count == 2 && words[1] == std::string("--level")) return std::puts(level()) < 0;
    if (count < 3) return 64;
    record(words[1], words[2], count > 3 ? std::stoul(words[3]) : 0);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
