#pragma once
#include <entente/ensemble.h>

#include <filesystem>

#include "cli/options.h"
#include "cli/reading.h"

namespace entente::cli {

/// What `entente run` is asked to do.
struct RunOptions {
  std::string file;
  std::vector<std::string> what_ifs, settings;  ///< `--what-if`, `--set`
  std::optional<std::string> until;             ///< `--until`, a date
  std::optional<std::uint64_t> runs, seed;      ///< else the scenario's
  std::size_t threads = 0, block = 0;           ///< 0: what is fastest
  std::optional<std::string> out;
  std::string relations = "auto", evolution = "auto";
  std::optional<Shard> shard;  ///< only that of the ensemble
  bool force = false, save_trajectories = false, report = false, resume = false, json = false, quiet = false;
};

/// Throws Failure(usage).
RunOptions run_options(const Arguments& arguments);

/// What an option alone does not show. Throws Failure(usage).
void check_settings(const Arguments& arguments, const RunOptions& options);

/// What-ifs and overrides as the scenario's reader takes them; `--until` is the override of `time.end`.
LoadOptions load_options(const RunOptions& options);

/// None are told with `--quiet`.
Warnings warnings_of(const RunOptions& options);

/// The command line that gives the same results, ready for a shell.
std::string reproducing_command(const RunOptions& options, const EnsembleOptions& ensemble);

/// Where the results go unless `--out` says otherwise: `results/NAME+WHAT-IF+...`.
std::filesystem::path default_folder(const std::string& scenario, const RunOptions& options);

}  // namespace entente::cli
