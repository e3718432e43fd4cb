#pragma once
/// Rules that have no limit as steps get shorter.
#include <entente/scenario.h>

namespace entente {

/// The ids of rules that have their chance in every step, however short it is: with a probability, or with
/// nothing and no cooldown that is as long as a step. One that fires surely and only raises or lowers to a
/// value does the same however often it fires.
std::vector<std::string> rules_by_step(const Scenario& scenario);

}  // namespace entente
