#pragma once
/// A box that is peeled. Points stand sorted along each number, so that a peel looks at its two ends only.
#include "explore/prim_objective.h"

namespace entente::explore {

class Peeler {
 public:
  Peeler(const Futures& futures, const PrimOptions& options);

  MeasuredBox measured() const { return futures_.measured(box_, content_.points, content_.cases); }
  /// To the best of the next boxes; false where there is none.
  bool peel();

 private:
  /// A point's value of a factor.
  struct Entry {
    double value;
    std::uint32_t point;
  };
  /// What lies at one end: where the cut goes, and what it takes.
  struct End {
    double cut = 0;
    Content taken;
  };

  void sort_along(std::size_t factor);
  void offer_ends(std::size_t factor, BestNext& next) const;
  void offer_categories(std::size_t factor, BestNext& next) const;
  void offer(std::size_t factor, const Limits& limits, const Content& taken, BestNext& next) const;
  End upper_end(std::size_t factor) const;
  End lower_end(std::size_t factor) const;
  template <typename Iterator>
  End end_of(Iterator next, Iterator end_of_all, std::size_t least) const;
  void take(const NextBox& next);
  void leave_out_taken();

  const Futures& futures_;
  PrimOptions options_;
  Box box_;
  Content content_;
  std::vector<std::vector<Entry>> along_;  ///< (factors) sorted; of categories empty
  std::vector<std::uint8_t> inside_;       ///< (points)
  std::size_t kept_ = 0;                   ///< points that `along_` holds, some of them no longer inside
};

}  // namespace entente::explore
