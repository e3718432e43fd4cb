#pragma once
/// As which run each lane of a block draws: that of its number, or for some purposes another.
#include <entente/ensemble.h>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace entente::detail {

class Luck {
 public:
  /// Purposes told apart: (stream, number of the bit), each stream once.
  void tell_apart(std::vector<std::pair<std::uint32_t, std::size_t>> streams, std::size_t purposes);
  /// For a block of these lanes.
  void start(std::span<const LaneRun> lanes);
  /// (lanes) The runs that key the draws of a stream.
  std::span<const std::uint32_t> runs(std::uint32_t stream) const;

 private:
  std::vector<std::pair<std::uint32_t, std::size_t>> streams_;  ///< ascending
  std::vector<std::vector<std::uint32_t>> runs_{
      1};  ///< (1 + purposes x lanes): first those of all other streams
};

}  // namespace entente::detail
