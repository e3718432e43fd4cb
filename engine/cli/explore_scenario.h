#pragma once
#include <entente/explore.h>

#include "cli/options.h"

namespace entente::cli {

/// Asks a scenario, over the ranks of the job where there are some, or makes a part of the runs (`--shard`).
/// Returns the exit code; throws what reading, asking and writing throw.
int explore_scenario(const Arguments& arguments, const explore::Request& request);

}  // namespace entente::cli
