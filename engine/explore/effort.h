#pragma once
/// What questions take, before any work is done.
#include <entente/explore.h>

namespace entente::explore {

/// `9`, `10,000`, `8.86e+21`
std::string count_text(double count);

/// Every one of `points` points, of `factors` values each, `runs` times.
Explorer::Plan plan_of_points(double points, std::size_t factors, std::size_t runs);

/// So many points of a run of its own each, of `factors` values.
Explorer::Plan plan_of_evaluations(std::string what, double evaluations, std::size_t factors);

}  // namespace entente::explore
