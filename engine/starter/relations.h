#pragma once
#include <string>
#include <vector>

#include "starter/world.h"

namespace entente::starter {

/// Relations by words that `moves` knows, or by names of one's own, each perhaps with a range: `trust`,
/// `trade=0:100`. That by which actors can be enemies comes first; where there is none, one is added. Throws
/// RequestError for what cannot be a name or a range, and for one that is named twice.
std::vector<RelationDraft> relations_of(const std::vector<std::string>& words, const Json& moves);

/// A relation of that name, by what `moves` knows of it, or else as trust is; with another range where one is
/// given. Throws RequestError where the name cannot be one.
RelationDraft relation_named(const std::string& name, const Json& moves, const double* low, const double* high);

/// Whether every new scenario uses that name for something else.
bool is_used(const std::string& name, const Json& moves);

/// Brings one by which actors can be enemies to the front; adds it where there is none.
void bring_main_first(std::vector<RelationDraft>& relations, const Json& moves);

}  // namespace entente::starter
