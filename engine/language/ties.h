#pragma once
/// Which pairs of a sparse relation have a tie: rows one after the other, in each the others ascending.
#include <cstdint>
#include <limits>
#include <vector>

#include "base/ids.h"

namespace entente::language {

/// The pattern of a sparse relation of N actors. A slot is the number of a tie: its place in the arrays of
/// values. A symmetric relation has each tie in both directions.
struct Ties {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::uint32_t> first;  ///< (N + 1): first slot of each actor's row
  std::vector<ActorId> to;           ///< (ties)
  /// The same by columns: who has a tie to an actor, ascending, and its slot.
  std::vector<std::uint32_t> in_first;  ///< (N + 1)
  std::vector<ActorId> in_from;         ///< (ties)
  std::vector<std::uint32_t> in_slot;   ///< (ties); symmetric: of each slot its counterpart

  std::size_t size() const { return to.size(); }
  /// The slot of [x, y], or `none`.
  std::uint32_t find(ActorId x, ActorId y) const;
  /// The actor in whose row a slot lies.
  ActorId from(std::size_t slot) const;
};

/// From cells x * N + y, ascending and without repeats.
Ties make_ties(const std::vector<std::uint64_t>& cells, std::size_t actors);

}  // namespace entente::language
