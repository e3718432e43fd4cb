#pragma once
/// The files that an engine without a file system has: in memory, by their absolute paths.
#include <map>
#include <string>

namespace entente::browser {

/// What scenarios are read from, and results written to.
std::map<std::string, std::string>& memory_files();

/// The path from the root on, which is the working folder.
std::string absolute_path(const std::string& path);

}  // namespace entente::browser
