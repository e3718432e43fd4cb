#pragma once
/// A world of which it is known what reaches a target.
#include "questions.h"

namespace entente::explore {

/// It takes a and b, or c alone, which costs more.
inline const std::string sets_world = small_world(
    "'a': 0, 'b': 0, 'c': 0, 'd': 0, 'u': {'value': 0.5, 'uniform': [0, 1]}",
    "'o': {'is': 'min(a, b) + c > 0 && u < 0.9'}, 'n': {'is': '2 * d + u'}",
    ", 'what_if': {'A': {'patch': {'parameters': {'a': 1}}}, 'B': {'patch': {'parameters': {'b': 1}}}, "
    "'C': {'patch': {'parameters': {'c': 1}}}, 'D': {'patch': {'parameters': {'d': 1}}}}");

}  // namespace entente::explore
