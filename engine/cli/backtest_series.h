#pragma once
#include "cli/options.h"

namespace entente::cli {

/// `entente backtest --series`. Returns an exit code.
int run_backtest_series(const Arguments& arguments);

}  // namespace entente::cli
