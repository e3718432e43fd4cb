#pragma once
/// Files that hold text: tables and graphs.
#include <filesystem>
#include <string>

namespace entente {

/// All of a file. Throws FileError where it cannot be read; DataError where it is packed, or no UTF-8.
std::string read_text(const std::filesystem::path& file);

/// Throws DataError for a pipe or a device, of what is read more than once.
void refuse_pipe(const std::filesystem::path& file);

}  // namespace entente
