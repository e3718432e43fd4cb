/// Signed networks, and divisions of their actors.
#include <entente/networks.h>

#include <cmath>
#include <map>

namespace entente {

std::vector<double> SignedNetwork::matrix() const {
  const std::size_t n = actors.size();
  std::vector<double> cells(n * n);
  for (const SignedTie& tie : ties) cells[tie.a * n + tie.b] = cells[tie.b * n + tie.a] = tie.weight;
  return cells;
}

SignedNetwork SignedNetwork::signs() const {
  SignedNetwork made = *this;
  for (SignedTie& tie : made.ties) tie.weight = tie.weight > 0 ? 1 : -1;
  return made;
}

SignedNetwork signed_network(std::vector<std::string> actors, std::span<const double> matrix) {
  const std::size_t n = actors.size();
  if (matrix.size() != n * n) throw std::invalid_argument("the matrix has another size");
  SignedNetwork made{std::move(actors), {}};
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = a + 1; b < n; ++b) {
      const double weight = (matrix[a * n + b] + matrix[b * n + a]) / 2;
      if (!std::isfinite(weight)) throw std::invalid_argument("a tie is not finite");
      if (weight != 0) made.ties.push_back({a, b, weight});
    }
  return made;
}

namespace {

bool is_frustrated(const SignedTie& tie, const std::vector<std::size_t>& bloc) {
  return (tie.weight > 0) != (bloc[tie.a] == bloc[tie.b]);
}

}  // namespace

Partition partition_of(const SignedNetwork& network, std::vector<std::size_t> blocs) {
  std::map<std::size_t, std::size_t> number;
  for (std::size_t& bloc : blocs) bloc = number.try_emplace(bloc, number.size()).first->second;
  Partition made{std::move(blocs), 0};
  for (const SignedTie& tie : network.ties)
    if (is_frustrated(tie, made.bloc)) made.frustration += std::abs(tie.weight);
  return made;
}

std::vector<double> actor_frustration(const SignedNetwork& network, const Partition& partition) {
  std::vector<double> sum(network.actors.size());
  for (const SignedTie& tie : network.ties) {
    if (!is_frustrated(tie, partition.bloc)) continue;
    sum[tie.a] += std::abs(tie.weight);
    sum[tie.b] += std::abs(tie.weight);
  }
  return sum;
}

}  // namespace entente
