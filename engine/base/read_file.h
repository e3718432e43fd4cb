#pragma once
#include <filesystem>
#include <optional>
#include <string>

namespace entente {

/// All of a file; nothing where it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& file);

}  // namespace entente
