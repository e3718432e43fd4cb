#pragma once
/// `entente check --converge`.
#include <entente/compare.h>

#include "cli/json_text.h"
#include "cli/options.h"
#include "cli/terminal.h"

namespace entente::cli {

/// The options that need `--converge`, for the table of the command.
inline constexpr Option converge_option{
    "converge", "",
    "run the scenario with shorter steps and with more substeps as well, and report what changes"};
inline constexpr Option tolerance_option{
    "tolerance", "T",
    "with --converge: a change that does not matter (default 0.02: 2 points, or 2 % of a mean)"};
inline constexpr Option max_runs_option{
    "runs", "N", "runs of --dry (default 32); with --converge at most so many of each (default 20000)"};
inline constexpr Option converge_threads_option{
    "threads", "T", "with --converge, --dry or --expect: threads to use (default: all cores)"};
inline constexpr Option check_json_option{"json", "",
                                          "print one JSON document in place of the report: all that is said of "
                                          "each file with its place, for editors; "
                                          "with --converge or --dry, what these find"};

/// Checks the convergence of the one scenario named, with `--expect` also what it expects of itself, and
/// reports. Returns not_met where something drifts or runs away, steps are too long to tell, or an expectation
/// did not pass. Throws Failure, FileError.
int check_convergence_of(const Arguments& arguments);
/// Throws Failure(usage) where an option is given that means nothing without `--converge`, `--dry` or
/// `--expect`, and where one is that does not go with these.
void refuse_options_of_converge(const Arguments& arguments);

/// What is reported, and of what.
struct ConvergenceReport {
  const Scenario& scenario;
  const Catalogue& catalogue;  ///< of the scenario's own steps
  const Convergence& found;
  const ConvergenceOptions& options;
  const std::vector<std::string>& what_ifs;
  Json expectations = nullptr;  ///< with `--expect`, a list as `expectations_json` gives it
};
std::string convergence_text(const ConvergenceReport& report, const Terminal& terminal);
std::string convergence_json(const ConvergenceReport& report, const Terminal& terminal);

/// `steady`, `cannot be told`, `step too long`, `drifts`, `runs away`.
std::string_view verdict_word(Steadiness verdict);

}  // namespace entente::cli
