#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace entente::spreadsheet {

/// A ZIP archive of these parts (name, text). All are of 1980-01-01, the first day that archives know: the same
/// parts give the same bytes. Throws WriteError.
void write_new_archive(const std::vector<std::pair<std::string, std::string>>& parts,
                       const std::filesystem::path& file);

}  // namespace entente::spreadsheet
