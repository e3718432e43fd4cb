#pragma once
/// The tables of single runs, held to what the others say of all of them.
#include "results/stored_causes.h"

namespace entente {

/// (series) Of tracked values; a metric may come to anything.
std::vector<std::optional<Range>> ranges_of(const Catalogue& catalogue);

/// Each throws ReadError where the file is not what can have been written, or its means are others.
void check_trajectories(const std::filesystem::path& file, const Catalogue& catalogue, std::size_t runs,
                        const SeriesMeans& means);
void check_ledger(const std::filesystem::path& file, const Catalogue& catalogue, std::size_t runs,
                  const std::vector<MeanChange>& changes);

}  // namespace entente
