#pragma once
/// Rules that cannot go on: what their stops say.
#include "simulation/run_block.h"

namespace entente::detail {

/// Element `e` of the worker's strip of rule `number` has a condition that is not a number, or a rate or a
/// probability that is not finite. Factors of the last two that never change stand in the condition too.
[[noreturn]] void stop_binding(const RunBlock& block, std::size_t number, std::size_t k, std::size_t e,
                               const Worker& worker);

/// Element `e` is expected to fire more often in a step than a rule may.
[[noreturn]] void stop_rate(const RunBlock& block, std::size_t number, std::size_t k, std::size_t e,
                            const Worker& worker);

}  // namespace entente::detail
