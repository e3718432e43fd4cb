#pragma once
#include <entente/interchange.h>

#include "starter/world.h"

namespace entente::starter {

/// The actors and relations of the request's sheets, with the file and sheet as the source of each tie. The
/// scenario asks about the two of `choose_parties`. Throws as `read_sheets`, and RequestError where there are
/// more than 200 actors or fewer than two.
WorldDraft world_of_sheets(const NewScenario& request, const Json& moves);

}  // namespace entente::starter
