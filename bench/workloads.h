#pragma once
/// The scenarios that are measured, and how a benchmark says what it measured.
#include <benchmark/benchmark.h>
#include <entente/model.h>

#include <filesystem>
#include <functional>
#include <string>

namespace entente::bench {

struct Workload {
  const char* name;
  const char* file;  ///< below the source tree
};

/// The article, and a small world in which every kind of process and draw has its part.
inline constexpr Workload workloads[] = {{"article", "scenarios/pakistan-afghanistan-2025.json"},
                                         {"crowd", "tests/data/crowd.json"}};

std::filesystem::path path_of(const Workload& workload);

/// Reads it. Throws std::runtime_error with everything that is wrong with it.
Scenario read(const Workload& workload);
/// Of any file.
Model compiled(const std::filesystem::path& file);
Model compiled(const Workload& workload);

/// Of a scenario that is written for a measurement.
Model compiled_text(const std::string& scenario);

double seconds_of(const std::function<void()>& work);
/// The shortest of three: the machine is shared.
double best_of(const std::function<void()>& work);

/// Times what `seconds` gives, once an iteration, and holds the shortest to what is allowed (seconds).
void hold_to(benchmark::State& state, double allowed, const std::function<double()>& seconds);

/// Counts `amount` per iteration as a rate (of real time where the benchmark says so) named `name`.
void count(benchmark::State& state, const char* name, double amount);

}  // namespace entente::bench
