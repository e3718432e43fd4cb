#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace entente {

/// In hexadecimal.
std::string sha256_of_text(std::string_view text);
/// In hexadecimal. Throws ReadError where the file cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace entente
