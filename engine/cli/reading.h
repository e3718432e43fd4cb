#pragma once
/// Scenarios as commands read them: what is wrong goes to stderr.
#include <entente/model.h>

#include <filesystem>

namespace entente::cli {

struct Compiled {
  Scenario scenario;
  Model model;
};

/// `1 error`, `2 errors`.
std::string counted(std::size_t count, const std::string& noun);

/// What was said about a scenario, with the counts of it.
struct Remarks {
  std::vector<std::string> lines;  ///< in file order, ready to be printed
  std::size_t errors = 0, warnings = 0;
  /// `2 errors, 1 warning`.
  std::string count() const;
};
Remarks remarks_of(const Diagnostics& diagnostics);

/// The folders of the library of scenarios: share/entente/scenarios/library beside the program's folder, if it
/// is there, in a build as where it is installed.
std::vector<std::filesystem::path> library_folders();

/// Reads and compiles; prints all diagnostics. Throws Failure(bad_scenario) where there are errors, and
/// FileError.
Compiled read_scenario(const std::filesystem::path& file, LoadOptions options);

/// The same without a word; nothing where it fails.
std::optional<Compiled> read_quietly(const std::filesystem::path& file, LoadOptions options);

/// A variant of a scenario whose warnings were said already: a word only where it cannot be read. Throws as
/// `read_scenario`.
Compiled read_variant(const std::filesystem::path& file, const LoadOptions& options);

}  // namespace entente::cli
