#pragma once
/// The table of bad scenarios: each file of a folder is wrong in the way its name says, and NAME.expected
/// beside it holds the exact messages, with names of files only. ENTENTE_RENEW=1 rewrites them.
#include <entente/scenario.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace entente::testing_support {

inline std::vector<std::filesystem::path> bad_scenarios(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(ENTENTE_SOURCE_DIR "/tests/bad/" + folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// What is said, as the command line prints it, without the folder.
inline std::vector<std::string> lines_of(const Diagnostics& diagnostics, const std::filesystem::path& folder) {
  std::vector<std::string> lines;
  const std::string prefix = folder.string() + "/";
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    std::string line = diagnostics.format(diagnostic);
    for (std::size_t at = line.find(prefix); at != std::string::npos; at = line.find(prefix, at)) {
      line.erase(at, prefix.size());
    }
    lines.push_back(line);
  }
  return lines;
}

inline std::string content_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// Compares what was said about a scenario with what stands beside it.
inline void expect_messages(const std::filesystem::path& scenario, const Diagnostics& diagnostics) {
  std::string found;
  for (const std::string& line : lines_of(diagnostics, scenario.parent_path())) found += line + "\n";
  const std::filesystem::path expected = std::filesystem::path(scenario).replace_extension(".expected");
  if (std::getenv("ENTENTE_RENEW")) std::ofstream(expected) << found;
  EXPECT_EQ(found, content_of(expected)) << "to renew the expected messages run this test with ENTENTE_RENEW=1";
}

/// The test's name: the file's.
inline std::string name_of(const ::testing::TestParamInfo<std::filesystem::path>& info) {
  std::string name = info.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace entente::testing_support
