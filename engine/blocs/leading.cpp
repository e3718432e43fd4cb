/// The leading eigenvector of a signed network.
#include <entente/networks.h>

#include <algorithm>
#include <cmath>

#include "blocs/spectrum.h"

namespace entente {
namespace {

/// The largest tie is 1: squares of what is very large, or small, cannot be reckoned with.
SignedNetwork scaled(SignedNetwork network) {
  double largest = 0;
  for (const SignedTie& tie : network.ties) largest = std::max(largest, std::abs(tie.weight));
  for (SignedTie& tie : network.ties) tie.weight /= largest;
  return network;
}

}  // namespace

std::vector<double> leading_blocs(const SignedNetwork& network, const TimeLimit& limit) {
  const std::vector<detail::Part> parts = detail::parts_of(scaled(network));
  const detail::Part* part = nullptr;
  detail::Eigenpair best;
  for (const detail::Part& each : parts) {
    auto found = leading(each, limit);
    if (!found) return {};
    constexpr double rounding = 1e-12;
    if (part && found->value <= best.value + rounding * std::abs(best.value)) continue;
    part = &each;
    best = *std::move(found);
  }
  if (!part) return {};
  std::vector<double> vector(network.actors.size());
  const auto first = std::find_if(best.vector.begin(), best.vector.end(), [](double x) { return x != 0; });
  const double sign = first != best.vector.end() && *first < 0 ? -1 : 1;
  for (std::size_t k = 0; k < best.vector.size(); ++k) vector[part->actors[k]] = sign * best.vector[k];
  return vector;
}

}  // namespace entente
