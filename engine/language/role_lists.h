#pragma once
/// The actors that group roles stand for.
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace entente::language {

/// The group roles of a strip of emissions: for each, a list of actors (ascending, no repeats).
struct RoleLists {
  struct Slot {
    std::vector<std::int32_t> members;  ///< (emissions x width)
    std::vector<std::int32_t> counts;   ///< (emissions): how many of the width are filled
    std::size_t width = 0;
    const std::vector<std::int32_t>* shared = nullptr;  ///< the same list for all emissions, instead
  };
  std::vector<Slot> slots;
  std::pair<const std::int32_t*, std::size_t> list(std::size_t slot, std::size_t emission) const;
  bool contains(std::size_t slot, std::size_t emission, std::int32_t actor) const;
};

}  // namespace entente::language
