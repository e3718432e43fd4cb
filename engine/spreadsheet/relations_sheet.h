#pragma once
/// The sheet `relations`: a row for each relation, with low, high, symmetric and sense.
#include "spreadsheet/relations.h"

namespace entente::spreadsheet {

/// Whether a sheet of that name has a column `relation`, and so is no matrix.
bool is_relations_sheet(const Sheet& sheet);
SettingsByTitle read_relations_sheet(const Sheet& sheet, Faults& faults);

}  // namespace entente::spreadsheet
