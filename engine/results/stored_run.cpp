#include "results/stored_run.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/version.h"
#include "results/hashes.h"
#include "results/stored_evolution.h"
#include "results/stored_tables.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

StoredScenario open_whole(const fs::path& folder) {
  Manifest manifest = manifest_in(folder);
  if (const Shard& part = manifest.shard; part.of > 1)
    throw ReadError(fmt::format("{} is part {} of {} of an ensemble; 'entente merge' puts them together",
                                folder.string(), part.number, part.of));
  if (manifest.quantile_runs < 1) throw_damaged(folder / "manifest.json", "its quantiles are of no run");
  require_files(folder,
                {"scenario.json", "runs.csv", "series.csv", "outcomes.csv", "causes.csv", "events.csv"});
  return open_scenario(folder, std::move(manifest));
}

}  // namespace

StoredRun::StoredRun(const fs::path& folder)
    : stored_(open_whole(folder)),
      runs_(std::make_shared<KnownRuns>(folder, catalogue(), manifest().runs)),
      evolution_(open_evolution(folder, catalogue(), manifest())) {
  require_unchanged(folder);
  check_tables(folder, catalogue(), *runs_, manifest());
  if (!are_runs_to_be_made_again()) return;
  try {
    check_first_runs();
  } catch (const RunError& error) {
    throw_damaged(folder, error.what());
  }
  first_runs_made_again_ = true;
}

bool StoredRun::are_runs_to_be_made_again() const {
  constexpr std::size_t small = 200;  // actors: a few runs take less than opening the folder
  return manifest().program_version == program_version() && catalogue().actors.size() <= small;
}

void StoredRun::check_first_runs(const StopFlag* stop) const {
  if (first_runs_made_again_) return;
  constexpr std::size_t enough = 8;
  const std::size_t lanes = std::min({best_lanes(model()), enough, manifest().runs});
  Simulation simulation(model(), manifest().seed, lanes, record_series_only());
  const BlockRecord& first = simulation.run(0, lanes, stop);
  if (!stop || !stop->load()) runs_->receive(first);
}

}  // namespace entente
