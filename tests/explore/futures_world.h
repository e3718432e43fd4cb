#pragma once
/// A world in which it is known when an outcome happens, and what an option gains in which futures.
#include "questions.h"

namespace entente::explore {

/// It happens in nine of ten runs where x is above 0.7 and y below 0.4, and never else.
inline const std::string futures_world = small_world(
    "'x': {'value': 0.5, 'uniform': [0, 1]}, 'y0': {'value': 0.5, 'uniform': [0, 1]}, 'z': {'value': 0.5, "
    "'uniform': "
    "[0, 1]}, 'gain': 0, 'u': 0.5",
    "'o': {'is': 'x > 0.7 && y0 < 0.4 && y[A] < 1.28'}, 'b': {'is': 'gain * (x - 0.5) + y[A] / 10'}",
    ", 'dynamics': {'luck': {'type': 'noise', 'attribute': 'y', 'volatility': 1}}, "
    "'what_if': {'bold': {'patch': {'parameters': {'gain': 1}}}}");

}  // namespace entente::explore
