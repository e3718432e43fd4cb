#include "blocs/parts.h"

#include <algorithm>

#include "blocs/cycles.h"

namespace entente::detail {

std::vector<Part> parts_of(const SignedNetwork& network) {
  std::vector<std::size_t> part, place;
  Neighbours(network).components(part);
  std::vector<Part> parts;
  for (std::size_t actor = 0; actor < part.size(); ++actor) {
    parts.resize(std::max(parts.size(), part[actor] + 1));
    place.push_back(parts[part[actor]].actors.size());
    parts[part[actor]].actors.push_back(actor);
  }
  for (const SignedTie& tie : network.ties)
    parts[part[tie.a]].ties.push_back({place[tie.a], place[tie.b], tie.weight});
  return parts;
}

}  // namespace entente::detail
