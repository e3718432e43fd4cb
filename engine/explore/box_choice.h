#pragma once
/// Which box of a trajectory to show to someone who has named none.
#include "explore/prim.h"
#include "explore/quasi_p.h"

namespace entente::explore {

/// What a box that is chosen must be like.
struct BoxChoiceOptions {
  std::size_t most = 4;        ///< factors that it restricts
  double significance = 0.05;  ///< what no quasi-p of it is above
};

/// The box, and where on the trajectory it comes from.
struct ChosenBox {
  MeasuredBox measured;
  std::size_t step = 0;               ///< of the trajectory, from 0 on: the box that it is made of
  std::vector<QuasiP> quasi_ps = {};  ///< of each factor that it restricts
};

/// The rule: from each box of the trajectory restrictions are dropped, that with the largest quasi-p first,
/// until none is above the significance and no more than `most` are left. Of these boxes the one is chosen that
/// correlates most with what is asked about (`correlation`); of several, that with fewer restrictions, then the
/// one of the earlier step. It lies where the curve of coverage and density bends: outwards coverage is bought
/// with more density than it is worth, inwards density with more coverage. Without a box of use: everything.
ChosenBox chosen_box(const Futures& futures, const Trajectory& trajectory,
                     const BoxChoiceOptions& options = {});

/// A box that needs all that it asks: the rule's first half.
MeasuredBox simplified(const Futures& futures, MeasuredBox box, const BoxChoiceOptions& options);

/// Of being in the box and the chance, over the points that are left, in [-1, 1]: its square is what the box
/// tells of the chance's variance. For 0 and 1 it is Matthews' coefficient (1975). Unlike means of coverage and
/// density it is 0 for the box of everything, however often it happens. 0 where the chance never varies.
double correlation(const Futures& futures, const MeasuredBox& box);

}  // namespace entente::explore
