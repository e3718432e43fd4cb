#pragma once
/// The best division in two of a part of a tree.
#include "explore/cart.h"
#include "explore/prim_objective.h"

namespace entente::explore {

/// What it asks of one factor on either side.
struct CartSplit {
  double gain = 0;  ///< how much less the sum of squares is; 0: there is none
  std::size_t factor = 0;
  double below = 0, beside = 0;  ///< of a number: up to the first, and from the second on
  std::uint64_t categories = 0;  ///< of categories: those below
};

/// Of those points, with at least `least` on either side.
CartSplit best_split(const Futures& futures, std::span<const std::size_t> points, std::size_t least);

}  // namespace entente::explore
