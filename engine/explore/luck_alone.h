#pragma once
/// Questions that luck alone answers, where a scenario draws no parameter.
#include "explore/question.h"

namespace entente::explore {

/// What a request varies beside luck; nothing where none is asked for and the scenario draws none. Throws as
/// `varied_parameters`.
std::vector<Factor> factors_beside_luck(const Scenario& scenario, const Request& request);

/// Throws RequestError where there are no factors and nothing else is drawn: all runs are the same.
void require_luck(const Explorer& explorer, std::span<const Factor> factors);

/// Told where luck alone was varied.
inline constexpr const char* luck_alone_text =
    "The scenario draws no parameter, so that luck alone was varied; --vary PARAMETER=LOW:HIGH varies a "
    "parameter "
    "too.";

}  // namespace entente::explore
