#pragma once
#include <entente/ensemble.h>

namespace entente::testing_support {

/// Lanes of runs that are numbered one after the other.
inline std::vector<LaneRun> lanes_from(std::uint32_t first, std::size_t count) {
  std::vector<LaneRun> lanes(count);
  for (LaneRun& lane : lanes) lane.run = first++;
  return lanes;
}

}  // namespace entente::testing_support
