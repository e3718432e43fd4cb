/// The engine in a browser, beside a native one, and the page that runs it.
#ifdef ENTENTE_NODE
#include <entente/results.h>
#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "workloads.h"

namespace entente::bench {
namespace {
namespace fs = std::filesystem;

constexpr int runs = 1000;

/// The number that a command prints.
double number_from(const std::string& command) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(popen(command.c_str(), "r"), &pclose);
  double number = 0;
  if (!out || std::fscanf(out.get(), "%lf", &number) != 1) throw std::runtime_error("failed: " + command);
  return number;
}

fs::path own_folder() {
  const fs::path folder = fs::temp_directory_path() / fmt::format("entente-bench-browser-{}", std::rand());
  fs::create_directories(folder);
  return folder;
}

/// Of one thread of the portable program that the environment names (`cmake --preset portable`), at the lowest
/// level of the instruction set; without it, of this build's.
double native_seconds() {
  const char* const portable = std::getenv("ENTENTE_PORTABLE_PROGRAM");
  const std::string program =
      portable ? fmt::format("/lib64/ld-linux-x86-64.so.2 --glibc-hwcaps-mask none '{}'", portable)
               : fmt::format("'{}'", ENTENTE_PROGRAM);
  const fs::path folder = own_folder();
  const std::string command = fmt::format("{} run '{}' --runs {} --threads 1 --quiet --force --out '{}'",
                                          program, path_of(workloads[0]).string(), runs, folder.string());
  const double seconds = seconds_of([&] {
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
  });
  fs::remove_all(folder);
  return seconds;
}

/// 1,000 runs of the article and their files, on one worker; `bound`: native, of which it may take 2.5 times.
void browser(benchmark::State& state) {
  const double bound = native_seconds();
  double best = 0;
  for (auto _ : state) {
    const double seconds =
        number_from(fmt::format("'{}' '{}/bench/browser.mjs' {}", ENTENTE_NODE, ENTENTE_SOURCE_DIR, runs));
    state.SetIterationTime(seconds);
    best = best == 0 ? seconds : std::min(best, seconds);
  }
  state.counters["bound"] = bound;
  state.counters["ratio"] = best / bound;
  state.counters["values/s"] = runs / best;
}
BENCHMARK(browser)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);

#ifdef ENTENTE_BROWSER
/// From the move of a slider until the page has said these, each a number of paired runs.
double page_seconds(const std::string& said) {
  const fs::path folder = own_folder();
  const double seconds = number_from(fmt::format(
      "ENTENTE_PROGRAM='{}' ENTENTE_SOURCE_DIR='{}' ENTENTE_BROWSER='{}' ENTENTE_BROWSER_MODULES='{}' "
      "'{}' '{}/bench/live.mjs' '{}' {}",
      ENTENTE_PROGRAM, ENTENTE_SOURCE_DIR, ENTENTE_BROWSER, ENTENTE_BROWSER_MODULES, ENTENTE_NODE,
      ENTENTE_SOURCE_DIR, folder.string(), said));
  fs::remove_all(folder);
  return seconds;
}

/// The first redraw of the article's live page; 200 ms are allowed.
void live_first(benchmark::State& state) {
  hold_to(state, 0.2, [] { return page_seconds("'32 runs'"); });
}
BENCHMARK(live_first)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);

/// 300 paired runs in it; a second is allowed on two cores.
void live_runs(benchmark::State& state) {
  hold_to(state, 1, [] { return page_seconds("'32 runs' '300 runs'"); });
}
BENCHMARK(live_runs)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
#endif

}  // namespace
}  // namespace entente::bench
#endif
