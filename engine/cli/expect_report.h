#pragma once
/// What `entente check --expect` says.
#include <entente/compare.h>

#include "cli/terminal.h"

namespace entente::cli {

/// Each expectation of the scenario with its verdict, number, interval and runs, and how many passed. `tested`:
/// one for each of them, in their order.
std::string expectations_text(const Scenario& scenario, const std::vector<TestedExpectation>& tested,
                              const Terminal& terminal);

/// Whether each did.
bool all_passed(const std::vector<TestedExpectation>& tested);

/// Runs what the scenario expects of itself, and prints what came. Returns not_met where something did not
/// pass. Throws as `tested_expectations`.
int check_expectations(const std::string& file, const Scenario& scenario, std::size_t threads);

}  // namespace entente::cli
