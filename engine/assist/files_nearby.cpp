#include "assist/files_nearby.h"

namespace entente::assist {

namespace fs = std::filesystem;

std::vector<std::string> files_nearby(const fs::path& folder, bool below, std::size_t most) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator file(folder, error), end; !error && file != end && found.size() < most;
       file.increment(error)) {
    if (!below) file.disable_recursion_pending();
    if (file->path().extension() == ".json")
      found.push_back(file->path().lexically_relative(folder).generic_string());
  }
  return found;
}

}  // namespace entente::assist
