#pragma once
/// PRIM, the patient rule induction method (Friedman and Fisher 1999): boxes in which something happens more
/// often, found by peeling off a few points at a time.
#include "explore/futures.h"

namespace entente::explore {

/// What the best of the next boxes has most of. n: points, y: density; those without a mark are of the box.
enum class PrimObjective {
  lenient1,  ///< (y' - y) / (n - n'): what the density gains per point that is lost (Kwakkel 2017)
  lenient2,  ///< n' (y' - y) / (n - n') (Friedman and Fisher 1999, 14.6)
  original   ///< y' (Friedman and Fisher 1999, 8)
};

/// How patiently it goes on, and how far.
struct PrimOptions {
  double peel = 0.05;      ///< share of the box's points that goes with a peel, above 0 and below 0.5
  double paste = 0.05;     ///< of the points beside it, those that come back; likewise
  double mass_min = 0.05;  ///< of all points: no box has fewer, above 0 and below 1
  PrimObjective objective = PrimObjective::lenient1;
};

/// Boxes one after the other, the first of them of everything.
using Trajectory = std::vector<MeasuredBox>;

/// Peels until no box of the least mass or more is denser than the last (of `original`: until none is left).
/// A peel cuts a number at one end, half way between two neighbours and never between equal values, or leaves
/// out one category. Of boxes that are as good the one that restricts fewer factors goes on, then that of the
/// first factor, the upper end before the lower. Throws std::invalid_argument for options out of range.
Trajectory peeled(const Futures& futures, const PrimOptions& options = {});

/// Extends a box where that makes it denser (Friedman and Fisher 1999, section 8.2): the boxes one after the
/// other, without the first; none where nothing helps. Throws as `peeled`.
Trajectory pasted(const Futures& futures, const Box& box, const PrimOptions& options = {});

/// Both, one after the other.
struct PeeledAndPasted {
  Trajectory boxes;
  std::size_t peeled = 0;  ///< of them, by peeling and with the first; the others by pasting the last of these
};
PeeledAndPasted peeled_and_pasted(const Futures& futures, const PrimOptions& options = {});

}  // namespace entente::explore
