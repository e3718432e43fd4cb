#include "results/stored_scenario.h"

#include <algorithm>

#include "results/read_folder.h"
#include "scenario/applied.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void throw_unreadable(const fs::path& file, const Diagnostics& said) {
  std::string what;
  for (const Diagnostic& item : said.sorted())
    if (item.severity == Severity::error && what.empty()) what = ": " + item.message;
  throw ReadError(file.string() + " is damaged, or of another version of entente" + what);
}

/// What-ifs that were applied are still on offer.
void require_what_ifs(const fs::path& folder, const Manifest& manifest, const Scenario& scenario) {
  for (const std::string& id : manifest.what_ifs)
    if (std::none_of(scenario.what_ifs.begin(), scenario.what_ifs.end(),
                     [&](const auto& what_if) { return what_if.id == id; }))
      throw_damaged(folder / "manifest.json",
                    "it names a what-if '" + id + "', which its scenario does not have");
}

/// What comes from the scenario, and what made it: applied once more, that changes nothing.
void require_origins(const fs::path& folder, const Manifest& manifest, const Scenario& scenario) {
  require_what_ifs(folder, manifest, scenario);
  const fs::path file = folder / "manifest.json";
  if (manifest.scenario_title != scenario.title) throw_damaged(file, "its title is not that of scenario.json");
  if (const auto path = reading::first_not_applied(scenario.resolved, manifest.what_ifs, manifest.overrides))
    throw_damaged(file, "the what-ifs and settings that it names were not applied: they would change '" +
                            *path + "' of scenario.json");
}

}  // namespace

void require_files(const fs::path& folder, std::initializer_list<const char*> files) {
  for (const char* file : files)
    if (!fs::exists(fs::symlink_status(folder / file)))
      throw_damaged(folder, std::string(file) + " is missing");
}

Scenario scenario_in(const fs::path& folder, const std::string& hash, const std::string& was,
                     Diagnostics& said) {
  const fs::path file = folder / "scenario.json";
  require_own_file(file);
  Scenario scenario = load(file, {}, said);
  if (scenario.hash != hash) throw ReadError(file.string() + " is not the scenario that was " + was);
  return scenario;
}

std::pair<Scenario, Model> compiled_scenario(const fs::path& folder, const std::string& hash,
                                             const std::string& was) {
  Diagnostics said;
  Scenario scenario = scenario_in(folder, hash, was, said);
  auto model = compile(scenario, said);
  if (!model) throw_unreadable(folder / "scenario.json", said);
  return {std::move(scenario), std::move(*model)};
}

StoredScenario open_scenario(const fs::path& folder, Manifest manifest) {
  auto [scenario, model] = compiled_scenario(folder, manifest.scenario_hash, "run");
  require_origins(folder, manifest, scenario);
  return {folder, std::move(manifest), std::move(scenario), std::move(model)};
}

}  // namespace entente
