#pragma once
#include <filesystem>

namespace entente::cli {

/// The file of the program that runs, links followed; empty where the system does not say.
std::filesystem::path own_path();

}  // namespace entente::cli
