#include "cli/converge_check.h"

#include <array>

#include "cli/check_json.h"
#include "cli/checked.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/expect_report.h"
#include "cli/progress.h"
#include "cli/reading.h"

namespace entente::cli {
namespace {

ConvergenceOptions convergence_options(const Arguments& arguments, const Scenario& scenario) {
  constexpr std::uint64_t most = 10'000'000;
  ConvergenceOptions options;
  options.seed = arguments.seed().value_or(scenario.seed);
  options.threads = arguments.threads();
  options.max_runs = arguments.number("runs", 2, most).value_or(options.max_runs);
  options.share_tolerance = options.mean_tolerance =
      arguments.share("tolerance").value_or(options.share_tolerance);
  return options;
}

std::optional<Convergence> checked(const Scenario& scenario, const ConvergenceOptions& options) {
  try {
    return check_convergence(scenario, options);
  } catch (const std::invalid_argument& error) {
    throw Failure(exit_code::bad_scenario, std::string("with shorter steps: ") + error.what());
  }
}

}  // namespace

void refuse_options_of_converge(const Arguments& arguments) {
  const bool dry = arguments.has("dry"), converge = arguments.has("converge"), expect = arguments.has("expect");
  if (dry && (converge || expect))
    arguments.wrong("--dry is a check of its own: give it without --converge and --expect");
  if (converge && expect)
    for (const char* option : {"what-if", "set", "seed"})
      if (arguments.has(option))
        arguments.wrong(
            std::string("--") + option +
            " and --expect do not go together: what is expected is of the scenario as it is written");
  if (converge || dry) return;
  for (const char* option : {"what-if", "set", "tolerance", "runs", "seed"})
    if (arguments.has(option)) arguments.wrong(std::string("--") + option + " needs --converge or --dry");
  if (arguments.has("threads") && !expect) arguments.wrong("--threads needs --converge, --dry or --expect");
}

namespace {

/// With `--expect`; else none.
std::vector<TestedExpectation> asked_expectations(const Scenario& scenario, const Arguments& arguments) {
  if (!arguments.has("expect") || scenario.expectations.empty()) return {};
  return tested_expectations(arguments.file(), scenario, arguments.threads());
}

Convergence found_convergence(const Scenario& scenario, const Arguments& arguments,
                              ConvergenceOptions& options) {
  const Terminal errors = terminal_of(2);
  Progress progress(errors, errors.interactive && !arguments.has("quiet"));
  options.watcher = &progress;
  auto found = checked(scenario, options);
  options.watcher = nullptr;
  return std::move(*found);
}

int report_convergence(const Compiled& own, const Arguments& arguments) {
  const bool json = arguments.has("json"), expect = arguments.has("expect");
  const Terminal terminal = terminal_of(1);
  const std::vector<TestedExpectation> tested = asked_expectations(own.scenario, arguments);
  if (expect && !json) to_stdout(expectations_text(own.scenario, tested, terminal));
  ConvergenceOptions options = convergence_options(arguments, own.scenario);
  const Convergence found = found_convergence(own.scenario, arguments, options);
  const std::vector<std::string> what_ifs = load_options_of_check(arguments).what_ifs;
  const ConvergenceReport report{own.scenario, own.model.catalogue(),
                                 found,        options,
                                 what_ifs,     expect ? expectations_json(own.scenario, tested) : Json()};
  to_stdout(json ? convergence_json(report, terminal) : convergence_text(report, terminal));
  const bool bad = found.stopped() || found.verdict() >= Steadiness::too_long || !all_passed(tested);
  return bad ? exit_code::not_met : exit_code::success;
}

}  // namespace

int check_convergence_of(const Arguments& arguments) {
  return with_scenario(arguments,
                       [&](const Compiled& own, const Remarks&) { return report_convergence(own, arguments); });
}

}  // namespace entente::cli
