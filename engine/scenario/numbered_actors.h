#pragma once
#include <entente/scenario.h>

namespace entente::detail {

/// (actors) The codes of all, in the order in which a model numbers them: named ones, then generated ones.
std::vector<std::string> actor_codes(const Scenario& scenario);

}  // namespace entente::detail
