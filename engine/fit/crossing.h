#pragma once
/// Where a profile leaves the values that the observations do not rule out.
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

}  // namespace entente::detail
