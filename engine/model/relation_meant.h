#pragma once
#include <entente/model.h>

namespace entente::detail {

/// The relation of that name, whether there is one or not; where none is named, the only one there is. Throws
/// RequestError where there are others.
std::string relation_meant(const Catalogue& catalogue, const std::string& name);

}  // namespace entente::detail
