#pragma once
/// A global and then a local search for the least value of a function within bounds (NLopt).
#include <functional>
#include <vector>

namespace entente::detail {

struct Bounds {
  double low = 0, high = 1;
};

/// The least found.
struct Least {
  std::vector<double> at;
  double value = 0;
  bool exhausted = false;  ///< the search was not done when its evaluations were
};

/// May throw; what it throws ends the search.
using Objective = std::function<double(const std::vector<double>&)>;

/// DIRECT (Jones, Perttunen & Stuckman 1993; locally biased: Gablonsky & Kelley 2001) over half of the
/// evaluations, then Subplex (Rowan 1990) from the best point, which is `start` where nothing better was found.
/// Both are deterministic.
Least minimise(const Objective& objective, const std::vector<Bounds>& bounds, const std::vector<double>& start,
               std::size_t evaluations);

/// The local search alone.
Least minimise_near(const Objective& objective, const std::vector<Bounds>& bounds,
                    const std::vector<double>& start, std::size_t evaluations);

}  // namespace entente::detail
