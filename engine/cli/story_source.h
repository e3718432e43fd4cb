#pragma once
/// Which run of which scenario `entente story` tells, and of whom.
#include <entente/results.h>

#include "cli/reading.h"
#include "cli/run_options.h"

namespace entente::cli {

/// Which run is asked for.
struct WhichRun {
  std::optional<std::uint64_t> number;
  std::optional<std::size_t> outcome;
  bool most = false;
};

/// A scenario, and the ensemble of which a run is told.
struct StorySource {
  Variation variation;  ///< the file it was read from, with its what-ifs and settings
  Compiled compiled;
  EnsembleOptions ensemble;
};

/// Throws Failure, FileError, ReadError.
StorySource read_source(const RunOptions& options);

/// Of the option `run`: a number, worst:OUTCOME or best:OUTCOME. Throws Failure.
WhichRun which_run(const Arguments& arguments, const StorySource& source);

/// Of the option `actors`, each once. Throws Failure.
std::vector<std::size_t> actors_named(const Arguments& arguments, const Catalogue& catalogue);

/// The same scenario, in which the cells of these actors are watched in place of its own: same draws, same run.
void watch_actors(StorySource& source, const std::vector<std::size_t>& actors);

/// The run, and in words why it.
std::pair<std::size_t, std::string> choose(const WhichRun& which, const Collector& collector);

}  // namespace entente::cli
