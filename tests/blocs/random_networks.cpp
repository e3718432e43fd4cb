#include "random_networks.h"

#include <cmath>
#include <set>

#include "numeric/random.h"

namespace entente {

SignedNetwork random_network(std::uint32_t number, std::size_t n, double density, bool weighted,
                             double negative) {
  SignedNetwork made;
  for (std::size_t i = 0; i < n; ++i) made.actors.push_back("A" + std::to_string(i));
  std::uint32_t index = 0;
  const auto u = [&] { return numeric::uniform({7, number, 3}, 0, index++); };
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = a + 1; b < n; ++b) {
      if (u() > density) continue;
      const double size = weighted ? u() : 1;
      made.ties.push_back({a, b, u() < negative ? -size : size});
    }
  return made;
}

std::pair<double, std::size_t> by_brute_force(const SignedNetwork& network) {
  const std::size_t n = network.actors.size();
  double least = 1e300, total = 0;
  for (const SignedTie& tie : network.ties) total += std::abs(tie.weight);
  const double rounding = 1e-11 * total;
  std::set<std::vector<std::size_t>> sets;
  for (std::size_t code = 0; code < (std::size_t{1} << (n - 1)); ++code) {
    std::vector<std::size_t> bloc(n), ties;
    for (std::size_t i = 1; i < n; ++i) bloc[i] = (code >> (i - 1)) & 1U;
    double cost = 0;
    for (std::size_t k = 0; k < network.ties.size(); ++k) {
      const SignedTie& tie = network.ties[k];
      if ((tie.weight > 0) == (bloc[tie.a] == bloc[tie.b])) continue;
      cost += std::abs(tie.weight);
      ties.push_back(k);
    }
    if (cost < least - rounding) sets.clear();
    if (cost < least + rounding) sets.insert(ties);
    least = std::min(least, cost);
  }
  return {least, sets.size()};
}

SignedNetwork scaled(SignedNetwork network, double factor) {
  for (SignedTie& tie : network.ties) tie.weight *= factor;
  return network;
}

}  // namespace entente
