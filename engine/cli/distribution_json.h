#pragma once
#include <entente/scenario.h>

#include "cli/json_text.h"

namespace entente::cli {

/// What a parameter is drawn from, as a scenario writes it: `{"uniform": [0.3, 0.5]}`; null: it is not drawn.
Json distribution_json(const Distribution& distribution);

}  // namespace entente::cli
