#pragma once
/// Tables of a folder of results, held to what its scenario has.
#include "results/read_folder.h"

namespace entente {

/// Throws ReadError where a table or silences.json is not what can have been written: other columns, rows,
/// dates or names than those of the catalogue, numbers that cannot be, outcomes that do not follow from the
/// runs that are `known`. Series, outcomes, causes and events must be there.
void check_tables(const std::filesystem::path& folder, const Catalogue& catalogue, const KnownRuns& known,
                  const Manifest& manifest);

}  // namespace entente
