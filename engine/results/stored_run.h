#pragma once
/// A folder of results, opened. Whatever reads one opens it here.
#include <entente/results.h>

#include <memory>

#include "results/read_folder.h"
#include "results/stored_scenario.h"

namespace entente {

/// A whole ensemble in its folder. Where there is such an object, the folder is as it was written: the scenario
/// is the one that was run, files are those of the list of hashes, and (whoever altered them can make the list
/// anew) what they hold has the shapes that scenario and manifest say.
class StoredRun {
 public:
  /// Throws ReadError, which says what is wrong, also for a part of an ensemble.
  explicit StoredRun(const std::filesystem::path& folder);

  const std::filesystem::path& folder() const { return stored_.folder; }
  std::filesystem::path scenario_file() const { return stored_.file(); }
  const Manifest& manifest() const { return stored_.manifest; }
  const Scenario& scenario() const { return stored_.scenario; }
  const Model& model() const { return stored_.model; }
  const Catalogue& catalogue() const { return stored_.model.catalogue(); }
  /// Nothing where it was not kept.
  const std::optional<Evolution>& evolution() const { return evolution_; }
  /// The outcomes of all runs; a sink for runs that are made again.
  KnownRuns& runs() const { return *runs_; }
  /// Makes the first runs again, where that was not done as the folder was opened. Throws ReadError where they
  /// are not those of runs.csv, and RunError. Says nothing once `stop` is set.
  void check_first_runs(const StopFlag* stop = nullptr) const;

 private:
  StoredScenario stored_;
  std::shared_ptr<KnownRuns> runs_;
  std::optional<Evolution> evolution_;
  bool first_runs_made_again_ = false;
};

}  // namespace entente
