#pragma once
/// The sheet `events`: a calendar with a row for each event.
#include "spreadsheet/relation_sheet.h"

namespace entente::spreadsheet {

/// Adds events and their types to `made`, whose relations are there already; `from` and `to` bound the dates.
void read_events_sheet(const Sheet& sheet, const SheetOptions& options, Sheets& made,
                       const SheetReading& reading);

}  // namespace entente::spreadsheet
