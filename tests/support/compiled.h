#pragma once
/// Scenarios from text, compiled and run: what most tests of the engine begin with.
#include <entente/ensemble.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>

namespace entente::testing_support {

struct TestScenario {
  Diagnostics diagnostics;
  Scenario scenario;
  std::optional<Model> model;

  /// Everything said about it, without the file's name: `3:14: error: ...`, a line each.
  std::string messages() const {
    std::string all;
    for (const Diagnostic& item : diagnostics.sorted()) {
      const std::string line = diagnostics.format(item);
      all += line.substr(line.find(".json:") + 6) + "\n";
    }
    return all;
  }
};

inline TestScenario compile_file(const std::filesystem::path& file, const LoadOptions& options = {}) {
  TestScenario made;
  made.scenario = load(file, options, made.diagnostics);
  made.model = compile(made.scenario, made.diagnostics);
  return made;
}

/// A scenario given as JSON text.
inline TestScenario compile_json(const std::string& text, const LoadOptions& options = {}) {
  static int number = 0;
  const auto file = std::filesystem::temp_directory_path() /
                    ("entente-test-" + std::to_string(getpid()) + "-" + std::to_string(number++) + ".json");
  std::ofstream(file) << text;
  TestScenario made = compile_file(file, options);
  std::filesystem::remove(file);
  return made;
}

/// The same, with `'` for `"`, so that tests stay readable.
inline TestScenario compile_text(std::string text, const LoadOptions& options = {}) {
  for (char& c : text) c = c == '\'' ? '"' : c;
  return compile_json(text, options);
}

/// The model of a scenario that must be right.
inline Model must_compile(const std::string& text) {
  TestScenario made = compile_text(text);
  EXPECT_TRUE(made.model) << made.messages();
  return *made.model;
}

/// Equal to the bit: also where both are NaN.
inline bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
}

/// The record of the first `runs` runs as one block.
inline BlockRecord run_block(const Model& model, std::size_t runs = 1, std::uint64_t seed = 1) {
  Simulation simulation(model, seed, runs);
  return simulation.run(0, runs);
}

/// The value recorded under `name` (a metric or a watched cell) at date number `k`, in `lane`.
inline double recorded(const Model& model, const BlockRecord& record, const std::string& name, std::size_t k,
                       std::size_t lane = 0) {
  const Catalogue& c = model.catalogue();
  for (std::size_t s = 0; s < c.series(); ++s) {
    const auto& series = s < c.metrics.size() ? c.metrics[s] : c.watched[s - c.metrics.size()];
    if (series.name == name) return record.series[(k * c.series() + s) * record.lanes + lane];
  }
  ADD_FAILURE() << "nothing is recorded as " << name;
  return 0;
}

/// What `cause` changed of a watched cell, in `lane`; 0 where the cause is not there.
inline double ledger(const Model& model, const BlockRecord& record, const std::string& cell,
                     const std::string& cause, std::size_t lane = 0) {
  const Catalogue& c = model.catalogue();
  for (std::size_t w = 0; w < c.watched.size(); ++w) {
    for (std::size_t i = 0; i < c.causes.size(); ++i) {
      if (c.watched[w].name != cell || c.causes[i].id != cause) continue;
      return record.ledger[(w * c.causes.size() + i) * record.lanes + lane];
    }
  }
  return 0;
}

}  // namespace entente::testing_support
