/// Scenario discovery: boxes in a table of points, on one core.
#include "explore/cart.h"
#include "explore/discovery.h"
#include "explore/draws.h"
#include "workloads.h"

namespace entente::bench {
namespace {

/// A table as large as explorations of the article are: 5,000 points of 23 factors. Three of them matter, and
/// what happened is that of a single run, so that peeling goes on to the least mass.
explore::Futures table() {
  explore::Points points(5000, 23);
  points.values = explore::draws(1, "points", 0, points.values.size());
  const auto luck = explore::draws(1, "luck", 0, points.count);
  std::vector<double> happened;
  for (std::size_t p = 0; p < points.count; ++p) {
    const auto x = points.row(p);
    happened.push_back(luck[p] < (x[0] < 0.5 && x[1] > 0.4 && x[2] < 0.7 ? 0.8 : 0.1));
  }
  return {points, happened};
}

/// The whole trajectory of PRIM, 20 ms of which are allowed.
void peeling(benchmark::State& state) {
  const explore::Futures futures = table();
  std::size_t boxes = 0;
  hold_to(state, 0.02, [&] { return seconds_of([&] { boxes = explore::peeled(futures).size(); }); });
  state.counters["boxes"] = static_cast<double>(boxes);
}
BENCHMARK(peeling)->UseManualTime()->Unit(benchmark::kMillisecond);

/// A box with all that is told of it: peeling, pasting, the choice, twenty resamples.
void discovery(benchmark::State& state) {
  const explore::Futures futures = table();
  for (auto _ : state) benchmark::DoNotOptimize(explore::discover(futures).boxes.data());
}
BENCHMARK(discovery)->Unit(benchmark::kMillisecond);

/// A tree of the same table.
void tree(benchmark::State& state) {
  const explore::Futures futures = table();
  for (auto _ : state) benchmark::DoNotOptimize(explore::cart(futures).data());
}
BENCHMARK(tree)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::bench
