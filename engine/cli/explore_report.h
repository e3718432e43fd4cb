#pragma once
#include <entente/explore.h>

#include "cli/terminal.h"

namespace entente::cli {

/// An answer for people; `folder` is where all of it lies.
std::string explore_report(const std::string& title, const explore::Answer& answer, const std::string& folder,
                           const Terminal& terminal);

}  // namespace entente::cli
