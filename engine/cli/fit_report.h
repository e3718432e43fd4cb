#pragma once
/// What `entente fit` tells and writes.
#include <entente/forecast.h>

#include <filesystem>

#include "cli/terminal.h"

namespace entente::cli {

std::string fit_text(const Fit& fit, const FitOptions& o, const std::filesystem::path& out,
                     const Terminal& terminal);
std::string fit_json(const Fit& fit, const FitOptions& o, const Terminal& terminal);

/// A scenario that includes the other and has the parameters as a what-if.
std::string fitted_what_if(const Fit& fit, const FitOptions& o, const std::filesystem::path& scenario,
                           const std::string& observed);

}  // namespace entente::cli
