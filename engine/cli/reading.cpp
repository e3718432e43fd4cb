#include "cli/reading.h"

#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// The word that says how bad it is, in its colour.
std::string highlighted(std::string line, Severity severity, const Terminal& terminal) {
  const std::string word = severity == Severity::error ? "error:" : "warning:";
  const Colour colour = severity == Severity::error ? Colour::red : Colour::yellow;
  if (const auto at = line.find(word); at != std::string::npos)
    line.replace(at, word.size(), terminal.paint(colour, word));
  return line;
}

}  // namespace

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string Remarks::count() const {
  if (warnings == 0) return counted(errors, "error");
  return (errors > 0 ? counted(errors, "error") + ", " : "") + counted(warnings, "warning");
}

Remarks remarks_of(const Diagnostics& diagnostics) {
  const Terminal terminal = terminal_of(2);
  Remarks remarks;
  for (const Diagnostic& item : diagnostics.sorted()) {
    remarks.lines.push_back(highlighted(printable(diagnostics.format(item)), item.severity, terminal));
    ++(item.severity == Severity::error ? remarks.errors : remarks.warnings);
  }
  return remarks;
}

std::vector<std::filesystem::path> library_folders() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto folder = program.parent_path().parent_path() / "share/entente/scenarios/library";
  if (error || !std::filesystem::is_directory(folder, error)) return {};
  return {folder};
}

Compiled read_scenario(const std::filesystem::path& file, LoadOptions options) {
  Diagnostics diagnostics;
  options.library = library_folders();
  Scenario scenario = load(file, options, diagnostics);
  auto model = compile(scenario, diagnostics);
  const Remarks remarks = remarks_of(diagnostics);
  for (const std::string& line : remarks.lines) to_stderr(line + "\n");
  if (!model) throw Failure(exit_code::bad_scenario, file.string() + ": " + remarks.count());
  return {std::move(scenario), std::move(*model)};
}

std::optional<Compiled> read_quietly(const std::filesystem::path& file, LoadOptions options) {
  Diagnostics diagnostics;
  options.library = library_folders();
  try {
    Scenario scenario = load(file, options, diagnostics);
    auto model = compile(scenario, diagnostics);
    if (model) return Compiled{std::move(scenario), std::move(*model)};
  } catch (const FileError&) {
  }
  return std::nullopt;
}

Compiled read_variant(const std::filesystem::path& file, const LoadOptions& options) {
  auto compiled = read_quietly(file, options);
  return compiled ? std::move(*compiled) : read_scenario(file, options);
}

}  // namespace entente::cli
