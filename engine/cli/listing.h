#pragma once
#include <entente/scenario.h>

#include "cli/terminal.h"

namespace entente::cli {

/// With those that are generated, and those of a table.
std::size_t actor_count(const Scenario& scenario);
std::size_t event_count(const Scenario& scenario);

/// Actors, events, rules and what-ifs of a scenario, with what is said about them: for people.
std::string text_listing(const Scenario& scenario, const Terminal& terminal);

/// The same as one JSON document.
std::string json_listing(const Scenario& scenario, const Terminal& terminal);

}  // namespace entente::cli
