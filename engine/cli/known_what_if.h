#pragma once
/// What-ifs that the command line names.
#include <entente/scenario.h>

namespace entente::cli {

/// Throws Failure where the scenario has no what-if of that id. `option`: where it was named, `--versus`.
void check_known_what_if(const Scenario& scenario, const std::string& id, const std::string& option);

}  // namespace entente::cli
