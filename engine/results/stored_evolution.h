#pragma once
/// evolution.bin of a folder of results, held to what its scenario and manifest say.
#include <entente/results.h>

namespace entente {

/// Nothing where the folder has no such file. Throws ReadError where it is damaged, or of another scenario or
/// other runs.
std::optional<Evolution> open_evolution(const std::filesystem::path& folder, const Catalogue& catalogue,
                                        const Manifest& manifest);

}  // namespace entente
