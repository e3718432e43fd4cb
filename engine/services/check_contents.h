#pragma once
#include <filesystem>

namespace entente {

/// Looks at what the files of a folder of results hold, as every command does that reads them: hashes can be
/// made anew by whoever altered the files. Of a run, of a comparison, of an exploration, or of a part of
/// either. Throws ReadError.
void check_contents(const std::filesystem::path& folder);

}  // namespace entente
