#pragma once
/// What a shell offers with the completions that the program prints.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "process.h"
#include "shell.h"

namespace entente::testing_support {

inline std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A folder with files and folders, and the completions of a shell.
class ShellCompletions : public ::testing::Test {
 protected:
  void prepare(const std::string& shell_name) {
    std::filesystem::create_directory(place_ / "results a");
    std::ofstream(place_ / "world.json") << "{}";
    const Ended printed = place_.entente({"help", "--" + shell_name});
    EXPECT_EQ(printed.code, 0);
    std::ofstream(place_ / "_entente") << printed.out;
  }

  /// What a script prints, run in that folder.
  std::vector<std::string> said(const std::string& shell_name, const std::string& script) const {
    std::ofstream(place_ / "script") << script;
    const Ended ended = shell("cd '" + (place_ / ".").string() + "' && " + shell_name + " ./script 2>&1");
    return lines_in(ended.out);
  }

  const Workplace place_;
};

}  // namespace entente::testing_support
