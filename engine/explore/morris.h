#pragma once
/// Screening by single steps (Morris 1991; Campolongo, Cariboni and Saltelli 2007): which factors matter at
/// all, from few evaluations.
#include <entente/explore.h>

#include "explore/bootstrap.h"
#include "explore/outputs.h"

namespace entente::explore {

/// Levels of each factor, 0, 1/3, 2/3 and 1 of its range; a step goes over two thirds of it.
inline constexpr std::size_t morris_levels = 4;
inline constexpr double morris_step = 2.0 / 3;

/// Paths through the cube on which each factor is moved once.
struct MorrisDesign {
  Points unit;                     ///< (trajectories * (factors + 1)) shares of ranges: see `scaled`
  std::vector<std::size_t> moved;  ///< (trajectories x factors) which factor each step moves

  std::size_t factors() const { return unit.factors; }
  std::size_t trajectories() const { return factors() == 0 ? 0 : moved.size() / factors(); }
  /// The trajectory that a point is of: its points share their luck.
  std::size_t trajectory(std::size_t point) const { return point / (factors() + 1); }
};

/// `trajectories` of them, each from a level of each factor and in an order by chance. The first are the same
/// however many there are.
MorrisDesign morris_design(std::size_t factors, std::size_t trajectories, std::uint64_t seed);

/// One more trajectory, from these levels (0 to 3) on, moving factors in this order: up by two levels from the
/// lower two, down from the upper ones.
void add_trajectory(MorrisDesign& design, std::span<const std::size_t> start,
                    std::span<const std::size_t> order);

/// A number and its interval.
struct Estimated {
  double value = 0;
  Interval interval;
};

/// How an output goes with a factor: change of the output over the way gone, in units of the factor's range.
/// Effects are often skewed: an interval is all that either the usual one holds or that of the bootstrap of the
/// estimate over its standard error (bootstrap-t: Hall 1988).
struct FactorEffects {
  Estimated mu;       ///< mean; Student's interval
  Estimated mu_star;  ///< mean size; Student's interval, from 0 on
  /// Standard deviation: how much the effect hangs on where the factor is and on the others. Interval of
  /// Bonett (2006), which holds for distributions that are not normal; the bootstrap is of its logarithm. None
  /// (NaN) of fewer than `least_for_deviation` trajectories.
  Estimated sigma;
  bool about_zero = false;  ///< the interval of `mu_star` does not tell it from 0
};

/// Of an output.
struct OutputEffects {
  Usable usable = Usable::yes;         ///< else there is nothing below
  std::vector<FactorEffects> factors;  ///< (factors of the design)
};

/// Trajectories that intervals of means can be made of.
inline constexpr std::size_t least_trajectories = 5;
/// That the interval of a deviation takes: what makes it large may be one effect in some thirty, which fewer
/// may lack altogether.
inline constexpr std::size_t least_for_deviation = 150;

/// Effects in all outputs of a design's points. Needs so many trajectories. Throws std::invalid_argument for
/// another shape.
std::vector<OutputEffects> morris_effects(const MorrisDesign& design, const Outputs& outputs,
                                          const IntervalOptions& options = {});

}  // namespace entente::explore
