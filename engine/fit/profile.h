#pragma once
/// The loss along one parameter.
#include <entente/forecast.h>

#include "fit/minimise.h"

namespace entente::detail {

/// What was fitted, and how.
struct Fitted {
  const std::vector<Bounds>& bounds;  ///< (free)
  const Least& best;
  std::size_t observations = 0;
  std::size_t points = 0;       ///< of a profile, at least 2
  std::size_t evaluations = 0;  ///< of the other parameters at each point
};

/// Of parameter `p`; the others are fitted anew at each point.
Profile profile(std::size_t p, const Fitted& fitted, const Objective& loss);

}  // namespace entente::detail
