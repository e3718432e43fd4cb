#pragma once
/// What is said, everywhere alike, of a path at which nothing can be read.
#include <filesystem>
#include <string>

namespace entente {

/// The path with its first part that is not there put right; empty where nothing there is like it.
std::filesystem::path path_meant(const std::filesystem::path& path);

/// `there is no file or folder X (did you mean 'Y'?)`, where that is so; else empty.
std::string why_absent(const std::filesystem::path& path);

/// Why a file cannot be read: it is absent, a folder, no regular file, or not open to us.
std::string why_unread(const std::filesystem::path& file);

}  // namespace entente
