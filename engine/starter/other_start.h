#pragma once
#include "starter/questions.h"

namespace entente::starter {

/// Writes into the scenario what it would be if the two asked about began otherwise: closer, or, where they are
/// friends already, farther apart; and what is expected of that.
void add_other_start(const std::vector<Question>& questions, const WorldDraft& world, Json& scenario);

}  // namespace entente::starter
