#pragma once
/// Everything about one ensemble that is decided before it runs: made once, of what was typed and of the
/// scenario, and only read from there on.
#include <entente/results.h>

#include "cli/run_options.h"

namespace entente::cli {

struct RunPlan {
  Compiled compiled;
  EnsembleOptions ensemble;
  Manifest manifest;             ///< `quantile_runs` and `seconds` are not known yet
  std::filesystem::path target;  ///< where the results go
  bool in_default_folder = false;
  bool is_shard = false;
  bool force = false, save_trajectories = false, report = false, resume = false, json = false, quiet = false;
  std::string notice = {};  ///< for stderr, what of relations is left out unasked; empty: nothing
};

RunPlan run_plan(const RunOptions& options, Compiled compiled);

}  // namespace entente::cli
