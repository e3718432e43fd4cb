/// How balanced a signed network is, by its closed walks.
#include <entente/networks.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "blocs/spectrum.h"

namespace entente {
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

}  // namespace entente
