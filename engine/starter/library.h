#pragma once
#include <filesystem>

#include "starter/world.h"

namespace entente::starter {

/// A file of the library, without its comments. Throws FileError, and DataError where it is not JSON.
Json read_library(const std::filesystem::path& file);

/// `moves.json`, the words and moves that a new scenario is made of. Throws as `read_library`.
Json read_moves(const std::filesystem::path& library);

}  // namespace entente::starter
