#include "workloads.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <limits>
#include <random>
#include <stdexcept>

namespace entente::bench {
namespace {

const std::filesystem::path source_tree = ENTENTE_SOURCE_DIR;

void require_no_errors(const Diagnostics& diagnostics) {
  if (!diagnostics.has_errors()) return;
  std::string message;
  for (const Diagnostic& item : diagnostics.sorted()) message += diagnostics.format(item) + "\n";
  throw std::runtime_error(message);
}

}  // namespace

std::filesystem::path path_of(const Workload& workload) { return source_tree / workload.file; }

namespace {

Scenario read(const std::filesystem::path& file) {
  Diagnostics diagnostics;
  LoadOptions options;
  options.library = {source_tree / "scenarios/library", source_tree / "scenarios"};
  Scenario scenario = load(file, options, diagnostics);
  require_no_errors(diagnostics);
  return scenario;
}

}  // namespace

Scenario read(const Workload& workload) { return read(path_of(workload)); }

Model compiled(const std::filesystem::path& file) {
  Diagnostics diagnostics;
  auto model = compile(read(file), diagnostics);
  require_no_errors(diagnostics);
  return *model;
}

Model compiled(const Workload& workload) { return compiled(path_of(workload)); }

Model compiled_text(const std::string& scenario) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("entente-bench-" + std::to_string(std::random_device{}()) + ".json");
  std::ofstream(file) << scenario;
  const Model model = compiled(file);
  std::filesystem::remove(file);
  return model;
}

double seconds_of(const std::function<void()>& work) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

double best_of(const std::function<void()>& work) {
  double best = seconds_of(work);
  for (int k = 0; k < 2; ++k) best = std::min(best, seconds_of(work));
  return best;
}

void hold_to(benchmark::State& state, double allowed, const std::function<double()>& seconds) {
  double best = std::numeric_limits<double>::infinity();
  for (auto _ : state) {
    const double one = seconds();
    best = std::min(best, one);
    state.SetIterationTime(one);
  }
  state.counters["bound"] = allowed;
  state.counters["ratio"] = best / allowed;
}

void count(benchmark::State& state, const char* name, double amount) {
  state.counters[name] = benchmark::Counter(amount, benchmark::Counter::kIsIterationInvariantRate);
}

}  // namespace entente::bench
