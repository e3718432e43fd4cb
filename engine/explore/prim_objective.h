#pragma once
/// How good a box is as the next one, and what all steps of PRIM share.
#include "explore/content.h"
#include "explore/prim.h"

namespace entente::explore {

/// Higher is better; not above 0: no gain.
double objective(PrimObjective kind, const Content& box, const Content& next);

/// A next box: one factor's limits are others.
struct NextBox {
  double score = 0;
  Content content;
  std::size_t restricted = 0;  ///< factors
  std::size_t factor = 0;
  Limits limits;
};

/// Keeps the best of the boxes that come after a box.
class BestNext {
 public:
  BestNext(PrimObjective kind, const Box& box, Content content);
  /// Asks the `limits` of the factor instead, which leave or make `content`.
  void offer(std::size_t factor, const Limits& limits, const Content& content);
  /// None better than the box: null.
  const NextBox* best() const { return best_.score > 0 ? &best_ : nullptr; }

 private:
  bool better(const NextBox& next) const;

  PrimObjective kind_;
  const Box& box_;
  Content content_;
  std::size_t restricted_;
  NextBox best_;
};

/// Throws std::invalid_argument for what is out of range.
void check(const PrimOptions& options);

}  // namespace entente::explore
