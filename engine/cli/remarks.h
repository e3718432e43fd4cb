#pragma once
/// What a reader of an ensemble's numbers should know of how they came about: steps that are too long for what
/// happens in them, and values that were cut to what is allowed.
#include <entente/results.h>

#include "cli/reading.h"

namespace entente::cli {

/// A sentence each, in the order of rules, events, processes, starts; of an ensemble with this seed.
std::vector<std::string> remarks_of(const Compiled& compiled, const Summary& summary, std::uint64_t seed);

/// Of rules that fire by the step, however short it is; empty where there are none.
std::string by_step_text(const std::vector<std::string>& ids);

}  // namespace entente::cli
