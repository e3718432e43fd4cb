#pragma once
/// `entente check --dry`.
#include "cli/options.h"

namespace entente::cli {

/// For the table of the command.
inline constexpr Option dry_option{"dry", "",
                                   "run it a few times, and report only what did nothing: rules, events, "
                                   "outcomes, each with its reason; and what "
                                   "its steps are too long for"};

/// Runs the one scenario named and reports what did nothing, which is no failure. Throws Failure, FileError,
/// RunError.
int check_dry(const Arguments& arguments);

}  // namespace entente::cli
