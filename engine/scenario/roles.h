#pragma once
/// The roles that events of a scenario can have, and its groups.
#include <set>
#include <string>
#include <vector>

#include "scenario/document.h"

namespace entente::reading {

/// Of all its event types, and of those in the patches of its what-ifs.
std::set<std::string> roles_in(const Node& scenario);

/// What a variable can be in: all actors, each kind of them, and the groups that have a name.
std::vector<std::string> groups_in(const Node& scenario);

}  // namespace entente::reading
