#pragma once
/// Scenario discovery (Bryant and Lempert 2010): in which futures something happens.
#include "explore/outputs.h"
#include "explore/prim_resample.h"

namespace entente::explore {

/// A box, and how it was found.
struct DiscoveredBox {
  Trajectory trajectory = {};      ///< peeling, then pasting
  std::size_t peels = 0;           ///< boxes of the trajectory that peeling made, the first of everything too
  ChosenBox chosen = {};           ///< of the trajectory
  Reproduction reproduction = {};  ///< in resamples; without any, empty
};

/// What was found.
struct Discovery {
  Usable usable = Usable::yes;  ///< else there is no box
  std::vector<DiscoveredBox> boxes = {};
};

/// Points that boxes need.
inline constexpr std::size_t least_futures = 20;

/// Boxes one after the other, by PRIM. Ends early where a box asks nothing, or is no denser than all points
/// together. Two boxes at opposite ends of a factor can hide each
/// other, since a peel that comes nearer to one takes the other away: a tree (`cart`) finds them. Throws as
/// `peeled` and `reproduction`.
Discovery discover(const Futures& futures, const DiscoveryOptions& options = {});

}  // namespace entente::explore
