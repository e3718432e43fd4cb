#pragma once
/// Whether a box needs what it asks of a factor.
#include "explore/futures.h"

namespace entente::explore {

/// Of a factor that a box restricts.
struct QuasiP {
  std::size_t factor = 0;
  /// How often so many cases or more would be among the points of the box if they came by chance, with the
  /// density that the box has without the factor's restriction: a one-sided binomial test (Bryant and Lempert
  /// 2010). Small: the restriction is needed. Quasi, since the same points have shaped the box. Where chances
  /// are shares of several replicates, whole cases are counted: it is larger, if anything, than it should be.
  double p = 1;
  MeasuredBox dropped = {};  ///< the box without the restriction
};

/// Of each factor that the box restricts, ascending.
std::vector<QuasiP> quasi_ps(const Futures& futures, const Box& box);

/// The box without what it asks of a factor.
MeasuredBox dropped(const Futures& futures, Box box, std::size_t factor);

/// P(at least `hits` of `trials`), each with the probability `p`: relative accuracy 1e-10.
double binomial_at_least(std::size_t hits, std::size_t trials, double p);

}  // namespace entente::explore
