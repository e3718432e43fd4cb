#pragma once
#include <string>

namespace entente::cli {

/// A word as a POSIX shell reads it: as it stands, or in quotes.
std::string shell_word(const std::string& word);

}  // namespace entente::cli
