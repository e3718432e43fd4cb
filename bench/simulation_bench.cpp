/// One step of a block of runs, on one core: what is timed are whole blocks, from start to end of the scenario,
/// with all that is recorded of them; `step` is the time of one step of all runs of the block.
#include <entente/ensemble.h>

#include "workloads.h"

namespace entente::bench {
namespace {

void stepping(benchmark::State& state) {
  const Workload& workload = workloads[state.range(0)];
  const auto lanes = static_cast<std::size_t>(state.range(1));
  const Model model = compiled(workload);
  Simulation simulation(model, 1, lanes);
  std::size_t first_run = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(&simulation.run(first_run, lanes));
    first_run += lanes;
  }
  const auto steps = static_cast<double>(model.catalogue().steps());
  state.SetLabel(workload.name);
  count(state, "runs_x_steps/s", steps * static_cast<double>(lanes));
  state.counters["step"] =
      benchmark::Counter(steps, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(stepping)
    ->ArgNames({"", "block"})
    ->ArgsProduct({benchmark::CreateDenseRange(0, std::size(workloads) - 1, 1), {1, 8, 16, 32, 64}})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::bench
