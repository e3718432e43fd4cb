#pragma once
/// A straight line through many dimensions.
#include <entente/explore.h>

#include <optional>
#include <span>

namespace entente::explore {

/// (columns of x) Slopes and their standard errors.
struct Slopes {
  std::vector<double> values, errors;
};

/// Least squares of `y` on the columns of `x` and a constant; standard errors by HC3 (MacKinnon and White
/// 1985), which hold where the spread differs from place to place. Nothing where columns cannot be told apart
/// or rows are not more than columns + 1.
std::optional<Slopes> least_squares(const Points& x, std::span<const double> y);

}  // namespace entente::explore
