#pragma once
#include "cli/options.h"

namespace entente::cli {

/// `entente backtest --rank`. Returns an exit code.
int run_backtest_rank(const Arguments& arguments);

}  // namespace entente::cli
