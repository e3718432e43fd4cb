#pragma once
/// Names of hidden files and folders that stand beside what they will become.
#include <filesystem>
#include <string>

namespace entente {

/// `.NAME`, to which up to 90 bytes may be added: of a long name its beginning, and a checksum of the whole.
std::string hidden_name(const std::string& name);

/// The path with what its parts will be called, where they are `.NAME.partial-PID`: as a user knows it.
std::filesystem::path revealed(const std::filesystem::path& path);

}  // namespace entente
