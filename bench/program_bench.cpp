/// The whole program, as a user starts it: start-up, files, ranks; and the ensemble against the number of runs.
#include <entente/results.h>
#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "workloads.h"

namespace entente::bench {
namespace {

/// A folder of results that is gone afterwards.
class Target {
 public:
  Target() : path_(std::filesystem::temp_directory_path() / fmt::format("entente-bench-{}", std::rand())) {}
  ~Target() { std::filesystem::remove_all(path_); }
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

/// Seconds of `entente run` of the article, or of another command.
double program_seconds(const std::string& before, const std::string& options, const char* name = "run") {
  const Target target;
  const std::string command = fmt::format("{} '{}' {} '{}' --quiet --out '{}' {}", before, ENTENTE_PROGRAM,
                                          name, path_of(workloads[0]).string(), target.path(), options);
  return seconds_of([&] {
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
  });
}

/// One run of the article with all its files, through a shell; 30 ms are allowed.
void start_up(benchmark::State& state) {
  hold_to(state, 0.030, [] { return program_seconds("", "--runs 1"); });
}
BENCHMARK(start_up)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);

/// `entente explore --matters` of the article, with all that it is asked usually; 10 s are allowed on two
/// cores.
void matters(benchmark::State& state) {
  hold_to(state, 10, [] { return program_seconds("", "--matters", "explore"); });
}
BENCHMARK(matters)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

#ifdef ENTENTE_MPIEXEC
/// 4,000 runs over so many ranks of one thread; `bound`: the time of one rank, shared out among the cores there
/// are.
void ranks(benchmark::State& state) {
  const auto mpiexec = [](long count) {
    return fmt::format("OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 '{}' --oversubscribe -n {}",
                       ENTENTE_MPIEXEC, count);
  };
  const double one = program_seconds(mpiexec(1), "--runs 4000 --threads 1");
  double seconds = 0;
  for (auto _ : state) {
    seconds = program_seconds(mpiexec(state.range(0)), "--runs 4000 --threads 1");
    state.SetIterationTime(seconds);
  }
  const double cores = std::max(1u, std::thread::hardware_concurrency());
  state.counters["bound"] = one / std::min(cores, static_cast<double>(state.range(0)));
  state.counters["ratio"] = seconds / state.counters["bound"];
}
BENCHMARK(ranks)->ArgName("K")->Arg(1)->Arg(2)->Arg(4)->UseManualTime()->Iterations(1)->Unit(
    benchmark::kMillisecond);
#endif

EnsembleOptions options_of(const benchmark::State& state) {
  EnsembleOptions options;
  options.runs = static_cast<std::size_t>(state.range(0));
  return options;
}

/// Statistics and all files of an ensemble that has been run.
void writing(benchmark::State& state) {
  const Scenario scenario = read(workloads[0]);
  const Model model = compiled(workloads[0]);
  const EnsembleOptions options = options_of(state);
  Collector collector(model.catalogue(), options.runs);
  run_ensemble(model, options, collector);
  for (auto _ : state) {
    const Target target;
    Manifest manifest;
    manifest.runs = options.runs;
    ResultFolder folder(target.path(), false);
    folder.stream(model.catalogue(), false);
    const Summary summary = summarise(collector);
    folder.write({manifest, scenario, collector, summary});
    folder.publish();
  }
}
BENCHMARK(writing)->ArgName("runs")->Arg(250)->Arg(1000)->Arg(4000)->UseRealTime()->Unit(
    benchmark::kMillisecond);

/// Time against the number of runs, on all cores.
void article(benchmark::State& state) {
  const Model model = compiled(workloads[0]);
  const EnsembleOptions options = options_of(state);
  for (auto _ : state) {
    Collector collector(model.catalogue(), options.runs);
    run_ensemble(model, options, collector);
    benchmark::DoNotOptimize(collector.outcomes().row(0).data());
  }
}
BENCHMARK(article)->ArgName("runs")->Arg(500)->Arg(1000)->Arg(2000)->Arg(4000)->Arg(8000)->UseRealTime()->Unit(
    benchmark::kMillisecond);

}  // namespace
}  // namespace entente::bench
