#pragma once
#include <limits>

namespace entente::numeric {

/// The nearest float; what is finite and beyond the largest becomes that, so that it stays finite.
inline float finite_float(double value) {
  constexpr auto most = static_cast<double>(std::numeric_limits<float>::max());
  return static_cast<float>(value < -most ? -most : value > most ? most : value);
}

}  // namespace entente::numeric
