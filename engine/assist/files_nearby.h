#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace entente::assist {

/// At most so many JSON files of a folder, and `below` of the folders in it, by their paths from there. Where
/// there is no file system (engine/browser), those in memory.
std::vector<std::string> files_nearby(const std::filesystem::path& folder, bool below, std::size_t most);

}  // namespace entente::assist
