#pragma once
#include <map>
#include <string>

#include "starter/world.h"

namespace entente::starter {

/// Comments by where they stand: `/relations`, `/rules/attack`; each line of one becomes a line of the file.
using Comments = std::map<std::string, std::string>;

/// JSON as people write it: what fits on a line is on one, sections stand apart, comments stand above. That of
/// the empty place heads the file.
std::string laid_out(const Json& document, const Comments& comments);

}  // namespace entente::starter
