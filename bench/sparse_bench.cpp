/// A large sparse world: reading its ties, and what a step of each kind costs beside the bytes that it must
/// move at the bandwidth of a triad.
#include <entente/ensemble.h>
#include <fmt/format.h>

#include <fstream>
#include <random>

#include "workloads.h"

namespace entente::bench {
namespace {

constexpr std::size_t ties_of_each = 10;

/// A folder with a table of ties: ten of each actor, to others at random.
class Folder {
 public:
  explicit Folder(std::size_t actors)
      : path_(std::filesystem::temp_directory_path() /
              fmt::format("entente-sparse-{}", std::random_device{}())) {
    std::filesystem::create_directory(path_);
    std::ofstream out(path_ / "ties.csv");
    out << "from,to,value\n";
    std::minstd_rand draw(1);
    for (std::size_t i = 0; i < actors; ++i) out << rows_of(i, actors, draw);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path write(const std::string& scenario) const {
    std::ofstream(path_ / "s.json") << scenario;
    return path_ / "s.json";
  }

 private:
  static std::string rows_of(std::size_t i, std::size_t actors, std::minstd_rand& draw) {
    std::vector<std::size_t> others(ties_of_each);
    for (std::size_t& other : others) other = draw() % actors;
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    std::string rows;
    for (const std::size_t j : others) {
      if (j != i)
        rows += fmt::format("S{},S{},{:.2f}\n", i, j, static_cast<double>(draw() % 199) / 100.0 - 0.99);
    }
    return rows;
  }
  std::filesystem::path path_;
};

struct Phase {
  const char* name;
  const char* parts;  ///< further keys of the scenario
  double bytes;  ///< for each tie that must move: value, baseline, change, the other's number, gathered values
};

const Phase phases[] = {
    // x and its end read, d read and written; then x and d read and written; then x read and written, b read
    {"drift and decay",
     R"~("dynamics": {"p": {"type": "drift", "for": ["i in actor", "j in actor"], "where": "r[i, j] != 0",
         "change": "r[i, j]", "by": "0.1 * (0.5 - r[i, j])"}})~",
     12 + 16 + 32 + 24},
    // x and its end read
    {"rule over ties",
     R"~("event_types": {"e": {"roles": {"a": "actor", "b": "actor"}, "effects": [{"change": "r[a, b]", "by": 0.1}]}},
         "rules": {"p": {"for": ["i in actor", "j in actor"], "where": "r[i, j] < -1.5",
                         "emit": {"type": "e", "a": "i", "b": "j"}}})~",
     12},
    // x, its end and the other's power read
    {"sum over neighbours",
     R"~("dynamics": {"p": {"type": "drift", "for": "i in actor", "change": "mood[i]",
         "by": "0.001 * sum(j in actor : r[i, j] * power[j])"}})~",
     20},
    {"diffusion",
     R"~("dynamics": {"p": {"type": "diffusion", "attribute": "power", "through": "r", "rate": 0.1}})~", 20},
};

std::string scenario(const Phase& phase, std::size_t actors, int weeks) {
  const bool decays = std::string_view(phase.name) == "drift and decay";
  return fmt::format(
      R"~({{"entente": 1, "runs": 1, "time": {{"start": "2025-01-06", "end": "{}"}},
          "generate_actors": {{"S": {{"count": {}, "power": 0.5}}}},
          "attributes": {{"power": {{"range": [0, 1]}}, "mood": {{"range": [-1, 1]}}}},
          "relations": {{"r": {{"storage": "sparse", "range": [-1, 1], "ties_csv": "ties.csv"{}}}}}, {}}})~",
      to_string(*parse_date("2025-01-06") + std::chrono::days(7 * weeks)), actors,
      decays ? R"~(, "half_life": "2 years")~" : "", phase.parts);
}

double step_seconds(const Phase& phase, const Folder& folder, std::size_t actors, std::size_t threads) {
  const Model few = compiled(folder.write(scenario(phase, actors, 1))),
              more = compiled(folder.write(scenario(phase, actors, 5)));
  const auto run = [&](const Model& model) {
    Simulation simulation(model, 1, 1, {false}, threads);
    return best_of([&] { simulation.run(0, 1); });
  };
  const double one = run(few);
  return (run(more) - one) / 4;
}

/// Bytes a second of one thread.
double triad_bandwidth() {
  const std::size_t size = 20'000'000;
  std::vector<double> a(size, 1.0), b(size, 2.0), c(size, 3.0);
  const double seconds = best_of([&] {
    for (std::size_t i = 0; i < size; ++i) a[i] = b[i] + 0.5 * c[i];
    benchmark::ClobberMemory();
  });
  return 24.0 * static_cast<double>(size) / seconds;
}

void sparse_step(benchmark::State& state) {
  const Phase& phase = phases[state.range(0)];
  const auto actors = static_cast<std::size_t>(state.range(1));
  const Folder folder(actors);
  double measured = 0, bound = 0;
  for (auto _ : state) {
    measured = step_seconds(phase, folder, actors, 1);
    bound = phase.bytes * static_cast<double>(actors * ties_of_each) / triad_bandwidth();
    state.SetIterationTime(measured);
  }
  state.SetLabel(phase.name);
  state.counters["bound"] = bound;
  state.counters["ratio"] = measured / bound;
}
BENCHMARK(sparse_step)
    ->ArgNames({"", "N"})
    ->ArgsProduct({{0, 1, 2, 3}, {100'000, 1'000'000}})
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// From the files to a model, rows a second.
void sparse_reading(benchmark::State& state) {
  const auto actors = static_cast<std::size_t>(state.range(0));
  const Folder folder(actors);
  const auto file = folder.write(scenario(phases[1], actors, 1));
  for (auto _ : state) benchmark::DoNotOptimize(compiled(file));
  state.counters["values/s"] = benchmark::Counter(
      static_cast<double>(actors * ties_of_each * state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(sparse_reading)->ArgName("N")->Arg(100'000)->Arg(1'000'000)->Iterations(1)->Unit(benchmark::kSecond);

}  // namespace
}  // namespace entente::bench
