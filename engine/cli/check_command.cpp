#include <fmt/format.h>

#include <algorithm>

#include "cli/check_json.h"
#include "cli/checked.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/converge_check.h"
#include "cli/dry_check.h"
#include "cli/exit_codes.h"
#include "cli/expect_report.h"
#include "cli/options.h"
#include "cli/reading.h"
#include "cli/text.h"
#include "scenario/rules_by_step.h"
#include "services/rules_by_step_text.h"

namespace entente::cli {
namespace {

std::string by_step_in_words(const Scenario& scenario) {
  const std::string text = detail::rules_by_step_text(rules_by_step(scenario));
  return text.empty() ? "" : "  " + printable(text) + "\n";
}

std::string to_be_judged_in_words(const Scenario& scenario) {
  const std::size_t count = numbers_to_be_judged(scenario);
  return count > 0 ? fmt::format("  {} {} to be judged\n", counted(count, "number"), count == 1 ? "is" : "are")
                   : "";
}

/// Reports on one file. Returns its exit code.
int check(const std::string& file, const Arguments& arguments) {
  try {
    Checked checked = check_file(file);
    Remarks& remarks = checked.remarks;
    remarks.print(warnings_of(arguments));
    if (remarks.errors() > 0) {
      to_stderr(printable(file) + ": " +
                (arguments.has("quiet") ? counted(remarks.errors(), "error") : remarks.count()) + "\n");
      return remarks.exit_code();
    }
    const std::string warned = remarks.warnings() > 0 ? ", " + remarks.count() : "";
    if (!arguments.has("quiet"))
      to_stdout(printable(file) + ": ok" + warned + " (" + summary_of(checked.scenario) + ")\n" +
                by_step_in_words(checked.scenario) + to_be_judged_in_words(checked.scenario) +
                untried_in_words(checked));
    return arguments.has("expect") ? check_expectations(file, checked.scenario, arguments.threads())
                                   : exit_code::success;
  } catch (const FileError& error) {
    to_stderr("entente: " + printable(error.what()) + "\n");
    return exit_code::no_file;
  }
}

}  // namespace

int run_command_check(const Arguments& arguments) {
  refuse_options_of_converge(arguments);
  if (arguments.has("converge")) return check_convergence_of(arguments);
  if (arguments.has("dry")) return check_dry(arguments);
  if (arguments.has("json")) return check_as_data(arguments);
  int worst = exit_code::success;
  for (const std::string& file : arguments.files()) worst = std::max(worst, check(file, arguments));
  return worst;
}

}  // namespace entente::cli
