#pragma once
/// A folder of scenario files that lasts as long as a test.
#include <entente/scenario.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "../bad/table.h"

namespace entente::testing_support {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "entente-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  const std::filesystem::path& path() const { return path_; }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }

 private:
  std::filesystem::path path_;
};

/// A scenario and what was said about it.
struct Loaded {
  Scenario scenario;
  std::vector<std::string> lines;
};

inline Loaded load_file(const Folder& folder, const std::string& name, const LoadOptions& options = {}) {
  Diagnostics diagnostics;
  Scenario scenario = load(folder.path() / name, options, diagnostics);
  return {std::move(scenario), lines_of(diagnostics, folder.path())};
}

/// The keys that every scenario needs, with others after them.
inline std::string scenario_with(const std::string& members) {
  const std::string time = R"("time": {"start": "2025-01-01", "end": "2026-01-01"})";
  return R"({"entente": 1, )" + time + (members.empty() ? "" : ", " + members) + "}";
}

/// Loads a scenario of those keys from a folder of its own.
inline Loaded load_text(const std::string& members, const LoadOptions& options = {}) {
  const Folder folder;
  folder.write("s.json", scenario_with(members));
  return load_file(folder, "s.json", options);
}

}  // namespace entente::testing_support
