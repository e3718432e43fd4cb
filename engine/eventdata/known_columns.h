#pragma once
/// Of which format a file is whose format nobody has said.
#include <entente/interchange.h>

namespace entente::eventdata {

/// `these columns are those of acled (--format acled)`; empty where they are those of none, or the file cannot
/// be read again. `library` as in ImportOptions.
std::string known_columns(const std::filesystem::path& file, const EventReading& reading,
                          const std::filesystem::path& library);

}  // namespace entente::eventdata
