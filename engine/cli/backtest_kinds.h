#pragma once
#include "cli/options.h"

namespace entente::cli {

/// Ends with a usage error where an option is given that has no meaning in the kind of backtest that is asked
/// for: of dyads, by ranks (`--rank`), or of series (`--series`).
void check_backtest_options(const Arguments& arguments);

}  // namespace entente::cli
