#pragma once
/// Parameters that are named.
#include <entente/scenario.h>

namespace entente::detail {

/// The number of the parameter of that name. Throws UnknownNameError, with what was probably meant or with all
/// that there are.
std::size_t parameter_number(const Scenario& scenario, const std::string& name);

}  // namespace entente::detail
