#pragma once
/// An ensemble that is run and kept in a folder of results.
#include <entente/explain.h>

#include "cli/one_ensemble.h"
#include "cli/run_plan.h"

namespace entente::cli {

/// What is told of it beside the folder.
struct KeptRun {
  Manifest manifest;
  Summary summary;
  Silences silences;
};

/// Runs it into its folder, which then has its name. Throws what running and writing throw, and Failure where
/// it was interrupted.
KeptRun keep_run(const RunPlan& plan, Destination& destination, Ranks* ranks);
/// The same of a shard: its records, for `entente merge`.
void keep_part(const RunPlan& plan, Destination& destination, Ranks* ranks);

/// Runs a scenario as `entente run FILE` does, without its report; returns where the results are.
std::filesystem::path run_first(const std::filesystem::path& file, bool quiet);

}  // namespace entente::cli
