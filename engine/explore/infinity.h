#pragma once
#include <limits>

namespace entente::explore {

/// What lies beyond a range that was looked at.
inline constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace entente::explore
