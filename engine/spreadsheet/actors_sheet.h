#pragma once
/// The sheet `actors`: a row each, with code, name, kind, and a column for each attribute.
#include "spreadsheet/relation_sheet.h"

namespace entente::spreadsheet {

/// Adds its actors to those of `reading`, and returns its attributes, which they have values of. Columns
/// without a number in them are left out, and told.
std::vector<SheetAttribute> read_actors_sheet(const Sheet& sheet, const SheetReading& reading);

}  // namespace entente::spreadsheet
