#pragma once
/// What is fitted, and a model of it.
#include <entente/forecast.h>

namespace entente::detail {

/// (free) The scenario's own values, within the ranges; the low end for a parameter that is not there.
std::vector<double> own_values(const Scenario& scenario, const std::vector<FreeParameter>& free);

/// With free parameters. Throws RequestError with the first error where it cannot be compiled.
Model compiled(const Scenario& scenario, const std::vector<std::string>& free = {});

}  // namespace entente::detail
