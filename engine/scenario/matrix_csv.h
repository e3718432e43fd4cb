#pragma once
/// `ties_csv` as a matrix: names in both margins, as a spreadsheet has them.
#include <string_view>

#include "scenario/actor_codes.h"
#include "scenario/refused_rows.h"

namespace entente::reading {

/// Whether a table is one: its corner is blank, or names of its first row stand before other rows, too.
bool is_matrix_csv(std::string_view text);

/// Fills a table whose source and path are known.
void read_matrix_csv(TieTable& table, const ActorCodes& codes, RefusedRows& refused, Diagnostics& diagnostics);

}  // namespace entente::reading
