#pragma once
/// The scenarios that ship with entente (not their library), as paths below scenarios/.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "support/compiled.h"

namespace entente::testing_support {

inline std::filesystem::path scenarios_folder() {
  return std::filesystem::path(ENTENTE_SOURCE_DIR) / "scenarios";
}

/// But for the one whose 462 relations of 7,128 actors no test can record: tests/rank holds that.
inline std::vector<std::string> shipped_scenarios() {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(scenarios_folder())) {
    const auto path = std::filesystem::relative(entry.path(), scenarios_folder());
    if (path.extension() == ".json" && *path.begin() != "library" && path.stem() != "icews14-recurrence")
      found.push_back(path.string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// One of them, with the library that it may include from.
inline TestScenario compile_shipped(const std::string& path, LoadOptions options = {}) {
  options.library.push_back(scenarios_folder() / "library");
  return compile_file(scenarios_folder() / path, options);
}

/// A path as the name of a test: letters and digits only.
inline std::string test_name(const std::string& path) {
  std::string name = path.substr(0, path.rfind('.'));
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

}  // namespace entente::testing_support
