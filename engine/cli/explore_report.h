#pragma once
#include <entente/explore.h>

#include "cli/terminal.h"

namespace entente::cli {

/// An answer for people; `folder` is where all of it lies, `html` the report to look at, empty: there is none.
std::string explore_report(const std::string& title, const explore::Answer& answer, const std::string& folder,
                           const std::string& html, const Terminal& terminal);

}  // namespace entente::cli
