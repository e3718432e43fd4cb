#include <entente/model.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/options.h"
#include "cli/reading.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

const Usage usage{
    "check",
    "FILE...",
    "Reads scenarios, each also with every one of its what-ifs applied, and reports everything that is "
    "wrong with them. Warnings are reported too, but are no failure.",
    {},
    "entente check scenarios/pakistan-afghanistan-2025.json"};

/// What is found in one file: as it is, then with each of its what-ifs (only what is new then).
class Check {
 public:
  explicit Check(const std::string& file) : file_(file) {
    const Scenario scenario = read({}, "");
    if (remarks_.errors == 0)
      for (const WhatIf& what_if : scenario.what_ifs)
        read({{what_if.id}, {}, {}}, " (with --what-if " + what_if.id + ")");
    summary_ = counted(actors(scenario), "actor") + ", " + counted(scenario.events.size(), "event") + ", " +
               counted(scenario.rules.size(), "rule") + ", " + counted(scenario.what_ifs.size(), "what-if");
  }
  const Remarks& remarks() const { return remarks_; }
  const std::string& summary() const { return summary_; }

 private:
  static std::size_t actors(const Scenario& scenario) {
    std::size_t count = scenario.actors.size();
    for (const GeneratedActors& generated : scenario.generate_actors) count += generated.count;
    return count;
  }
  Scenario read(LoadOptions options, const std::string& suffix) {
    Diagnostics diagnostics;
    options.library = library_folders();
    Scenario scenario = load(file_, options, diagnostics);
    compile(scenario, diagnostics);
    add(remarks_of(diagnostics), suffix);
    return scenario;
  }
  void add(const Remarks& found, const std::string& suffix) {
    const bool known = !suffix.empty() && found.errors == 0;  // a what-if may leave a rule idle: no news
    for (const std::string& line : found.lines)
      if (!known && std::find(base_.begin(), base_.end(), line) == base_.end())
        remarks_.lines.push_back(line + printable(suffix));
    if (suffix.empty()) base_ = found.lines;
    remarks_.errors += found.errors;
    if (suffix.empty()) remarks_.warnings = found.warnings;
  }

  std::string file_, summary_;
  Remarks remarks_;
  std::vector<std::string> base_;  ///< what is said without a what-if
};

/// Reports on one file. Returns its exit code.
int check(const std::string& file) {
  try {
    const Check checked(file);
    const Remarks& remarks = checked.remarks();
    for (const std::string& line : remarks.lines) to_stderr(line + "\n");
    if (remarks.errors > 0) {
      to_stderr(printable(file) + ": " + remarks.count() + "\n");
      return exit_code::bad_scenario;
    }
    const std::string warned = remarks.warnings > 0 ? ", " + remarks.count() : "";
    return to_stdout(printable(file) + ": ok" + warned + " (" + checked.summary() + ")\n");
  } catch (const FileError& error) {
    to_stderr("entente: " + printable(error.what()) + "\n");
    return exit_code::no_file;
  }
}

}  // namespace

int run_command_check(const std::vector<std::string>& words) {
  const Arguments arguments(usage, words);
  if (arguments.help()) return to_stdout(help_text(usage));
  int worst = exit_code::success;
  for (const std::string& file : arguments.files()) worst = std::max(worst, check(file));
  return worst;
}

}  // namespace entente::cli
