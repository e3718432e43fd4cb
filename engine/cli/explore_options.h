#pragma once
/// What `entente explore` is asked.
#include <entente/explore.h>

#include <span>

#include "cli/options.h"

namespace entente::cli {

std::span<const Option> options_of_explore();

/// The request, without its seed where none is given. Throws Failure(usage) unless one question is asked.
explore::Request explore_request(const Arguments& arguments);

/// The command line that gives the same answer, ready for a shell.
std::string explore_command_line(const Arguments& arguments);

}  // namespace entente::cli
