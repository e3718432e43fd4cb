#pragma once
#include "cli/options.h"

namespace entente::cli {

/// `entente merge` of parts of an exploration into the folder `out`. Returns the exit code; throws what
/// reading, asking and writing throw.
int merge_explorations(const Arguments& arguments, const std::string& out);

}  // namespace entente::cli
