/// The least frustration of random signed networks, proven: dense ones, and a sparse one.
#include <entente/networks.h>
#include <fmt/format.h>

#include "numeric/random.h"
#include "workloads.h"

namespace entente::bench {
namespace {

/// About so many ties, half of them negative, of size 1 or of uniform sizes.
SignedNetwork random_network(std::uint32_t number, std::size_t actors, std::size_t ties, bool weighted) {
  SignedNetwork made;
  for (std::size_t i = 0; i < actors; ++i) made.actors.push_back(fmt::format("A{}", i));
  const double density = 2.0 * static_cast<double>(ties) / static_cast<double>(actors * (actors - 1));
  std::uint32_t index = 0;
  const auto u = [&] { return numeric::uniform({1, number, 5}, 0, index++); };
  for (std::size_t a = 0; a < actors; ++a)
    for (std::size_t b = a + 1; b < actors; ++b) {
      const double chance = u(), side = u() - 0.5;
      if (chance < density) made.ties.push_back({a, b, weighted ? 2 * side : side < 0 ? -1.0 : 1.0});
    }
  return made;
}

void least_frustration(benchmark::State& state) {
  std::uint32_t number = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const SignedNetwork network = random_network(number++ % 10, static_cast<std::size_t>(state.range(0)),
                                                 static_cast<std::size_t>(state.range(1)), state.range(2) != 0);
    state.ResumeTiming();
    if (!frustration(network).unique) state.SkipWithError("not settled in a minute");
  }
}
BENCHMARK(least_frustration)
    ->ArgNames({"actors", "ties", "weighted"})
    ->ArgsProduct({{30}, {400}, {0, 1}})
    ->Args({40, 600, 0})
    ->Args({50, 800, 0})
    ->Args({100, 200, 1})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(10);

}  // namespace
}  // namespace entente::bench
