#pragma once
/// The roles that events of a scenario can have.
#include <set>
#include <string>

#include "scenario/document.h"

namespace entente::reading {

/// Of all its event types, and of those in the patches of its what-ifs.
std::set<std::string> roles_in(const Node& scenario);

}  // namespace entente::reading
