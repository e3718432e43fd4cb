#pragma once
/// Kinds of actors that patches bring in. A kind is a group: one that nothing selects is misspelt.
#include "scenario/new_entry.h"

namespace entente::reading {

/// Those that a patch, which stands at `path`, gives to actors that are there, and those of new actors that are
/// spelt nearly as one that is known.
std::vector<NewEntry> new_kinds(const Node& scenario, const Node& patch, const std::string& path);

/// Several actors are of that kind, be it with what-ifs only; or it is what they are by default.
bool is_shared_kind(const std::string& kind, const Node& scenario);

}  // namespace entente::reading
