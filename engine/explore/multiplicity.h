#pragma once
/// Many questions asked at once, of which some stand out by chance.
#include <cstddef>
#include <span>
#include <vector>

namespace entente::explore {

/// (questions) p values adjusted so that one that is below a level stands out at that level in whatever number
/// is asked: the chance that any does where none should is at most the level (Holm 1979), however they hang
/// together. Throws std::invalid_argument for what is not in [0, 1].
std::vector<double> holm_adjusted(std::span<const double> p);

/// (questions) Those that stand out so.
std::vector<bool> stand_out(std::span<const double> p, double level = 0.05);

/// How often a normal estimate with this standard error would come to `value` or beyond, on one side, if it
/// were 0: for indices, which are not below 0. 1 for a value and an error of 0.
double p_above_zero(double value, double se);

}  // namespace entente::explore
