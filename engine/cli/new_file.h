#pragma once
/// Files that a command writes: refused before the work, written whole or not at all.
#include <filesystem>
#include <functional>
#include <string>

namespace entente::cli {

/// Throws Failure(cannot_write) where the file exists (unless `force`), and WriteError where it cannot come to
/// be.
void check_new_file(const std::filesystem::path& file, bool force);

/// `write` gets the name of a hidden file beside it, which takes its name when all is written. Throws
/// WriteError, and what `write` throws.
void write_file(const std::filesystem::path& file,
                const std::function<void(const std::filesystem::path&)>& write);
void write_file(const std::string& content, const std::filesystem::path& file);

}  // namespace entente::cli
