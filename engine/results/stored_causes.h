#pragma once
/// The tables of a folder of results that name causes, held to what its scenario has.
#include "results/read_folder.h"

namespace entente {

/// (tracked values) Means at the first date and at the last.
struct TrackedMeans {
  std::vector<double> start, end;
};

/// Each throws ReadError where the file is not what can have been written. Causes that are left out must have
/// changed nothing in the mean.
void check_causes(const std::filesystem::path& file, const Catalogue& catalogue, std::size_t runs,
                  const TrackedMeans& means);
void check_events(const std::filesystem::path& file, const Catalogue& catalogue, std::size_t runs);
void check_rules(const std::filesystem::path& file, const Catalogue& catalogue);
void check_ledger(const std::filesystem::path& file, const Catalogue& catalogue, std::size_t runs);

}  // namespace entente
