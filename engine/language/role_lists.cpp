#include "language/role_lists.h"

#include <algorithm>
#include <cassert>

namespace entente::language {

std::span<const ActorId> RoleLists::list(std::size_t slot, std::size_t emission) const {
  assert(slot < slots.size());
  const Slot& s = slots[slot];
  if (s.shared) return *s.shared;
  assert(emission < s.counts.size() && s.counts[emission] <= s.width);
  return {s.members.data() + emission * s.width, s.counts[emission]};
}

bool RoleLists::contains(std::size_t slot, std::size_t emission, ActorId actor) const {
  const std::span<const ActorId> all = list(slot, emission);
  return std::binary_search(all.begin(), all.end(), actor);
}

}  // namespace entente::language
