#pragma once
/// As which run each lane of a block draws: that of its number, or for some purposes another.
#include <entente/ensemble.h>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "numeric/random.h"

namespace entente::detail {

/// The runs that key some draws of a block. Lanes of the same run draw the same, once for all of them.
class LaneLuck {
 public:
  void start(std::span<const LaneRun> lanes, std::uint64_t redrawn);
  std::uint32_t run(std::size_t lane) const { return runs_[lane]; }
  /// (lanes)
  std::span<const std::uint32_t> runs() const { return runs_; }

  /// (indices x lanes), as numeric::uniforms gives them.
  void uniforms(const numeric::Draw& draw, std::span<const std::uint32_t> indices, double* out) const;
  /// (count x lanes), as numeric::uniforms_in_a_row gives them.
  void uniforms_in_a_row(const numeric::Draw& draw, std::uint32_t first, std::size_t count, double* out) const;
  /// The same as standard normals.
  void normals_in_a_row(const numeric::Draw& draw, std::uint32_t first, std::size_t count, double* out) const;

 private:
  std::span<const std::uint32_t> drawn() const;
  void spread(double* values, std::size_t rows) const;

  std::vector<std::uint32_t> runs_;      ///< (lanes)
  std::vector<std::uint32_t> distinct_;  ///< runs, each once where it follows itself
  std::vector<std::uint32_t> which_;     ///< (lanes): number among the distinct ones
};

class Luck {
 public:
  Luck() : rows_(1) {}
  /// Purposes told apart: (stream, number of the bit), each stream once.
  void tell_apart(std::vector<std::pair<std::uint32_t, std::size_t>> streams, std::size_t purposes);
  /// For a block of these lanes.
  void start(std::span<const LaneRun> lanes);
  /// Of the draws of a stream.
  const LaneLuck& of(std::uint32_t stream) const;

 private:
  std::vector<std::pair<std::uint32_t, std::size_t>> streams_;  ///< ascending
  std::vector<LaneLuck> rows_;  ///< (1 + purposes): first that of all other streams
};

}  // namespace entente::detail
