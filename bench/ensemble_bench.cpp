/// A whole ensemble of 1,000 runs, gathered as for a result folder but not written: on one core and on all.
#include <entente/results.h>

#include <thread>

#include "workloads.h"

namespace entente::bench {
namespace {

void ensemble(benchmark::State& state) {
  const Workload& workload = workloads[state.range(0)];
  const Model model = compiled(workload);
  EnsembleOptions options;
  options.threads = static_cast<std::size_t>(state.range(1));
  for (auto _ : state) {
    Collector collector(model.catalogue(), options.runs);
    run_ensemble(model, options, collector);
    benchmark::DoNotOptimize(collector.outcomes().row(0).data());
  }
  const double amount = static_cast<double>(model.catalogue().steps() * options.runs);
  state.SetLabel(workload.name);
  count(state, "runs_x_steps/s", amount);
  count(state, "per_core", amount / static_cast<double>(options.threads));
}

void on_one_core_and_on_all(benchmark::internal::Benchmark* benchmark) {
  const long cores = std::max(1u, std::thread::hardware_concurrency());
  for (long workload = 0; workload < std::ssize(workloads); ++workload) {
    benchmark->Args({workload, 1});
    if (cores > 1) benchmark->Args({workload, cores});
  }
}
BENCHMARK(ensemble)
    ->ArgNames({"", "threads"})
    ->Apply(on_one_core_and_on_all)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::bench
