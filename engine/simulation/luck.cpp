#include "simulation/luck.h"

#include <algorithm>

namespace entente::detail {

void Luck::tell_apart(std::vector<std::pair<std::uint32_t, std::size_t>> streams, std::size_t purposes) {
  streams_ = std::move(streams);
  std::sort(streams_.begin(), streams_.end());
  runs_.resize(1 + purposes);
}

void Luck::start(std::span<const LaneRun> lanes) {
  for (std::size_t row = 0; row < runs_.size(); ++row) {
    std::vector<std::uint32_t>& runs = runs_[row];
    runs.clear();
    for (const LaneRun& lane : lanes)
      runs.push_back(row > 0 && (lane.redrawn >> (row - 1) & 1) ? lane.other : lane.run);
  }
}

std::span<const std::uint32_t> Luck::runs(std::uint32_t stream) const {
  const auto found = std::lower_bound(streams_.begin(), streams_.end(), std::pair{stream, std::size_t{0}});
  const bool told_apart = found != streams_.end() && found->first == stream;
  return runs_[told_apart ? 1 + found->second : 0];
}

}  // namespace entente::detail
