#pragma once
/// Tables of a folder of results, held to what its scenario has.
#include <entente/model.h>

#include <filesystem>

namespace entente {

/// Throws ReadError where a table that commands read (series, outcomes, causes, events, silences) is missing or
/// not of the shape it is written in: other columns, no numbers, dates or names that the catalogue does not
/// have.
void check_tables(const std::filesystem::path& folder, const Catalogue& catalogue);

}  // namespace entente
