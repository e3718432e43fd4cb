#pragma once
/// What `entente run` is asked to do, as it is typed: `compare` and `story` take the same. What comes of it
/// once the scenario is known stands in a RunPlan.
#include <entente/ensemble.h>

#include "cli/reading.h"
#include "cli/relation_records.h"

namespace entente::cli {

struct RunOptions {
  Variation variation;                      ///< the file with its what-ifs, settings and `--until`
  std::optional<std::uint64_t> runs, seed;  ///< else the scenario's
  std::size_t threads = 0;                  ///< 0: all cores
  std::optional<std::size_t> block;         ///< else what is fastest
  RecordsAsked records;
  std::optional<std::string> out;
  std::optional<Shard> shard;  ///< only that of the ensemble
  bool force = false, save_trajectories = false, report = false, resume = false, json = false, quiet = false;
};

/// Throws Failure(usage), also for what an option alone does not show.
RunOptions run_options(const Arguments& arguments);

/// Of the option `shard`; nothing where it is not given. Throws Failure(usage) for what is no part.
std::optional<Shard> shard_of(const Arguments& arguments);
/// Throws Failure(usage) where a part is to be made, and something is asked for that takes all runs.
void check_shard(const Arguments& arguments);

/// What several commands share of them: all but runs, block and shard. Throws Failure(usage).
RunOptions shared_run_options(const Arguments& arguments, const std::string& file);

/// The settings with `--until` as the one that it is, as results have them.
std::vector<std::string> settings_told(const LoadOptions& options);

/// None are told with `--quiet`.
inline Warnings warnings_of(const RunOptions& options) {
  return options.quiet ? Warnings::silent : Warnings::told;
}

}  // namespace entente::cli
