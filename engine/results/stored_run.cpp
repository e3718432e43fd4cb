#include "results/stored_run.h"

#include <fmt/format.h>

#include "results/first_runs.h"
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
  first_runs_made_again_ = check_runs_made_again(stored_, 0, manifest().runs, *runs_);
}

void StoredRun::check_first_runs(const StopFlag* stop) const {
  if (!first_runs_made_again_) make_first_runs(stored_, 0, manifest().runs, *runs_, stop);
}

}  // namespace entente
