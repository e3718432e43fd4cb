#pragma once
/// Initial values that drawn parameters take out of their ranges: they are clamped (spec section 2).
#include "model/data.h"

namespace entente::detail {

/// Cells of a layer that one expression sets.
struct ClampedStart {
  std::string cell;              ///< the first of them; the layer's name where it is their default
  double farthest = 0;           ///< value outside of the range, of those the farthest
  std::size_t runs = 0, of = 0;  ///< in how many it was outside, of those that were looked at
  Range range;
};

/// All of them, in the runs 0 ... `runs - 1`; of many such expressions in the first runs, as many as are drawn
/// in a moment.
std::vector<ClampedStart> clamped_starts(const ModelData& model, std::uint64_t seed, std::size_t runs);

}  // namespace entente::detail
