#pragma once
/// The text of a file of events.
#include "eventdata/decoded_file.h"

namespace entente::eventdata {

/// Of a folder of matrices the pairs that they tell of. A workbook is the table that stands in it, where
/// `EventReading::workbook` reads it. Throws as `open_packed` and that.
std::unique_ptr<DecodedFile> open_event_text(const std::filesystem::path& file, EventFormat format,
                                             const EventReading& reading);

}  // namespace entente::eventdata
