#pragma once
/// The tables of a folder of results that name causes, held to what its scenario has.
#include "results/stored_rows.h"

namespace entente {

/// (dates x series) The means of series.csv.
using SeriesMeans = std::vector<double>;

/// (tracked values x causes) What a cause changed in the mean, and the share of the runs in which it did; 0
/// where it is left out.
struct MeanChange {
  double mean = 0, acted = 0;
};

Names tracked_names(const Catalogue& catalogue);
Names cause_names(const Catalogue& catalogue);

/// Each throws ReadError where the file is not what can have been written. Causes that are left out must have
/// changed nothing in the mean.
std::vector<MeanChange> check_causes(const std::filesystem::path& file, const Catalogue& catalogue,
                                     std::size_t runs, const SeriesMeans& means);
void check_events(const std::filesystem::path& file, const Catalogue& catalogue, std::size_t runs);
void check_rules(const std::filesystem::path& file, const Catalogue& catalogue);

}  // namespace entente
