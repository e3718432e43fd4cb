#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace entente::cli {

/// JSON files in the folder of a scenario, or one below it, and in the folders of the library, by the names by
/// which it includes them; itself excepted.
std::vector<std::string> includable_files(const std::filesystem::path& scenario,
                                          const std::vector<std::filesystem::path>& library);

}  // namespace entente::cli
