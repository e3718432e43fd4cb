/// Before the first step: reading and compiling.
#include "workloads.h"

namespace entente::bench {
namespace {

const Workload& workload_of(const benchmark::State& state) { return workloads[state.range(0)]; }

/// From files to a checked scenario.
void reading(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read(workload_of(state)));
  state.SetLabel(workload_of(state).name);
}
BENCHMARK(reading)->DenseRange(0, std::size(workloads) - 1)->Unit(benchmark::kMicrosecond);

/// From a scenario to a model.
void compiling(benchmark::State& state) {
  const Scenario scenario = read(workload_of(state));
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(compile(scenario, diagnostics));
  }
  state.SetLabel(workload_of(state).name);
}
BENCHMARK(compiling)->DenseRange(0, std::size(workloads) - 1)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace entente::bench
