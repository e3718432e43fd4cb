/// One run of a large dense world: what a step of each phase costs, beside what it must cost at least: the
/// product by Eigen alone, or the bytes that must move at the bandwidth of a triad, on the same number of
/// threads.
#include <entente/ensemble.h>
#include <fmt/format.h>

#include <Eigen/Dense>
#include <thread>

#include "workloads.h"

namespace entente::bench {
namespace {

/// A phase of a step, as the parts of a scenario that give it work.
struct Phase {
  const char* name;
  const char* relation;  ///< settings of the one relation
  const char* parts;     ///< further keys of the scenario
  /// Bytes for each cell that must move, with the change buffer's and the saturation's.
  double bytes;
};

constexpr const char* settings = R"~("range": [-1, 1], "ties_random": {"normal": [0, 0.2]})~";

const Phase phases[] = {
    {"balance", settings, R"~("dynamics": {"p": {"type": "balance", "relation": "trust", "strength": 0.01}},)~",
     0},
    // x and b read, x written
    {"drift and decay", R"~("range": [-1, 1], "half_life": "3 years", "ties_random": {"normal": [0, 0.2]})~",
     R"~("event_types": {"e": {"roles": {"a": "actor", "b": "actor"}, "effects": [{"change": "trust[a, b]", "by": 0.1}]}},
        "dynamics": {"p": {"type": "drift", "for": ["i in actor", "j in actor"], "where": "trust[i, j] > 2", "change": "trust[i, j]", "by": 1}},)~",
     24 + 24 + 32},
    // d read and written; then x and d read and written
    {"noise", settings, R"~("dynamics": {"p": {"type": "noise", "relation": "trust", "volatility": 0.05}},)~",
     16 + 32},
    // x read, d read and written; then x and d read and written
    {"drift", settings,
     R"~("dynamics": {"p": {"type": "drift", "for": ["i in actor", "j in actor"], "change": "trust[i, j]", "by": "0.1 * (0.5 - trust[i, j])"}},)~",
     24 + 32},
    // x read
    {"rule", settings,
     R"~("event_types": {"e": {"roles": {"a": "actor", "b": "actor"}, "effects": [{"change": "trust[a, b]", "by": 0.1}]}},
        "rules": {"r": {"for": ["i in actor", "j in actor"], "when": "trust[i, j] < -0.95", "rate": "-trust[i, j]", "emit": {"type": "e", "a": "i", "b": "j"}}},)~",
     8},
};

Model world(const Phase& phase, std::size_t actors, int weeks) {
  return compiled_text(fmt::format(
      R"~({{"entente": 1, "time": {{"start": "2025-01-06", "end": "{}"}}, "generate_actors": {{"A": {{"count": {}}}}},
          "relations": {{"trust": {{{}}}}}, {} "runs": 1}})~",
      to_string(*parse_date("2025-01-06") + std::chrono::days(7 * weeks)), actors, phase.relation,
      phase.parts));
}

/// Seconds of a step: what four more steps take longer.
double step_seconds(const Phase& phase, std::size_t actors, std::size_t threads) {
  const Model few = world(phase, actors, 1), more = world(phase, actors, 5);
  const auto run = [&](const Model& model) {
    Simulation simulation(model, 1, 1, {false}, threads);
    return best_of([&] { simulation.run(0, 1); });
  };
  const double one = run(few);
  return (run(more) - one) / 4;
}

/// Calls work(first, end) for the parts of a range, on so many threads.
void on_threads(std::size_t size, std::size_t threads,
                const std::function<void(std::size_t, std::size_t)>& work) {
  std::vector<std::jthread> others;
  for (std::size_t t = 1; t < threads; ++t)
    others.emplace_back([=, &work] { work(size * t / threads, size * (t + 1) / threads); });
  work(0, size / threads);
}

double triad_bandwidth(std::size_t actors, std::size_t threads) {
  const std::size_t size = actors * actors;
  std::vector<double> a(size, 1.0), b(size, 2.0), c(size, 3.0);
  const double seconds = best_of([&] {
    on_threads(size, threads, [&](std::size_t first, std::size_t end) {
      for (std::size_t i = first; i < end; ++i) a[i] = b[i] + 0.5 * c[i];
    });
    benchmark::ClobberMemory();
  });
  return 24.0 * static_cast<double>(size) / seconds;
}

/// C = A B, the columns of C shared out: what Eigen does by itself with OpenMP.
double product_seconds(std::size_t actors, std::size_t threads) {
  const auto n = static_cast<Eigen::Index>(actors);
  const Eigen::MatrixXd a = Eigen::MatrixXd::Random(n, n);
  Eigen::MatrixXd c(n, n);
  return best_of([&] {
    on_threads(actors, threads, [&](std::size_t first, std::size_t end) {
      const auto from = static_cast<Eigen::Index>(first), count = static_cast<Eigen::Index>(end - first);
      c.middleCols(from, count).noalias() = a * a.middleCols(from, count);
    });
    benchmark::DoNotOptimize(c.data());
  });
}

void large(benchmark::State& state) {
  const Phase& phase = phases[state.range(0)];
  const auto actors = static_cast<std::size_t>(state.range(1)),
             threads = static_cast<std::size_t>(state.range(2));
  double measured = 0, bound = 0;
  for (auto _ : state) {
    measured = step_seconds(phase, actors, threads);
    bound = phase.bytes > 0
                ? phase.bytes * static_cast<double>(actors * actors) / triad_bandwidth(actors, threads)
                : product_seconds(actors, threads);
    state.SetIterationTime(measured);
  }
  state.SetLabel(phase.name);
  state.counters["bound"] = bound;
  state.counters["ratio"] = measured / bound;
}
BENCHMARK(large)
    ->ArgNames({"", "N", "threads"})
    ->ArgsProduct({{0}, {1024, 2048, 4096}, {1, 2}})
    ->ArgsProduct({{1, 2, 3, 4}, {4096}, {1, 2}})
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::bench
