#include "explain/shapley.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "numeric/random.h"

namespace entente {
namespace {

/// (players): the share of permutations in which so many given players come before one, and no other.
std::vector<double> weights(std::size_t players) {
  std::vector<double> shares(players, 1.0 / static_cast<double>(players));
  for (std::size_t before = 1; before < players; ++before)
    shares[before] = shares[before - 1] * static_cast<double>(before) / static_cast<double>(players - before);
  return shares;
}

}  // namespace

Shapley::Shapley(Coalitions& coalitions, const std::string& name, std::uint64_t seed)
    : coalitions_(coalitions),
      seed_(seed),
      stream_(numeric::stream_of(name)),
      marginals_(coalitions.groups() * coalitions.players()) {}

/// Fisher and Yates; the draw counts pairs as steps and groups as runs.
std::vector<std::size_t> Shapley::permutation(std::size_t group) const {
  std::vector<std::size_t> order(coalitions_.players());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const numeric::Draw draw{seed_, static_cast<std::uint32_t>(pairs_), stream_};
  for (std::size_t left = order.size(); left > 1; --left) {
    const double u =
        numeric::uniform(draw, static_cast<std::uint32_t>(group), static_cast<std::uint32_t>(left));
    std::swap(order[left - 1], order[static_cast<std::size_t>(u * static_cast<double>(left))]);
  }
  return order;
}

/// From nothing to everything: what each adds to those before it. The sum telescopes to everything - nothing.
void Shapley::follow(const std::vector<std::size_t>& order, Coalitions::Group& group) {
  Coalition coalition(order.size(), false);
  double before = group.sum(coalition);
  for (const std::size_t player : order) {
    coalition[player] = true;
    const double after = group.sum(coalition);
    marginals_[group.number() * order.size() + player] += after - before;
    before = after;
  }
}

bool Shapley::add_pair() {
  const bool complete = coalitions_.each_group([&](Coalitions::Group& group) {
    std::vector<std::size_t> order = permutation(group.number());
    follow(order, group);
    std::reverse(order.begin(), order.end());
    follow(order, group);
  });
  ++pairs_;
  return complete;
}

void Shapley::weigh_all(Coalitions::Group& group) {
  const std::size_t n = coalitions_.players();
  std::vector<double> values(std::size_t{1} << n);
  Coalition coalition(n);
  for (std::size_t code = 0; code < values.size(); ++code) {
    for (std::size_t player = 0; player < n; ++player) coalition[player] = (code >> player & 1U) != 0;
    values[code] = group.sum(coalition);
  }
  const std::vector<double> shares = weights(n);
  for (std::size_t player = 0; player < n; ++player) {
    double& mean = marginals_[group.number() * n + player] = 0;
    for (std::size_t code = 0; code < values.size(); ++code)
      if ((code >> player & 1U) == 0)
        mean += shares[static_cast<std::size_t>(std::popcount(code))] *
                (values[code | std::size_t{1} << player] - values[code]);
  }
}

bool Shapley::take_all() {
  exact_ = true;
  return coalitions_.each_group([&](Coalitions::Group& group) { weigh_all(group); });
}

bool Shapley::finite() const {
  return std::all_of(marginals_.begin(), marginals_.end(), [](double sum) { return std::isfinite(sum); });
}

std::vector<double> Shapley::group_sums(std::size_t player) const {
  std::vector<double> sums(coalitions_.groups());
  for (std::size_t g = 0; g < sums.size(); ++g)
    sums[g] =
        marginals_[g * coalitions_.players() + player] / (exact_ ? 1.0 : static_cast<double>(permutations()));
  return sums;
}

}  // namespace entente
