#pragma once
/// Which names a scenario uses.
#include <set>
#include <string>

#include "scenario/document.h"
#include "scenario/format.h"

namespace entente::reading {

/// Every name in the expressions, cells, lists and types of a scenario and of the patches of its what-ifs; the
/// kinds of its actors are none of them.
/// There may be words among them that are no names.
std::set<std::string> names_in(const Node& scenario, const Format& format);
/// Those of the patches alone.
std::set<std::string> names_in_what_ifs(const Node& scenario, const Format& format);

}  // namespace entente::reading
