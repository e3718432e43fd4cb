#pragma once
#include <entente/explore.h>

#include <variant>

#include "cli/terminal.h"

namespace entente::cli {

/// What is known of what was explored: the outcomes of a scenario, as they are reported, or given points.
using ExploredSource = std::variant<const std::vector<Catalogue::OutcomeInfo>*, const explore::GivenTable*>;

/// An answer for people; `folder` is where all of it lies, `html` the report to look at, empty: there is none.
std::string explore_report(const explore::Origins& origins, const explore::Answer& answer,
                           const ExploredSource& source, const std::string& folder, const std::string& html,
                           const Terminal& terminal);

}  // namespace entente::cli
