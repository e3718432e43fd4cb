#pragma once
/// Whether boxes found in other points would restrict the same factors, and be as dense.
#include <optional>

#include "explore/box_choice.h"

namespace entente::explore {

/// Of a factor: in which share of the resamples the box restricts it that is nearest to the one asked about...
struct Reproduced {
  double by_coverage = 0;  ///< ...in its coverage
  double by_density = 0;   ///< ...in its density
};

/// What resamples make of a box.
struct Reproduction {
  std::vector<Reproduced> factors = {};
  /// Of the boxes nearest in coverage, `simplified`, in the points that their resamples left out and that did
  /// not shape them: what to expect of the box in other points, if anything too little, since half the points
  /// shape boxes less well. None where there are no such points.
  std::optional<double> density_elsewhere = {};
};

/// How points are drawn again.
struct ResampleOptions {
  std::size_t resamples = 20;
  double share = 0.5;  ///< of the points, each at most once
  std::uint64_t seed = 1;
};

/// How boxes are sought.
struct DiscoveryOptions {
  PrimOptions prim = {};
  BoxChoiceOptions choice = {};
  ResampleOptions resample = {};  ///< 0 resamples: `discover` makes none
  std::size_t boxes = 1;  ///< of `discover`: at most so many, each among the points that those before it leave
  const StopFlag* stop = nullptr;  ///< once it is set, what is found is of no use and comes soon
};

/// Peels and pastes in each resample, and looks which factors the box restricts whose coverage, or density,
/// comes nearest to that of `box` (Bryant and Lempert 2010, section 2.4). A factor that stands there by chance
/// is in few. Throws std::invalid_argument for a share that is not above 0 and at most 1, or no resample, and
/// as `peeled`.
Reproduction reproduction(const Futures& futures, const MeasuredBox& box, const DiscoveryOptions& options = {});

}  // namespace entente::explore
