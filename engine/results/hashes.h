#pragma once
/// SHA256SUMS: the hash of every file of a folder of results, in the format of `sha256sum`.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace entente {

inline constexpr const char* hashes_file = "SHA256SUMS";

/// Writes the list for all files in the folder and its folders, itself and reports left out. Its last line is a
/// comment with the hash of the lines before. Throws WriteError.
void write_hashes(const std::filesystem::path& folder);

/// The first thing in the folder, by name, that its list does not name: replacing the folder would lose it. A
/// report of the default name (`report.html`) is made anew from the rest, and is none. Nothing where all is
/// named.
std::optional<std::string> foreign_to_results(const std::filesystem::path& folder);

/// Whether the list of the folder names `file`, which lies in it: a part of the results.
bool is_named_by_results(const std::filesystem::path& folder, const std::filesystem::path& file);

/// Throws ReadError, which says what verifying it says, where a file that the list of the folder names is not
/// as it was written, or the list is missing. What was added is no part of the results.
/// `unlooked` is left to checksums of its own.
void require_unchanged(const std::filesystem::path& folder, const std::string& unlooked = "");

/// What is not as it was written.
struct HashProblem {
  std::string file;  ///< relative to the folder
  std::string what;  ///< `has changed since it was written`
};
struct HashCheck {
  std::size_t files = 0;  ///< in the list
  std::vector<HashProblem> problems;
  std::vector<std::string> extra_files;  ///< files that are not part of the results: reports
};
/// Everything at once, in the order of names. Throws ReadError where there is no such folder.
HashCheck check_hashes(const std::filesystem::path& folder);

}  // namespace entente
