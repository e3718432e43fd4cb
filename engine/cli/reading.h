#pragma once
/// Scenarios as commands read them: what is wrong goes to stderr.
#include <entente/model.h>

#include <filesystem>

#include "cli/exit_codes.h"
#include "cli/number_format.h"
#include "cli/options.h"

namespace entente::cli {

/// Whether warnings are printed; errors always are.
enum class Warnings { told, silent };

/// Something said about a scenario or its variations, with what is needed of the sources it was read from.
struct Remark {
  Diagnostic said;
  std::string line;                     ///< as it is printed
  std::string excerpt;                  ///< printed below it; empty: nothing
  std::string file;                     ///< where it stands; empty: nowhere
  Position begin, end;                  ///< of what it is about; `end` is 0, 0 where that is not known
  bool typed = false;                   ///< it stands in an option of the command line
  std::string source;                   ///< the line of the file, with a caret under the place
  std::vector<std::string> variations;  ///< none: the scenario as written
};

/// What is said about a scenario and its variations, each remark once.
class Remarks {
 public:
  /// Adds what is said of the scenario as written, or of a variation, `with --what-if ID`: of that only what is
  /// new, with the name of the variation. A warning that variations have at places of their own is one.
  void add(const Diagnostics& diagnostics, const std::string& variation = "");
  /// To stderr, what was not printed before.
  void print(Warnings warnings);
  std::size_t errors() const { return count(Severity::error); }
  std::size_t warnings() const { return count(Severity::warning); }
  /// `2 errors, 1 warning`.
  std::string count() const;
  /// In the order in which they were added.
  const std::vector<Remark>& all() const { return all_; }
  /// How the program ends where there are errors: a wrong command line where all stand in its options.
  int exit_code() const;
  /// Ends the program after they were printed: says how many `file` has, and nothing where all stand in
  /// options.
  Failure failure(const std::filesystem::path& file, Warnings warnings) const;

 private:
  std::size_t count(Severity severity) const;
  Remark* find(const Diagnostic& said, const std::string& line, std::size_t before);

  std::vector<Remark> all_;
  std::size_t printed_ = 0;
};

/// None with `--quiet`.
Warnings warnings_of(const Arguments& arguments);

/// The folders of the library of scenarios: share/entente/scenarios/library beside the program's folder, if it
/// is there, in a build as where it is installed.
std::vector<std::filesystem::path> library_folders();

/// Reads and compiles; prints all diagnostics. Throws Failure(bad_scenario) where there are errors, and
/// FileError.
Compiled read_scenario(const std::filesystem::path& file, LoadOptions options,
                       Warnings warnings = Warnings::told);
/// The same; what is said joins the remarks.
Compiled read_scenario(const std::filesystem::path& file, LoadOptions options, Warnings warnings,
                       Remarks& remarks);

/// Reads and compiles; what is said of it stands in `diagnostics`, and nothing is returned where there are
/// errors. Throws FileError.
std::optional<Compiled> read_into(Diagnostics& diagnostics, const std::filesystem::path& file,
                                  LoadOptions options);

/// The same without a word; nothing where it fails.
std::optional<Compiled> read_quietly(const std::filesystem::path& file, LoadOptions options);

/// A variant of a scenario whose warnings were said already, or what results were run from: a word only where
/// it cannot be read. Throws as `read_scenario`.
Compiled read_variant(const std::filesystem::path& file, const LoadOptions& options);

}  // namespace entente::cli
