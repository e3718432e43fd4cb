#pragma once
/// Where a profile leaves the values that the observations do not rule out.
#include <cstddef>
#include <functional>

namespace entente::detail {

/// One side of a profile: from the best value, at which `excess` is below 0, to the end of the range.
struct Side {
  double best = 0, end = 0;
  /// Of a value: below 0 where it is not ruled out, above where it is; about linear in the distance to the
  /// best.
  std::function<double(double)> excess;
};

/// Where `excess` first crosses 0 on the way from the best value outwards, to a thousandth of its distance; the
/// end where it stays below. Steps that double, then false position (the Illinois algorithm: Dowell & Jarratt
/// 1971).
double crossing_of(const Side& side);

constexpr int doublings = 10;            ///< of the first step, until it is the whole way to the end
constexpr int max_false_positions = 40;  ///< after which the middle is taken
/// Of how many values at most the excess is asked: of the best, of each step, and of each false position.
constexpr std::size_t max_values_of_crossing = 1 + (1 + doublings) + max_false_positions;

}  // namespace entente::detail
