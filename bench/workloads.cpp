#include "workloads.h"

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
  options.library = {source_tree / "scenarios/library"};
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

void count(benchmark::State& state, const char* name, double amount) {
  state.counters[name] = benchmark::Counter(amount, benchmark::Counter::kIsIterationInvariantRate);
}

}  // namespace entente::bench
