/// First guesses at a relation that is added beside those of sheets.
#include <algorithm>
#include <numeric>

#include "starter/first_ties.h"

namespace entente::starter {
namespace {

/// How much two have to do with each other by a relation without sides, from 0 to 1.
double share(const WorldDraft& world, std::size_t a, std::size_t b) {
  const RelationDraft& known = world.relations[1];
  const std::string &one = world.actors[a].code, &other = world.actors[b].code;
  const double sum = tie_value(known, one, other) + tie_value(known, other, one);
  return (sum / 2 - known.low) / (known.high - known.low);
}

double all_shares(const WorldDraft& world, std::size_t a) {
  double sum = 0;
  for (std::size_t b = 0; b < world.actors.size(); ++b)
    if (a != b) sum += share(world, a, b);
  return sum;
}

/// Numbers of the actors with most ties.
std::vector<std::size_t> most_tied(const WorldDraft& world) {
  std::vector<double> shares;
  for (std::size_t a = 0; a < world.actors.size(); ++a) shares.push_back(all_shares(world, a));
  std::vector<std::size_t> order(world.actors.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return shares[a] > shares[b]; });
  constexpr std::size_t most = 3;
  order.resize(std::min(most, order.size()));
  return order;
}

/// The two of them who have least to do with each other; of enemies, most.
std::pair<std::size_t, std::size_t> rivals(const WorldDraft& world) {
  const std::vector<std::size_t> actors = most_tied(world);
  const double sign = world.relations[1].hostile ? -1 : 1;
  std::pair best(actors[0], actors[1]);
  for (const std::size_t a : actors)
    for (const std::size_t b : actors)
      if (a < b && sign * share(world, a, b) < sign * share(world, best.first, best.second)) best = {a, b};
  return best;
}

}  // namespace

void guess_main_ties(WorldDraft& world) {
  constexpr double of_rivals = -0.5, most = 0.6;
  const auto [one, other] = rivals(world);
  const double sign = world.relations[1].hostile ? -1 : 1;
  RelationDraft& main = world.relations.front();
  const auto tie = [&](std::size_t from, std::size_t toward, double value) {
    if (value != 0) main.ties[world.actors[from].code][world.actors[toward].code] = written(value);
  };
  for (std::size_t k = 0; k < world.actors.size(); ++k)
    for (const std::size_t side : {one, other}) {
      if (k == one || k == other) continue;
      tie(side, k, sign * most * share(world, side, k));
      tie(k, side, sign * most * share(world, side, k));
    }
  tie(one, other, of_rivals);
  tie(other, one, of_rivals);
}

}  // namespace entente::starter
