#include "blocs/search.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/position_of.h"
#include "numeric/random.h"

namespace entente {
namespace detail {
namespace {

/// Gains smaller than this are rounding.
constexpr double min_gain = 1e-12;

/// Of an actor, what its ties would be frustrated by in each bloc.
void move_costs(const SignedNetwork& network, const Neighbours& neighbours,
                const std::vector<std::size_t>& bloc, std::size_t actor, std::vector<double>& cost) {
  std::fill(cost.begin(), cost.end(), 0.0);
  for (const Neighbours::End& end : neighbours.of(actor)) {
    const double weight = network.ties[end.tie].weight;
    // in the other's bloc a positive tie is at ease: it costs `weight` less there than anywhere else
    cost[bloc[end.actor]] -= weight;
  }
}

}  // namespace

void descend(const SignedNetwork& network, const Neighbours& neighbours, std::size_t blocs,
             std::vector<std::size_t>& bloc) {
  std::vector<double> cost(blocs);
  for (bool moved = true; moved;) {
    moved = false;
    for (std::size_t actor = 0; actor < bloc.size(); ++actor) {
      move_costs(network, neighbours, bloc, actor, cost);
      const std::size_t best = index_of(cost, std::min_element(cost.begin(), cost.end()));
      if (!(cost[best] < cost[bloc[actor]] - min_gain)) continue;
      bloc[actor] = best;
      moved = true;
    }
  }
}

std::vector<std::size_t> rounded(const SignedNetwork& network, const Neighbours& neighbours,
                                 std::span<const double> shares) {
  std::vector<std::size_t> order(network.ties.size()), tree(network.actors.size()), bloc(network.actors.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return shares[a] < shares[b]; });
  std::iota(tree.begin(), tree.end(), std::size_t{0});
  for (const std::size_t k : order) {
    const SignedTie& tie = network.ties[k];
    const std::size_t from = tree[tie.b], to = tree[tie.a];
    if (from == to) continue;
    const bool turn = (bloc[tie.a] == bloc[tie.b]) != (tie.weight > 0);
    for (std::size_t i = 0; i < tree.size(); ++i)
      if (tree[i] == from) {
        tree[i] = to;
        bloc[i] ^= std::size_t{turn};
      }
  }
  descend(network, neighbours, 2, bloc);
  return bloc;
}

}  // namespace detail

Partition clusters(const SignedNetwork& network, std::size_t blocs, std::size_t starts, std::uint64_t seed,
                   const TimeLimit& limit) {
  if (blocs == 0) throw std::invalid_argument("actors cannot be divided into no blocs");
  const detail::Neighbours neighbours(network);
  const std::uint32_t stream = numeric::stream_of("blocs:clusters");
  Partition best = partition_of(network, std::vector<std::size_t>(network.actors.size()));
  for (std::size_t start = 0; start < starts && (start == 0 || !limit.late()); ++start) {
    std::vector<std::size_t> bloc(network.actors.size());
    for (std::size_t i = 0; i < bloc.size(); ++i) {
      const double u =
          numeric::uniform({seed, 0, stream}, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(i));
      bloc[i] = std::min(blocs - 1, static_cast<std::size_t>(u * static_cast<double>(blocs)));
    }
    detail::descend(network, neighbours, blocs, bloc);
    Partition found = partition_of(network, std::move(bloc));
    if (found.frustration < best.frustration) best = std::move(found);
  }
  return best;
}

}  // namespace entente
