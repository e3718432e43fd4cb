#pragma once
/// The files that go into the editor's page beside the scenario.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace entente::edit {

/// Texts by their names.
using Texts = std::map<std::string, std::string>;

/// A scenario, and what it reads.
struct Held {
  std::string text;  ///< the scenario's
  Texts files;  ///< what it and these name, by path from the scenario's folder; what is missing is left out
};
/// Files that lie neither in the scenario's folder nor in the library are left out, as are tables of more than
/// 32 MB. Throws FileError, and DataError where a text is not UTF-8.
Held held_files(const std::filesystem::path& file, const std::vector<std::filesystem::path>& library);

/// The scenarios and tables of the library, by path from its folder, of the first folder that has a name.
Texts library_files(const std::vector<std::filesystem::path>& library);

}  // namespace entente::edit
