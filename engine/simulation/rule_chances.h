#pragma once
/// How likely the bindings of a rule's strip are to fire, and how often they do.
#include "simulation/process_step.h"

namespace entente::detail {

/// A rule that is expected to fire more often than this in one step, for one binding, stops the run (spec 3.2).
inline constexpr double max_mean = 500;
/// What is taken for it: the length of a step is a difference of times, so that a mean has a rounding.
inline constexpr double max_mean_rounded = max_mean * (1 + 1e-9);
/// What bounds of probabilities are above their means: see bound_probabilities.
inline constexpr double bound_rounding = 0x1p-50;

/// Fills the worker's bounds with what no probability exceeds, so that most draws are settled without an
/// exponential: 1 - exp(-x) is at most x, for x = rate * years; a little more, since both sides are rounded. A
/// probability is its own bound. 0 where the rate is not above 0 or the condition (null: it holds) does not
/// hold. NaN stays NaN, also that of a condition, unless the other is 0.
void bound_probabilities(const RuleModel& rule, const double* condition, double years, Worker& worker);

/// The largest of `known` and the worker's bounds of so many values.
double largest_bound(const Worker& worker, std::size_t count, double known);

/// Lists the bindings that may fire in some lane: only for those are draws made. Their bounds move together.
void list_bindings_to_draw(Worker& worker);

/// The probability of element `e` itself, 1 - exp(-rate * years) for a rate.
double probability_of(const RuleModel& rule, std::size_t e, double years, const Worker& worker);

/// How often it fires at once where its draw is below the probability of once: spec, table of draws.
std::uint32_t firings_of(const RuleModel& rule, std::size_t e, double years, double uniform,
                         const Worker& worker);

}  // namespace entente::detail
