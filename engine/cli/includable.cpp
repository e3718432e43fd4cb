#include "cli/includable.h"

#include <limits>

namespace entente::cli {
namespace fs = std::filesystem;

namespace {

/// More are not worth going through.
constexpr std::size_t most_files = 500;

void add_files_in(const fs::path& folder, int depth, const fs::path& scenario,
                  std::vector<std::string>& names) {
  std::error_code error;
  fs::recursive_directory_iterator file(folder, error);
  for (const fs::recursive_directory_iterator end; !error && file != end; file.increment(error)) {
    if (names.size() >= most_files) return;
    if (file.depth() >= depth) file.disable_recursion_pending();
    if (file->path().extension() == ".json" && !fs::equivalent(file->path(), scenario, error))
      names.push_back(file->path().lexically_relative(folder).generic_string());
    error.clear();  // the scenario itself may be nowhere yet
  }
}

}  // namespace

std::vector<std::string> includable_files(const fs::path& scenario, const std::vector<fs::path>& library) {
  std::vector<std::string> names;
  const fs::path beside = scenario.parent_path();
  add_files_in(beside.empty() ? "." : beside, 1, scenario, names);
  for (const fs::path& folder : library) add_files_in(folder, std::numeric_limits<int>::max(), scenario, names);
  return names;
}

}  // namespace entente::cli
