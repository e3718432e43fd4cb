/// How balanced a signed network is: by its triads, and by its closed walks.
#include <entente/networks.h>

#include <cmath>
#include <limits>

#include "base/eigenvector.h"

namespace entente {

double TriadCensus::balance() const {
  if (closed() == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(count[0] + count[2]) / static_cast<double>(closed());
}

TriadCensus triad_census(const SignedNetwork& network) {
  const std::size_t n = network.actors.size();
  const std::vector<double> x = network.matrix();
  TriadCensus census;
  for (const SignedTie& tie : network.ties)
    for (std::size_t c = tie.b + 1; c < n; ++c) {
      const double ac = x[tie.a * n + c], bc = x[tie.b * n + c];
      if (ac == 0 || bc == 0) continue;
      ++census.count[std::size_t{tie.weight < 0} + std::size_t{ac < 0} + std::size_t{bc < 0}];
    }
  return census;
}

namespace {

/// Logarithm of the trace of the exponential, which itself overflows in large networks.
double log_trace_exp(std::span<const double> matrix, std::size_t n) {
  const std::vector<double> values = eigenvalues(matrix, n);
  const double largest = values.back();
  double sum = 0;
  for (const double value : values) sum += std::exp(value - largest);
  return largest + std::log(sum);
}

}  // namespace

double walk_balance(const SignedNetwork& network) {
  const std::size_t n = network.actors.size();
  if (n == 0) return std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> signs = network.signs().matrix();
  std::vector<double> sizes = signs;
  for (double& size : sizes) size = std::abs(size);
  return std::exp(log_trace_exp(signs, n) - log_trace_exp(sizes, n));
}

}  // namespace entente
