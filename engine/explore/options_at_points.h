#pragma once
/// Options (the scenario itself and what-ifs) at the same points, with the same luck.
#include <optional>

#include "explore/question.h"

namespace entente::explore {

struct OptionsAtPoints {
  std::vector<std::string> titles;  ///< (options), the scenario itself first
  std::vector<Factor> factors;
  Points shares, points;       ///< (points x factors) as shares of ranges, and as values
  std::vector<double> values;  ///< (options x points) means of the outcome
  PlacedPoints placed;         ///< all options' points, one after the other, as they were run
  PointOutcomes found;
};

/// Points that fill the ranges evenly, in every world that is asked about. Nothing where it was stopped. Throws
/// RequestError where no option beside the scenario itself is named.
std::optional<OptionsAtPoints> options_at_points(Explorer& explorer, const Request& request,
                                                 std::size_t outcome, std::size_t points, std::size_t runs);

}  // namespace entente::explore
