/// The files that a scenario may include, of those in memory.
#include "assist/files_nearby.h"

#include "browser/memory_files.h"

namespace entente::assist {

std::vector<std::string> files_nearby(const std::filesystem::path& folder, bool below, std::size_t most) {
  const std::string whole = browser::absolute_path(folder.string());
  const std::string start = whole == "/" ? whole : whole + "/";
  std::vector<std::string> found;
  for (auto file = browser::memory_files().lower_bound(start);
       file != browser::memory_files().end() && file->first.starts_with(start) && found.size() < most; ++file) {
    const std::string path = file->first.substr(start.size());
    if (path.ends_with(".json") && (below || path.find('/') == std::string::npos)) found.push_back(path);
  }
  return found;
}

}  // namespace entente::assist
