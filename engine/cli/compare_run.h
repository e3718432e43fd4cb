#pragma once
/// The ensembles of a comparison.
#include <entente/compare.h>
#include <entente/silences.h>

#include "cli/compare_worlds.h"

namespace entente::cli {

/// What is kept of a variant once it is compared.
struct VariantResult {
  Summary summary;
  Silences silences;
  Comparison comparison;
  std::vector<ScenarioDifference> differences;
};

/// What is kept of all worlds.
struct Compared {
  Summary base;
  Silences base_silences;
  std::vector<VariantResult> variants;  ///< (worlds but the first)
};

/// Runs every world into a folder of its own below `place` and compares each with the first. Throws what
/// running and writing throw, and Failure where it was interrupted.
Compared run_and_compare(const std::vector<World>& worlds, const std::filesystem::path& place, Ranks* ranks);

}  // namespace entente::cli
