#pragma once
/// CART: a tree that divides the points in two, and each part again (Breiman, Friedman, Olshen and Stone 1984).
#include "explore/futures.h"

namespace entente::explore {

/// How far it divides.
struct CartOptions {
  double mass_min = 0.05;  ///< of the points: no part has fewer (rounded down, at least one); in (0, 1)
  std::size_t depth = 0;   ///< divisions one below the other; 0: as many as can be
};

/// A part of the tree.
struct CartNode {
  MeasuredBox measured;
  std::size_t factor = 0;             ///< along which it is divided
  std::size_t below = 0, beside = 0;  ///< numbers of its two parts; 0 of a leaf

  bool leaf() const { return below == 0; }
};

/// The tree, its root first. Each part is divided where the two halves differ most: where the sum of squares of
/// the chance about their means is least, for 0 and 1 the same as the least impurity by Gini, so that it is
/// both the tree of classes and that of regression. Numbers are divided half way between neighbours, categories
/// in the order of their density, which holds the best division (theorem 4.5). Of divisions that are as good
/// the one of the first factor, then the lowest. Every part becomes a box; the leaves share out all points.
/// Throws std::invalid_argument for a mass out of range.
std::vector<CartNode> cart(const Futures& futures, const CartOptions& options = {});

/// The leaves, the one with the most cases first; of as many, the denser.
std::vector<MeasuredBox> cart_boxes(const std::vector<CartNode>& tree);

}  // namespace entente::explore
