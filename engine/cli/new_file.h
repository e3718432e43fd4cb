#pragma once
/// Files that a command writes: refused before the work, written whole or not at all.
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// What a command writes and reads: a file it reads is never written, no file is written twice, and one that
/// exists is replaced with `force` only.
struct NewFiles {
  std::vector<std::filesystem::path> written;
  std::vector<std::filesystem::path> read;  ///< files, and folders of results
  bool force = false;
  std::string_view elsewhere = "--out FILE names another";  ///< how the user writes another file instead
};

/// Throws Failure(cannot_write) where that rule is broken, Failure(usage) where the command line alone breaks
/// it or a file has no name, and WriteError where a file cannot come to be.
void check_new_files(const NewFiles& files);

/// `write` gets the name of a hidden file beside it, which takes its name when all is written. Throws
/// WriteError, and what `write` throws.
void write_file(const std::filesystem::path& file,
                const std::function<void(const std::filesystem::path&)>& write);
void write_file(const std::string& content, const std::filesystem::path& file);

}  // namespace entente::cli
