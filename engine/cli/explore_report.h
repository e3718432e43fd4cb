#pragma once
#include <entente/explore.h>

#include "cli/terminal.h"

namespace entente::cli {

/// The outcomes of the scenario that was explored, as they are reported; null where points were given.
using ExploredOutcomes = const std::vector<Catalogue::OutcomeInfo>*;

/// An answer for people; `folder` is where all of it lies, `html` the report to look at, empty: there is none.
std::string explore_report(const explore::Origins& origins, const explore::Answer& answer,
                           ExploredOutcomes outcomes, const std::string& folder, const std::string& html,
                           const Terminal& terminal);

}  // namespace entente::cli
