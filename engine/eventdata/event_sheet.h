#pragma once
/// The sheet of a workbook that holds events.
#include <entente/interchange.h>

namespace entente::eventdata {

/// A sheet, and what is to be told of those beside it; empty: nothing.
struct EventSheet {
  std::string table, remark;
};

/// The one that is asked for (`EventReading::sheet`); else the only one, or the only one whose header is that
/// of the format. Throws DataError where there is none, RequestError where there are several, UnknownNameError
/// where none is called as was asked; all name the sheets.
EventSheet event_sheet(std::vector<WorkbookTable> sheets, const std::filesystem::path& file, EventFormat format,
                       const std::string& asked);

}  // namespace entente::eventdata
