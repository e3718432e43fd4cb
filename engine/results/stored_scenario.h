#pragma once
/// What every folder of results holds, of a whole ensemble as of a part: where it comes from, and what was run.
#include <entente/model.h>
#include <entente/results.h>

namespace entente {

struct StoredScenario {
  std::filesystem::path folder;
  Manifest manifest;
  Scenario scenario;
  Model model;
  std::filesystem::path file() const { return folder / "scenario.json"; }
};

/// Throws ReadError where `folder` lacks one of the files.
void require_files(const std::filesystem::path& folder, std::initializer_list<const char*> files);

/// scenario.json of a folder, which must be the scenario of that hash: the one that was `run`, or `explored`.
/// Throws ReadError, and as `load`.
Scenario scenario_in(const std::filesystem::path& folder, const std::string& hash, const std::string& was,
                     Diagnostics& said);
/// The same with its model. Throws ReadError, also where it cannot be compiled.
std::pair<Scenario, Model> compiled_scenario(const std::filesystem::path& folder, const std::string& hash,
                                             const std::string& was);

/// Reads scenario.json, which must be the scenario that the manifest speaks of. Throws ReadError.
StoredScenario open_scenario(const std::filesystem::path& folder, Manifest manifest);

}  // namespace entente
