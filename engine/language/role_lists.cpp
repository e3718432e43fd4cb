#include "language/role_lists.h"

#include <algorithm>
#include <cassert>

namespace entente::language {

std::pair<const std::int32_t*, std::size_t> RoleLists::list(std::size_t slot, std::size_t emission) const {
  assert(slot < slots.size());
  const Slot& s = slots[slot];
  if (s.shared) return {s.shared->data(), s.shared->size()};
  assert(emission < s.counts.size() && static_cast<std::size_t>(s.counts[emission]) <= s.width);
  return {s.members.data() + emission * s.width, static_cast<std::size_t>(s.counts[emission])};
}

bool RoleLists::contains(std::size_t slot, std::size_t emission, std::int32_t actor) const {
  const auto [data, size] = list(slot, emission);
  return std::binary_search(data, data + size, actor);
}

}  // namespace entente::language
