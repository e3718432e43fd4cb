#pragma once
/// Folders of results that a command takes in place of a scenario.
#include "results/read_folder.h"

namespace entente::cli {

/// A complete folder whose first runs, run again, are those it holds. Throws ReadError where they are not; what
/// is wrong with its scenario goes to stderr (Failure).
RunFolder trusted_folder(const std::filesystem::path& folder);

}  // namespace entente::cli
