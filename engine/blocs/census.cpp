/// How balanced a signed network is, by its triads, its closed walks and its leading eigenvector.
#include <entente/networks.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "blocs/cycles.h"
#include "blocs/spectrum.h"

namespace entente {

double TriadCensus::balance() const {
  if (closed() == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(count[0] + count[2]) / static_cast<double>(closed());
}

TriadCensus triad_census(const SignedNetwork& network) {
  const detail::Neighbours neighbours(network);
  enum Tie : unsigned char { none, positive, negative };
  std::vector<Tie> with(network.actors.size(), none);  // those of `a`
  TriadCensus census;
  for (std::size_t a = 0; a < with.size(); ++a) {
    for (const auto& end : neighbours.of(a)) with[end.actor] = end.negative ? negative : positive;
    for (const auto& [b, tie, ab] : neighbours.of(a)) {
      if (b < a) continue;
      const auto& ends = neighbours.of(b);  // ascending
      for (auto c = ends.rbegin(); c != ends.rend() && c->actor > b; ++c)
        if (with[c->actor] != none)
          ++census.count[std::size_t{ab} + std::size_t{c->negative} + std::size_t{with[c->actor] == negative}];
    }
    for (const auto& end : neighbours.of(a)) with[end.actor] = none;
  }
  return census;
}

namespace {

/// Of all parts, one after the other; nothing where it became late.
std::optional<std::vector<double>> all_eigenvalues(const std::vector<detail::Part>& parts,
                                                   const TimeLimit& limit) {
  std::vector<double> all;
  for (const detail::Part& part : parts) {
    const auto values = eigenvalues(part, limit);
    if (!values) return std::nullopt;
    all.insert(all.end(), values->begin(), values->end());
  }
  return all;
}

/// Logarithm of the trace of the exponential, which itself overflows in large networks.
double log_trace_exp(std::span<const double> eigenvalues) {
  const double largest = *std::max_element(eigenvalues.begin(), eigenvalues.end());
  double sum = 0;
  for (const double value : eigenvalues) sum += std::exp(value - largest);
  return largest + std::log(sum);
}

}  // namespace

double walk_balance(const SignedNetwork& network, const TimeLimit& limit) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (network.actors.empty()) return none;
  std::vector<detail::Part> parts = detail::parts_of(network.signs());
  const auto signs = all_eigenvalues(parts, limit);
  for (detail::Part& part : parts)
    for (SignedTie& tie : part.ties) tie.weight = 1;
  const auto sizes = signs ? all_eigenvalues(parts, limit) : std::nullopt;
  return sizes ? std::exp(log_trace_exp(*signs) - log_trace_exp(*sizes)) : none;
}

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
