#pragma once
/// The ensembles of a comparison, each with a folder of results.
#include <entente/compare.h>

#include "cli/compare_worlds.h"
#include "ensemble/ranks.h"

namespace entente::cli {

/// Runs every world into a folder of its own below `place` and compares each with the first. Throws what
/// running and writing throw, and Failure where it was interrupted.
std::vector<ComparedWorld> run_and_compare(const std::vector<Variant>& worlds,
                                           const std::filesystem::path& place, Ranks* ranks);

}  // namespace entente::cli
