#pragma once
/// `--resume` where there is nothing left to go on with.
#include "cli/run_plan.h"

namespace entente::cli {

/// Whether the results that the plan asks for lie in its folder, as they were written. False where others do,
/// or none. Throws ReadError where they were altered since.
bool is_complete_already(const RunPlan& plan);

}  // namespace entente::cli
