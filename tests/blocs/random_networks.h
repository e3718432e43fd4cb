#pragma once
/// Small signed networks, and their least frustration by looking at every division.
#include <entente/networks.h>

namespace entente {

/// Of each pair there is a tie with probability `density`: of size 1, or of uniform size where `weighted`.
SignedNetwork random_network(std::uint32_t number, std::size_t n, double density, bool weighted,
                             double negative = 0.5);

/// Least frustration over all divisions, and how many sets of frustrated ties have it.
std::pair<double, std::size_t> by_brute_force(const SignedNetwork& network);

/// All weights times `factor`.
SignedNetwork scaled(SignedNetwork network, double factor);

}  // namespace entente
