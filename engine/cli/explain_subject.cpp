#include "cli/explain_subject.h"

#include <algorithm>
#include <limits>

#include "cli/exit_codes.h"
#include "cli/result_folder.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;
}  // namespace

Subject subject_of(const Arguments& arguments) {
  constexpr std::uint64_t max_runs = std::numeric_limits<std::uint32_t>::max();
  const auto runs = arguments.number("runs", 1, max_runs), seed = arguments.seed();
  const std::size_t threads = arguments.threads();
  const fs::path named = arguments.files().front();
  std::error_code error;
  if (!fs::is_directory(named, error)) return {named, runs, seed, threads};
  const StoredRun run = trusted_folder(named);
  return {run.scenario_file(), runs.value_or(run.manifest().runs), seed.value_or(run.manifest().seed), threads,
          true};
}

EnsembleOptions ensemble_of(const Subject& subject, const Compiled& compiled) {
  const Scenario& scenario = compiled.scenario;
  return {subject.runs.value_or(scenario.runs), subject.seed.value_or(scenario.seed), subject.threads,
          best_lanes(compiled.model)};
}

Compiled read_variant(const Subject& subject, const std::vector<std::string>& what_ifs,
                      const Arguments& arguments, Remarks& remarks) {
  const Warnings warnings = subject.results ? Warnings::silent : warnings_of(arguments);
  return read_scenario(subject.file, {what_ifs, arguments.texts("set"), {}}, warnings, remarks);
}

std::vector<std::string> split(const std::vector<std::string>& words, char separator) {
  std::vector<std::string> parts;
  for (const std::string& word : words)
    for (std::size_t begin = 0; begin <= word.size();) {
      const std::size_t end = std::min(word.find(separator, begin), word.size());
      parts.push_back(word.substr(begin, end - begin));
      begin = end + 1;
    }
  return parts;
}

}  // namespace entente::cli
