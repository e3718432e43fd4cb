/// The least frustration of a division in two, exactly.
#include "blocs/branching.h"
#include "blocs/dolls.h"

namespace entente {

Frustration frustration(const SignedNetwork& network, const TimeLimit& limit) {
  detail::Least least(network, limit);
  std::optional<detail::Dolls> dolls;
  if (network.actors.size() <= detail::Dolls::max_actors) dolls.emplace(least);
  detail::Branching branching(least);
  // one of them may need a thousand times as long as the other: they take turns, each twice as long as the last
  double turn = 4e6;
  constexpr double simplex = 20;
  do {
    if (dolls) dolls->go_on(turn);
    branching.go_on(turn / simplex);
    turn *= 2;
  } while (!least.unique() && !least.late());
  Frustration found;
  std::vector<std::size_t> part;
  found.components = detail::Neighbours(network).components(part);
  found.best = least.best();
  found.bound = least.bound();
  found.proven = least.proven();
  found.unique = least.unique();
  found.nodes = least.nodes();
  return found;
}

}  // namespace entente
