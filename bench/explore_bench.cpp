/// What explorations cost beside their runs.
#include <entente/explore.h>

#include "workloads.h"

namespace entente::bench {
namespace {

/// The article, with one parameter to vary.
explore::ExploredWorld article_to_explore(const std::vector<std::string>& changes) {
  Scenario scenario = read(workloads[0]);
  Diagnostics said;
  Model model = compile(scenario, said, std::vector<std::string>{"mediation_rate"}).value();
  return {changes, std::move(scenario), std::move(model)};
}

explore::PlacedPoints points_along(std::size_t count) {
  explore::Points points(count, 1);
  for (std::size_t p = 0; p < count; ++p)
    points.row(p)[0] = 4 * static_cast<double>(p) / static_cast<double>(count);
  return {points};
}

/// So many runs of the scenario's own values, of which outcomes are recorded and thrown away.
double seconds_of_runs(const Model& model, std::size_t runs) {
  EnsembleOptions options;
  options.runs = runs;
  options.record = record_series_only();
  Broadcast nobody({});
  return seconds_of([&] { run_ensemble(model, options, nobody); });
}

/// 2,000 runs at so many points. `bound`: as many runs of one point, each the best of some, in turn.
void exploring(benchmark::State& state) {
  constexpr std::size_t runs = 2000;
  const auto points = static_cast<std::size_t>(state.range(0));
  explore::Explorer explorer(article_to_explore, {});
  const explore::PlacedPoints placed = points_along(points);
  double best = 1e9, alone = 1e9;
  for (auto _ : state) {
    const double seconds =
        seconds_of([&] { benchmark::DoNotOptimize(run_points(explorer, placed, runs / points)); });
    best = std::min(best, seconds);
    alone = std::min(alone, seconds_of_runs(explorer.worlds().front().model, runs));
    state.SetIterationTime(seconds);
  }
  state.counters["bound"] = alone;
  state.counters["ratio"] = best / alone;
}
BENCHMARK(exploring)->ArgName("points")->Arg(10)->Arg(100)->Arg(1000)->UseManualTime()->Iterations(5)->Unit(
    benchmark::kMillisecond);

/// 25,000 runs of the article on all cores: 5 s are allowed where there are two.
void exploring_article(benchmark::State& state) {
  explore::Explorer explorer(article_to_explore, {});
  const explore::PlacedPoints placed = points_along(25);
  hold_to(state, 5,
          [&] { return seconds_of([&] { benchmark::DoNotOptimize(run_points(explorer, placed, 1000)); }); });
}
BENCHMARK(exploring_article)->UseManualTime()->Iterations(2)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::bench
