#pragma once
#include <entente/scenario.h>

#include "cli/terminal.h"

namespace entente::cli {

/// Actors, events, rules and what-ifs of a scenario, with what is said about them: for people.
std::string text_listing(const Scenario& scenario, const Terminal& terminal);

/// The same as one JSON document.
std::string json_listing(const Scenario& scenario, const Terminal& terminal);

}  // namespace entente::cli
