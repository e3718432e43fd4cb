#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ordinal.h"
#include "cli/check_json.h"
#include "cli/checked.h"
#include "cli/commands.h"
#include "cli/compare_report.h"
#include "cli/console.h"
#include "cli/converge_check.h"
#include "cli/dry_check.h"
#include "cli/exit_codes.h"
#include "cli/number_format.h"
#include "cli/options.h"
#include "cli/page.h"
#include "cli/reading.h"
#include "cli/text.h"
#include "scenario/rules_by_step.h"
#include "services/rules_by_step_text.h"

namespace entente::cli {
namespace {

std::string verdict_text(TestedExpectation::Verdict verdict, const Terminal& terminal) {
  constexpr const char* words[] = {"passed", "FAILED", "undecided"};
  constexpr Colour colours[] = {Colour::green, Colour::red, Colour::yellow};
  const std::size_t k = ordinal(verdict);
  return terminal.paint(colours[k], padded(words[k], 9));
}

std::string outcome_text(const Expectation& e, const TestedExpectation& t) {
  if (e.compares())
    return difference_text(t.value, t.share) + " (" + difference_interval(t.interval, t.share) + ")";
  return (t.share ? percent(t.value) : format_compact(t.value)) + " (" + interval(t.interval, t.share) + ")";
}

void add_expectation(const Expectation& e, const TestedExpectation& t, Page& page) {
  page.line("  " + verdict_text(t.verdict, page.terminal()) + "  " +
            shortened_name(printable(e.id), page.width() - 13, page.terminal().ellipsis()));
  std::string text = (e.outcome.given() ? e.outcome.value : e.metric.value) + " " + requirement_text(e) + ": " +
                     outcome_text(e, t) + " in " + counted(t.runs, "run");
  if (t.verdict == TestedExpectation::Verdict::undecided && t.runs_to_settle > 0 &&
      (e.increases || e.decreases))
    text += "; " + about_runs(t.runs_to_settle) + " would be needed for one of this size";
  page.remark(text, 13);
}

/// Runs what the scenario expects of itself. Returns expectation_failed where something did not pass.
int check_expectations(const std::string& file, const Scenario& scenario, std::size_t threads) {
  Page page(terminal_of(1));
  if (scenario.expectations.empty()) return to_stdout("  it expects nothing of itself\n");
  const std::vector<TestedExpectation> tested = tested_expectations(file, scenario, threads);
  std::array<std::size_t, 3> counts{};
  for (std::size_t k = 0; k < tested.size(); ++k) {
    add_expectation(scenario.expectations[k], tested[k], page);
    ++counts[ordinal(tested[k].verdict)];
  }
  page.line(fmt::format("  {} passed, {} failed, {} undecided", counts[0], counts[1], counts[2]));
  to_stdout(page.text());
  return counts[0] == tested.size() ? exit_code::success : exit_code::not_met;
}

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
