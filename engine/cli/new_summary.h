#pragma once
/// What `entente new` says of a scenario before it writes it.
#include <string>

#include "cli/terminal.h"
#include "starter/told_scenario.h"

namespace entente::cli {

/// What the file will hold, part by part, and how many of its numbers are to be judged. `file`: its name, as
/// commands take it.
std::string summary_of_new(const starter::ToldScenario& made, const std::string& file,
                           const Terminal& terminal);

}  // namespace entente::cli
