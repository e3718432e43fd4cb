#pragma once
/// `--free a=lo:hi,b=lo:hi`.
#include <entente/forecast.h>

#include "cli/options.h"

namespace entente::cli {

/// The parameters of `--free`; where it is not given, all that the scenario draws uniformly, within their ends.
/// Throws Failure(usage).
std::vector<FreeParameter> free_parameters(const Arguments& arguments, const Scenario& scenario);

}  // namespace entente::cli
