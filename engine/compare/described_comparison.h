#pragma once
/// comparison.json, held to what its worlds have.
#include <entente/compare.h>

#include <nlohmann/json.hpp>

namespace entente {

/// What comparison.json says of the runs of a variant.
struct DescribedRuns {
  /// whose outcomes are compared: of the baseline, of the variant
  std::size_t first = 0, second = 0;
  bool identical = false;  ///< no number differs
};

/// Throws ReadError where `said` (of a variant) is not of such runs, or its edits, partings, relations and
/// signs are not of such worlds.
DescribedRuns described_runs(const std::filesystem::path& file, const nlohmann::ordered_json& said,
                             const Manifest& first, const Manifest& second, const Catalogue& a,
                             const Catalogue& b);

/// Throws ReadError where it says something else than was made again (but for what that lacks: edits, partings,
/// relations, signs, and intervals of medians).
void hold_described(const std::filesystem::path& file, const nlohmann::ordered_json& said,
                    const ComparedVariant& again);

}  // namespace entente
