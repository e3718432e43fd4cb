/// Everything that is told of a signed network, within a time.
#include <entente/networks.h>

namespace entente {

BlocAnalysis bloc_analysis(const SignedNetwork& network, const BlocChoice& choice, const StopFlag* stop) {
  const SignedNetwork counted = choice.weighted ? network : network.signs();
  const TimeLimit whole(choice.seconds, stop);
  const auto quarter = [&] { return TimeLimit(choice.seconds / 4, stop); };
  BlocAnalysis b;
  b.census = triad_census(network);
  b.leading = leading_blocs(network, quarter());
  if (!b.leading.empty()) {
    std::vector<std::size_t> sides;
    for (const double part : b.leading) sides.push_back(part < 0);
    b.by_leading = partition_of(counted, sides);
  }
  b.walks = walk_balance(network, quarter());
  if (choice.clusters > 0) {
    const TimeLimit limit = quarter();
    b.clusters = clusters(counted, choice.clusters, 200, 1, limit);
    b.clusters_cut = limit.late();
  }
  b.least = frustration(counted, whole);
  b.actor_frustration = actor_frustration(counted, b.least.best);
  return b;
}

}  // namespace entente
