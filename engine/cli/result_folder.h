#pragma once
/// Folders of results that a command takes in place of a scenario.
#include "cli/reading.h"
#include "results/stored_run.h"

namespace entente::cli {

/// A folder whose first runs, run again, are those it holds: for commands that run it again. Throws ReadError
/// where they are not, and Failure where it was interrupted.
StoredRun trusted_folder(const std::filesystem::path& folder);

/// The scenario of a folder, as that of a file.
Compiled compiled_of(const StoredRun& run);

}  // namespace entente::cli
