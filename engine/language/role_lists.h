#pragma once
/// The actors that group roles stand for.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"

namespace entente::language {

/// The group roles of a strip of emissions: for each, a list of actors (ascending, no repeats).
struct RoleLists {
  struct Slot {
    std::vector<ActorId> members;       ///< (emissions x width)
    std::vector<std::uint32_t> counts;  ///< (emissions): how many of the width are filled
    std::size_t width = 0;
    const std::vector<ActorId>* shared = nullptr;  ///< the same list for all emissions, instead
  };
  std::vector<Slot> slots;
  std::span<const ActorId> list(std::size_t slot, std::size_t emission) const;
  bool contains(std::size_t slot, std::size_t emission, ActorId actor) const;
};

}  // namespace entente::language
