/// A table of a million events: reading it, and what an event costs in a run beside the bytes that it must
/// move.
#include <entente/ensemble.h>
#include <fmt/format.h>

#include <fstream>
#include <random>

#include "workloads.h"

namespace entente::bench {
namespace {

constexpr std::size_t rows = 1'000'000, actors = 200, days = 700;

/// A folder with a scenario and its table, in the order of time.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() /
              fmt::format("entente-events-{}", std::random_device{}())) {
    std::filesystem::create_directory(path_);
    std::ofstream out(path_ / "events.csv");
    out << "date,type,by,on,intensity\n";
    std::minstd_rand draw(1);
    for (std::size_t k = 0; k < rows; ++k) {
      const auto date = *parse_date("2020-01-01") + std::chrono::days(k * days / rows);
      const std::size_t i = draw() % actors, j = (i + 1 + draw() % (actors - 1)) % actors;
      out << fmt::format("{},talk,S{},S{},{}\n", to_string(date), i, j, static_cast<int>(draw() % 21) - 10);
    }
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path scenario(bool with_events) const {
    const auto file = path_ / "s.json";
    std::ofstream(file) << fmt::format(
        R"~({{"entente": 1, "runs": 1, "time": {{"start": "2020-01-01", "end": "2022-01-01", "step": "1 week"}},
          "generate_actors": {{"S": {{"count": {}}}}}, "relations": {{"r": {{"range": [-1, 1]}}}},
          "event_types": {{"talk": {{"roles": {{"by": "actor", "on": "actor"}},
                                    "effects": [{{"change": "r[on, by]", "by": "0.001 * intensity"}}]}}}}{}}})~",
        actors, with_events ? R"~(, "events_csv": "events.csv")~" : "");
    return file;
  }

 private:
  std::filesystem::path path_;
};

double run_seconds(const Model& model, std::size_t lanes) {
  Simulation simulation(model, 1, lanes, {false}, 1);
  return best_of([&] { simulation.run(0, lanes); });
}

/// `bound`: a row (24 bytes) read once, and of each lane a change read and written, at 10 GB a second.
void events_table(benchmark::State& state) {
  const auto lanes = static_cast<std::size_t>(state.range(0));
  const Folder folder;
  const Model with = compiled(folder.scenario(true)), without = compiled(folder.scenario(false));
  constexpr double bandwidth = 10e9, row = 24, change = 16;
  double measured = 0;
  for (auto _ : state) {
    measured = run_seconds(with, lanes) - run_seconds(without, lanes);
    state.SetIterationTime(measured);
  }
  const double bound = static_cast<double>(rows) * (row + change * static_cast<double>(lanes)) / bandwidth;
  state.counters["bound"] = bound;
  state.counters["ratio"] = measured / bound;
  count(state, "values/s", static_cast<double>(rows * lanes));
}
BENCHMARK(events_table)
    ->ArgName("block")
    ->Arg(1)
    ->Arg(16)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// From the files to a model, rows a second.
void events_reading(benchmark::State& state) {
  const Folder folder;
  const auto file = folder.scenario(true);
  for (auto _ : state) benchmark::DoNotOptimize(compiled(file));
  count(state, "values/s", static_cast<double>(rows));
}
BENCHMARK(events_reading)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::bench
